import PostModel
import SeededRandom
import Testing

@testable import PostMarkup

@Suite("Writing Markdown")
struct MarkdownTextTests {
  @Test(
    "What Markdown can say is written so that it reads as the same body",
    arguments: [
      "One.\n\nTwo, with a\\\nbreak.", "# Heat #1\n\n## Deck\n\nWords", "- a\n- b\n  - c\n    1. d\n    2. e\n- f",
      "3. three\n4. four", "- a\n\n  more of a\n- b", "> quoted\n>\n> > deeper\n\nafter",
      "```\n  code *as is*\n\n<b>\n```",
      "| a | b |\n| --- | --- |\n| 1 | x \\| y |\n| 2 | |", "one\n\n---\n\ntwo",
      "A **strong** and *soft* and ~~gone~~ word, `code`", "See [the ruling](https://court.example.org/a?b=1&c=2).",
      "Write <https://example.org/x> or [us](<mailto:press@example.org>)",
      "**bold** [**link**](<https://a.example.org>) bold",
      "> - item in a quotation\n> - another", "- item\n\n1. number",
    ])
  func sameBody(_ markdown: String) throws {
    let body = Markdown.body(of: markdown)
    let text = try #require(MarkdownText(body)).text
    #expect(BodySketch(Markdown.body(of: text)) == BodySketch(body), "\(text)")
  }

  @Test(
    "Plain words stay the words that they are",
    arguments: [
      "# no heading", "2013. That was the year", "1) first", "- dash", "* star * and *more*", "snake_case _and_ more_",
      "[sic] and [link](here)", "[a]: https://example.org", "[^1] no note", "<b>no tag</b> 3 < 4",
      "AT&T &amp; R&D &#65;",
      "`ticks` ``", "a\\b\\*", "{{ value }} {% tag %} {: .x}", "+ plus", "> more", "=====", "---", "###", "| a | b |",
      "~~~\nfence", "a  b   c", "~gone~", "![image](x)", "“*Yes*,” **“no”**s", "  set in", "C:\\dir\\", "\tTab",
      "line\n- dash\n# sign\n===\n---\n1. x\n    four", "www.example.org/_a_ and a_b@example.org",
    ])
  func plain(_ words: String) throws {
    let body = Body(text: words, blocks: [Block(.paragraph, range: 0..<words.utf8.count)])
    let text = try #require(MarkdownText(body)).text
    #expect(Self.words(Markdown.body(of: TemplateTags.removed(fromMarkdown: text))) == [words], "\(text)")
  }

  @Test("A release of words stays readable: nothing is escaped that needs no escaping")
  func readable() throws {
    let words = "“We won’t go back,” said Ann Lee (Local 555), who’s called 555-0142 [sic] since 9:30 a.m. – $5 & more!"
    let body = Body(text: words, blocks: [Block(.paragraph, range: 0..<words.utf8.count)])
    #expect(MarkdownText(body)?.text == words + "\n")
  }

  @Test("A further block of a list item that stands in a quotation the item does not stand in begins a list of its own")
  func continuationInQuotation() throws {
    let body = Body(
      text: "one\n\ntwo",
      blocks: [
        Block(.listItem(marker: "•", depth: 0), range: 0..<3),
        Block(.listItem(marker: "", depth: 0), range: 5..<8, quoteDepth: 1),
      ])
    let read = Markdown.body(of: try #require(MarkdownText(body)).text)
    #expect(Self.plainWords(read) == "one two")
  }

  @Test("Words of any signs, in blocks of any kind with any styles, are never changed", arguments: 0..<1500)
  func property(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let body = RandomBody(&random).body
    let text = try #require(MarkdownText(body), "\(body.text.debugDescription)").text
    let read = Markdown.body(of: TemplateTags.removed(fromMarkdown: text))
    #expect(Self.plainWords(read) == Self.plainWords(body), "\(text)")
  }

  private static func words(_ body: Body) -> [String] { body.blocks.map { String(body.slice($0.range)) } }

  /// Words and marks in order, whatever parts the blocks.
  private static func plainWords(_ body: Body) -> String {
    words(body).joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// A body that a walker could have made, of words that are mostly signs.
private struct RandomBody {
  private(set) var body: Body

  private static let pieces = [
    "a", "word", " ", " ", "\n", "*", "**", "_", "__", "`", "```", "~", "~~", "[", "]", "(", ")", "](", "!", "<", ">",
    "</b>", "<!--", "&", "&amp;", "#", "##", "-", "---", "+", "=", "===", "1.", "2)", "|", "{", "{{", "}}", "{%", "%}",
    "\\", "“", "”", "—", "é", "http://a.b", "@", "x@y.z", ":", "  ", "\t", "$", "\u{A0}", "[^1]", "[a]: b", "13. ",
  ]

  init(_ random: inout SeededNumbers) {
    var (text, blocks, runs): (String, [Block], [StyledRun]) = ("", [], [])
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let kind = Self.kind(&random)
      var words = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) { words += Self.pieces.randomElement(using: &random) ?? "" }
      if case .tableRow = kind { words = words.replacing("\n", with: " ") }
      while let last = words.last, last.isWhitespace { words.removeLast() }
      while let first = words.first, first.isWhitespace { words.removeFirst() }
      if words.isEmpty { continue }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Block(kind, range: start..<text.utf8.count, quoteDepth: Int.random(in: 0...9, using: &random) / 8))
      runs += Self.runs(in: words, from: start, &random)
    }
    body = Body(text: text, blocks: blocks, runs: runs)
  }

  private static func kind(_ random: inout SeededNumbers) -> Block.Kind {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .heading(level: Int.random(in: 1...6, using: &random))
    case 1, 2:
      .listItem(
        marker: ["•", "3.", "4.", "1)", ""].randomElement(using: &random) ?? "•",
        depth: Int.random(in: 0...2, using: &random))
    case 3: .preformatted
    case 4: .tableRow(isHeader: false)
    default: .paragraph
    }
  }

  private static func runs(in words: String, from start: Int, _ random: inout SeededNumbers) -> [StyledRun] {
    let bounds = words.unicodeScalars.indices.map { words.utf8.distance(from: words.startIndex, to: $0) }
    var runs: [StyledRun] = []
    var place = 0
    while let first = bounds.first(where: { $0 >= place }), Bool.random(using: &random) {
      let end = (bounds + [words.utf8.count]).filter { $0 > first }.randomElement(using: &random) ?? words.utf8.count
      let styles = StyledRun.Styles(rawValue: UInt8.random(in: 0..<32, using: &random))
      let target = Bool.random(using: &random) ? "https://example.org/a(b)<c>" : nil
      runs.append(StyledRun(range: start + first..<start + end, styles: styles, target: target))
      place = end
    }
    return runs
  }
}
