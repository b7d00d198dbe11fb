import PostModel

/// A post with all that is found in it as one body, which is then written as any other.
struct ChapterBody {
  private var text = ""
  private var blocks: [Block] = []
  private var runs: [StyledRun] = []

  init(_ post: AnnotatedPost) {
    let summary = post.summary
    add(.heading(level: 1), Self.oneLine(summary.title))
    if let subtitle = summary.subtitle { add(.paragraph, Self.oneLine(subtitle), styles: .emphasis) }
    let facts = [summary.date?.isoDay, summary.organization, summary.dateline].compactMap { $0 }.map(Self.oneLine)
    if !facts.isEmpty { add(.paragraph, facts.joined(separator: " · ")) }
    if let source = summary.source, Link(source) != nil { add(.paragraph, source, target: source) }
    add(post.post.body)
    if !post.findings.quotes.isEmpty { add(.heading(level: 2), "Quotes") }
    for quote in post.findings.quotes { add(quote) }
    if !post.findings.contacts.isEmpty { add(.heading(level: 2), "Contacts") }
    for contact in post.findings.contacts { add(contact) }
  }

  var body: Body { Body(text: text, blocks: blocks, runs: runs) }

  private mutating func add(
    _ kind: Block.Kind, _ words: String, quoteDepth: Int = 0, styles: StyledRun.Styles = [], target: String? = nil
  ) {
    let start = text.utf8.count
    text += words
    let range = start..<text.utf8.count
    blocks.append(Block(kind, range: range, quoteDepth: quoteDepth))
    if !styles.isEmpty || target != nil { runs.append(StyledRun(range: range, styles: styles, target: target)) }
    text += "\n\n"
  }

  /// A body below the chapter's heading, with those links alone that may be opened.
  private mutating func add(_ body: Body) {
    let start = text.utf8.count
    text += body.text + "\n\n"
    blocks += body.blocks.map { block in
      let range = block.range.lowerBound + start..<block.range.upperBound + start
      if case .heading(let level) = block.kind {
        return Block(.heading(level: min(6, level + 1)), range: range, quoteDepth: block.quoteDepth)
      }
      return Block(block.kind, range: range, quoteDepth: block.quoteDepth)
    }
    runs += body.runs.map { run in
      StyledRun(
        range: run.range.lowerBound + start..<run.range.upperBound + start, styles: run.styles,
        target: run.target.flatMap { Link($0)?.address.string })
    }
  }

  private mutating func add(_ quote: Quote) {
    for segment in quote.segments { add(.paragraph, "“" + Self.oneLine(segment.text) + "”", quoteDepth: 1) }
    let speaker = quote.speaker.map { [$0.name, $0.role, $0.affiliation].compactMap { $0 }.joined(separator: ", ") }
    let how = quote.attribution == .inferred ? " (inferred)" : ""
    add(.paragraph, "— " + Self.oneLine(speaker ?? "speaker not named") + how)
  }

  private mutating func add(_ contact: Contact) {
    let who = [contact.name, contact.role, contact.organization].compactMap { $0 }.joined(separator: ", ")
    let lines = ([who] + contact.phones + contact.emails).map(Self.oneLine).filter { !$0.isEmpty }
    if !lines.isEmpty { add(.paragraph, lines.joined(separator: "\n")) }
  }

  /// Runs of white space as one space, none at the ends.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
