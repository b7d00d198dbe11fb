package import PostMarks
package import PostModel

/// Taking clips from a post, and citing them.
extension Clip {
  package init(_ quote: Quote, in article: AnnotatedPost, at moment: Moment) {
    let fragment = TextFragment(quote.segments.map(\.range), in: article.post.body)
    self.init(
      .quote(quote), id: Self.id(of: quote, in: article), in: article, at: moment,
      link: article.summary.source.flatMap(fragment.link))
  }

  package init(_ contact: Contact, in article: AnnotatedPost, at moment: Moment) {
    let words = String(article.post.body.slice(contact.range))
    self.init(
      .contact(contact, words: words), id: Self.id(of: contact, in: article), in: article, at: moment, link: nil)
  }

  private init(_ content: Content, id: String, in article: AnnotatedPost, at moment: Moment, link: String?) {
    let summary = article.summary
    self.init(
      id: id, content: content, post: article.post.id, sha256: SHA256.digits(of: article.post.body.text),
      title: summary.title,
      date: summary.date, organization: summary.organization, source: summary.source, fragmentLink: link,
      clipped: moment)
  }
}

/// Names of clips.
extension Clip {
  /// The same for the same words in the same post, wherever in it they stand.
  package static func id(of quote: Quote, in article: AnnotatedPost) -> String {
    id(of: quote.segments.map(\.text), in: article)
  }

  package static func id(of contact: Contact, in article: AnnotatedPost) -> String {
    let facts = [contact.name, contact.role, contact.organization].map { $0 ?? "" } + contact.phones + contact.emails
    return id(of: facts, in: article)
  }

  private static func id(of words: [String], in article: AnnotatedPost) -> String {
    let all = [article.post.id.rawValue] + words
    return String(SHA256.digits(of: all.joined(separator: "\u{1F}")).prefix(20))
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
