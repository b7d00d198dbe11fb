package import PostMarks
package import PostModel

/// Taking clips from a post, and citing them.
extension Clip {
  package init(_ quote: Quote, in article: AnnotatedPost, at moment: Moment) {
    self.init(quote, in: article.summary, article.post.body, at: moment)
  }

  /// - Parameter body: The post's, which the quote's spans count in.
  package init(_ quote: Quote, in post: PostSummary, _ body: Body, at moment: Moment) {
    let fragment = TextFragment(quote.segments.map(\.range), in: body)
    self.init(
      .quote(quote), id: Self.id(of: quote, in: post.id), in: post, body, at: moment,
      link: post.source.flatMap(fragment.link))
  }

  package init(_ contact: Contact, in article: AnnotatedPost, at moment: Moment) {
    let words = String(article.post.body.slice(contact.range))
    self.init(
      .contact(contact, words: words), id: Self.id(of: contact, in: article.post.id), in: article.summary,
      article.post.body, at: moment, link: nil)
  }

  private init(
    _ content: Content, id: String, in post: PostSummary, _ body: Body, at moment: Moment, link: String?
  ) {
    self.init(
      id: id, content: content, post: post.id, sha256: SHA256.digits(of: body.text), title: post.title,
      date: post.date, organization: post.organization, source: post.source, fragmentLink: link, clipped: moment)
  }
}

/// Names of clips.
extension Clip {
  /// The same for the same words in the same post, wherever in it they stand.
  package static func id(of quote: Quote, in post: PostID) -> String {
    id(of: quote.segments.map(\.text), in: post)
  }

  package static func id(of contact: Contact, in post: PostID) -> String {
    let facts = [contact.name, contact.role, contact.organization].map { $0 ?? "" } + contact.phones + contact.emails
    return id(of: facts, in: post)
  }

  private static func id(of words: [String], in post: PostID) -> String {
    StableName.digits(of: [post.rawValue] + words)
  }
}

extension Citation {
  /// The quote of a clip, as it was when it was put into the tray; `nil` for a contact.
  package init?(_ clip: Clip, accessed: PostDate?) {
    guard let quote = clip.quote else { return nil }
    self.init(
      quote: quote.segments.map { QuotedText($0.text) }, speaker: quote.speaker, attribution: quote.attribution,
      title: clip.title, date: clip.date, organization: clip.organization, link: clip.source,
      fragmentLink: clip.fragmentLink, accessed: accessed)
  }
}
