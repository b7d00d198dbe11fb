package import PostModel

/// The words that are copied: always from the unwrapped body, never from cells.
package struct CopyText {
  private let article: AnnotatedPost

  package init(of article: AnnotatedPost) { self.article = article }

  /// The quote in curly marks and below it, after a dash, its speaker, role and affiliation, then title, date and link.
  package func withAttribution(_ quote: Quote) -> Copy {
    let lines = [marked(quote), "— " + attribution(of: quote), source]
    return Copy(
      what: "quote " + by(quote), text: SafeText(lines.filter { !$0.isEmpty }.joined(separator: "\n")),
      remark: remark(on: quote))
  }

  package func alone(_ quote: Quote) -> Copy {
    Copy(what: "quote " + by(quote), text: SafeText(marked(quote)), remark: remark(on: quote))
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

/// The parts of a quote's copy.
extension CopyText {
  private func marked(_ quote: Quote) -> String {
    quote.segments.map { "“" + Self.unwrapped($0.text) + "”" }.joined(separator: " ")
  }

  private func attribution(of quote: Quote) -> String {
    guard let speaker = quote.speaker else { return "speaker not named in the text" }
    return [speaker.name, speaker.role, speaker.affiliation].compactMap { $0 }.map(Self.unwrapped)
      .joined(separator: ", ")
  }

  private var source: String {
    let summary = article.summary
    let parts = [summary.organization, Self.unwrapped(summary.title), summary.date?.isoDay, summary.source]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func by(_ quote: Quote) -> SafeText {
    quote.speaker.map { SafeText(oneLine: "by " + Self.unwrapped($0.name)) } ?? "without a speaker"
  }

  private func remark(on quote: Quote) -> SafeText? {
    switch quote.attribution {
    case .stated: nil
    case .inferred: SafeText(oneLine: "speaker inferred from “\(quote.speakerAsWritten ?? "the context")”: check it")
    case .unknown: "the text does not say whose words these are"
    }
  }

  /// Line ends and runs of white space as one space; a no-break space stays.
  private static func unwrapped(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}
