package import PostModel

/// What a template is filled with: words, who says them, where, and when they were looked at.
package struct Citation: Sendable, Hashable {
  /// In reading order; never empty.
  package let quote: [QuotedText]
  package let speaker: Speaker?
  package let attribution: Attribution
  package let title: String
  package let date: PostDate?
  /// Who has published the post.
  package let organization: String?
  package let link: String?
  /// The link with the words in its fragment.
  package let fragmentLink: String?
  /// When the words were copied.
  package let accessed: PostDate?

  package init(
    quote: [QuotedText], speaker: Speaker?, attribution: Attribution, title: String, date: PostDate?,
    organization: String?, link: String?, fragmentLink: String?, accessed: PostDate?
  ) {
    self.quote = quote
    self.speaker = speaker
    self.attribution = attribution
    self.title = QuotedText.unwrapped(title)
    self.date = date
    self.organization = organization
    self.link = link
    self.fragmentLink = fragmentLink
    self.accessed = accessed
  }
}

extension Citation {
  /// A quote of a post, always from its unwrapped body.
  package init(_ quote: Quote, in article: AnnotatedPost, accessed: PostDate?) {
    let summary = article.summary
    let body = article.post.body
    self.init(
      quote: quote.segments.map { QuotedText($0.text, marks: .init(around: $0.range, in: body.text)) },
      speaker: quote.speaker, attribution: quote.attribution, title: summary.title, date: summary.date,
      organization: summary.organization, link: summary.source,
      fragmentLink: summary.source.flatMap { TextFragment(quote.segments.map(\.range), in: body).link(to: $0) },
      accessed: accessed)
  }
}
