import PostMarks
package import PostModel
package import ReaderCore
import TextLayout

/// The last row: a message where there is one, else the keys that matter here; to the right, what is under way.
package struct StatusLine {
  private let reader: Reader

  package init(of reader: Reader) { self.reader = reader }

  /// - Parameter columns: the room for it; hints that do not fit are left out, other words are to be cut.
  package func left(columns: Int) -> [Span] {
    if case .prompt(let prompt)? = reader.overlays.last { return PromptLine(prompt, columns: columns).spans }
    if case .commandPrompt(let line)? = reader.overlays.last { return CommandPromptBox(line).spans }
    if case .text(let box)? = reader.overlays.last {
      let fits = box.view.isAtEnd && box.view.top == 0
      return [Span((fits ? "" : "j k Space b scroll  ") + "Esc closes  y copies", .status)]
    }
    if let notice = said { return [Span(SafeText(oneLine: notice.text.string), Self.role(of: notice))] }
    if reader.find != nil { return [Span("Looking through the posts… Esc stops", .status)] }
    if let comparison = comparison(columns: columns) { return comparison }
    return place ?? FooterHints(of: reader).spans(columns: columns)
  }

  /// What is asked, or was said last.
  private var said: Notice? {
    if case .question(let question)? = reader.overlays.last { return Notice(.warning, question.text) }
    return reader.notice
  }

  /// Which texts are compared, and the keys that matter then.
  private func comparison(columns: Int) -> [Span]? {
    guard let article = reader.article, let comparison = article.comparison, reader.layout[.body] != nil,
      let compared = article.compared
    else { return nil }
    let next = article.nextCompared
    let place = Self.place(compared, of: article.annotated.related.olderTexts.count)
    let days = Span(SafeText(oneLine: " · " + comparison.days.joined(separator: " to ")), .status)
    var hints: [(Command, SafeText)] = [(.compare, Self.name(next)), (.nextMatch, "change")]
    if next != nil { hints.append((.cancel, "back")) }
    let footer = FooterHints(of: reader)
    return FooterHints.fitted(hints.map(footer.hint), to: columns, after: [place, days])
  }

  /// What the text is compared with.
  private static func place(_ compared: ComparedWith, of olderTexts: Int) -> Span {
    switch compared {
    case .olderText(let index):
      Span(SafeText("\(index + 1) of \(olderTexts) older text" + (olderTexts == 1 ? "" : "s")), .status)
    case .release: Span("another release with this quote", .status)
    }
  }

  /// What comparing once more shows.
  private static func name(_ next: ComparedWith?) -> SafeText {
    switch next {
    case nil: "back"
    case .olderText: "the one before"
    case .release: "another release"
    }
  }

  /// The message in as many lines as it takes, at most `limit`; empty where there is none, or it fits in one.
  package func longNotice(columns: Int, limit: Int) -> [[Span]] {
    guard let notice = said, reader.overlays.isEmpty || reader.isAsked, notice.text.columns > columns else { return [] }
    let text = SafeText(oneLine: notice.text.string)
    return SetText(text, columns: columns, limit: limit).lines.map { [Span($0, Self.role(of: notice))] }
  }

  /// Why what is typed cannot be read, in rows above it; empty where it stands behind it.
  package func promptError(columns: Int, limit: Int) -> [[Span]] {
    guard case .prompt(let prompt)? = reader.overlays.last else { return [] }
    return PromptLine(prompt, columns: columns).error(limit: limit)
  }

  /// Who says the shown quote, or is the shown contact, where the pane that tells it is not on the screen.
  private var place: [Span]? {
    guard let article = reader.article, reader.layout[.body] != nil else { return nil }
    let findings = article.annotated.findings
    switch article.highlight {
    case .quote(let index) where reader.layout[.quotes] == nil:
      return Self.count(index, of: findings.quotes.count) + QuoteRow(findings.quotes[index]).speaker
    case .contact(let index) where reader.layout[.contacts] == nil:
      let row = ContactRow(findings.contacts[index])
      return Self.count(index, of: findings.contacts.count) + row.name + row.reach
    default: return nil
    }
  }

  private static func count(_ index: Int, of count: Int) -> [Span] {
    [Span(SafeText("\(index + 1)/\(count) "), .status)]
  }

  /// - Parameter columns: the room for it; of how far the store has been read less is told where that is not enough.
  package func right(columns: Int) -> SafeText {
    let progress = reader.progress.map { ProgressText($0).variants } ?? []
    let mouse = reader.mouse.isOn ? ["Mouse: Shift selects text", "Mouse: Shift selects", ""] : [""]
    let lines = mouse.flatMap { mouse in
      (progress.isEmpty ? [""] : progress).map { text in
        SafeText(oneLine: ([text] + list + [tray, mouse]).filter { !$0.isEmpty }.joined(separator: "  "))
      }
    }
    return lines.first { $0.columns <= columns } ?? lines.last ?? ""
  }

  /// How many clips there are in the tray.
  private var tray: String { reader.tray.count == 0 ? "" : "tray \(reader.tray.count)" }

  /// What the list shows, how many posts that are, and the place among the matches of the open one.
  private var list: [String] {
    let kind = reader.posts.kind
    if kind.isEverything { return [] }
    let count = reader.posts.count
    let posts = count.grouped + (reader.posts.isComplete ? "" : "+") + (count == 1 ? " post" : " posts")
    return [isTyping ? "" : name(of: kind), posts, matchCount]
  }

  private func name(of kind: ListRequest.Kind) -> String {
    if let entry = reader.searches.entry(of: kind) { return reader.searches.entries[entry].name }
    if case .fuzzyTitle(let letters) = kind { return "filter: " + letters }
    return "/" + kind.text
  }

  /// Whether what the list shows stands at the left, being typed.
  private var isTyping: Bool {
    if case .prompt? = reader.overlays.last { true } else { false }
  }

  private var matchCount: String {
    guard let article = reader.article, !article.matches.spans.isEmpty else { return "" }
    let count = article.matches.spans.count
    guard case .match(let range)? = article.highlight, let index = article.matches.index(of: range) else {
      return "\(count)"
    }
    return "\(index + 1)/\(count)"
  }

  private static func role(of notice: Notice) -> CellStyle.Role {
    switch notice.kind {
    case .information: .status
    case .warning: .warning
    case .error: .error
    }
  }
}
