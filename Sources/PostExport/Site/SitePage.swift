package import PostModel

/// A post as a page of a site: its head, its words, its quotes with links to where they stand, and whom to call.
package struct SitePage: Sendable {
  private let post: AnnotatedPost
  private let summary: PostSummary
  private let path: String

  package init(_ post: AnnotatedPost) {
    self.post = post
    summary = post.summary
    path = ExportPath.page(of: post.post.id)
  }

  /// The page, which is the same for the same post.
  package var file: ExportFile {
    let quotes = post.findings.quotes
    let anchors = quotes.enumerated().map { ($0.element.segments[0].range.lowerBound, "quote-\($0.offset + 1)") }
    let body = BodyHTML(post.post.body, headingShift: 1, anchors: Dictionary(anchors) { first, _ in first })
    let content = """
      <nav><a href="\(ExportPath.up(from: path))index.html">All posts</a></nav>
      <main>
      <article>
      \(head)\(body.html())</article>
      \(quotes.isEmpty ? "" : section("Quotes", quotes.enumerated().map(quote)))\
      \(contacts.isEmpty ? "" : section("Contacts", contacts))</main>
      <footer><p>\(MarkupText.oneLine(summary.id.rawValue))</p></footer>

      """
    let language = MarkupText.language(summary.language)
    return ExportFile(
      path: path, text: HTMLPage.text(title: summary.title, language: language, content: content))
  }

  private var head: String {
    let title = "<h1>\(MarkupText.oneLine(summary.title))</h1>\n"
    let subtitle = summary.subtitle.map { "<p>\(MarkupText.oneLine($0))</p>\n" } ?? ""
    let facts = facts.isEmpty ? "" : "<p class=\"facts\">" + facts.joined(separator: " · ") + "</p>\n"
    return "<header>\n" + title + subtitle + facts + "</header>\n"
  }

  private var facts: [String] {
    let date = summary.date.map(PageText.time)
    let words = [summary.organization, summary.dateline].map { $0.map { MarkupText.oneLine($0) } }
    let source = summary.source.flatMap { MarkupText.link(MarkupText.oneLine($0), to: Link($0)) }
    let tags = summary.tags.isEmpty ? nil : MarkupText.oneLine(summary.tags.joined(separator: ", "))
    let draft = summary.isDraft ? "Draft" : nil
    let embargo = summary.embargo.map { "Embargoed until " + MarkupText.oneLine($0.iso8601) }
    return ([date] + words + [source, tags, draft, embargo]).compactMap { $0 }
  }

  private func section(_ title: String, _ parts: [String]) -> String {
    "<section>\n<h2>\(title)</h2>\n" + parts.joined() + "</section>\n"
  }

  private func quote(_ number: Int, _ quote: Quote) -> String {
    let words = quote.segments.map { "<p>“\(MarkupText.oneLine($0.text))”</p>\n" }.joined()
    let speaker = quote.speaker.map { [$0.name, $0.role, $0.affiliation].compactMap { $0 }.joined(separator: ", ") }
    let who = MarkupText.oneLine(speaker ?? "speaker not named")
    let how = quote.attribution == .inferred ? " (inferred)" : ""
    return """
      <figure>
      <blockquote>
      \(words)</blockquote>
      <figcaption><a href="#quote-\(number + 1)">\(who)\(how)</a></figcaption>
      </figure>

      """
  }

  private var contacts: [String] {
    post.findings.contacts.map { contact in
      let who = [contact.name, contact.role, contact.organization].compactMap { $0 }.joined(separator: ", ")
      let phones = contact.phones.map { MarkupText.link(MarkupText.oneLine($0), to: .phone($0)) }
      let emails = contact.emails.map { MarkupText.link(MarkupText.oneLine($0), to: .email($0)) }
      let lines = (who.isEmpty ? [] : [MarkupText.oneLine(who)]) + phones + emails
      return "<p>" + lines.joined(separator: "<br>\n") + "</p>\n"
    }
  }
}

/// What pages say in the same way.
enum PageText {
  static func time(_ date: PostDate) -> String { "<time datetime=\"\(date.isoDay)\">\(date.isoDay)</time>" }
}
