package import PostCopying
package import PostModel

/// The words that are copied: always from the unwrapped body, never from cells.
package struct CopyText {
  private let article: AnnotatedPost
  private let templates: TemplateBook
  private let now: PostDate?

  /// - Parameter now: What a template gives as the day of access.
  package init(of article: AnnotatedPost, templates: TemplateBook = TemplateBook(), now: PostDate? = nil) {
    self.article = article
    self.templates = templates
    self.now = now
  }

  /// The quote with who says it and where, as a template has it; the configured one where none is named.
  ///
  /// `nil` where no template has that name.
  package func withAttribution(_ quote: Quote, by template: String? = nil) -> Copy? {
    let citation = Citation(quote, in: article, accessed: now)
    guard let text = templates.text(of: citation, by: template) else { return nil }
    return Copy(what: "quote " + Self.by(quote), text: SafeText(text), remark: Self.remark(on: quote))
  }

  package func alone(_ quote: Quote) -> Copy {
    let words = quote.segments.map { segment in
      let text = QuotedText(segment.text, marks: .init(around: segment.range, in: article.post.body.text))
      return templates.style.quoted(text.words, written: text.marks)
    }
    return Copy(
      what: "quote " + Self.by(quote), text: SafeText(words.joined(separator: " ")), remark: Self.remark(on: quote))
  }

  /// The post's link with a directive that shows the quote in its page; `nil` where the post has no web address.
  package func link(to quote: Quote) -> Copy? {
    let fragment = TextFragment(quote.segments.map(\.range), in: article.post.body)
    return article.summary.source.flatMap(fragment.link).map {
      Copy(what: "link to the quote " + Self.by(quote), text: SafeText(oneLine: $0))
    }
  }

  package func link() -> Copy? {
    article.post.metadata.source.map { Copy(what: "link", text: SafeText(oneLine: $0)) }
  }

  /// Title, date and link where the front matter states them, then the body.
  package func wholeText() -> Copy {
    let stated = article.post.metadata
    let head = [stated.title, stated.subtitle, stated.date?.isoDay, stated.source].compactMap { $0 }
    let parts = [head.joined(separator: "\n"), article.post.body.text].filter { !$0.isEmpty }
    return Copy(what: "text", text: SafeText(parts.joined(separator: "\n\n")))
  }
}

/// What is said of a quote's copy.
extension CopyText {
  static func by(_ quote: Quote) -> SafeText {
    quote.speaker.map { SafeText(oneLine: "by " + QuotedText.unwrapped($0.name)) } ?? "without a speaker"
  }

  static func remark(on quote: Quote) -> SafeText? {
    switch quote.attribution {
    case .stated: nil
    case .inferred: SafeText(oneLine: "speaker inferred from “\(quote.speakerAsWritten ?? "the context")”: check it")
    case .unknown: "the text does not say whose words these are"
    }
  }
}
