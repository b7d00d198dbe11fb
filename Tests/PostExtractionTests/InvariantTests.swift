import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Invariants")
struct InvariantTests {
  @Test("Spans lie in the body, do not overlap, and say its words, whatever the text", arguments: 0..<400)
  func hostile(seed: Int) {
    var random = HostileText(seed: UInt64(seed))
    check(PlainText.body(of: random.text()))
  }

  @Test("The same holds for bodies whose blocks are of every kind", arguments: 0..<100)
  func blocks(seed: Int) {
    var random = HostileText(seed: UInt64(seed) + 7_000)
    check(random.body(of: random.text()))
  }

  @Test(
    "Long texts of one sign are read to their end",
    arguments: [
      "“", "\"", "'", "‘", "Aa ", "said ", "(", "- ", "\n", "“a”", "@", "1", "A, ", "~ Rosa Quill\n\n", "“\n\n",
      "Contact: ", "'a ", "“Aa said. ", "[", "a@", "#\n",
    ])
  func long(unit: String) {
    check(PlainText.body(of: String(repeating: unit, count: 20_000)))
  }

  private func check(_ body: Body) {
    let findings = Extractor().findings(in: body)
    var end = 0
    for segment in findings.quotes.flatMap(\.segments).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      #expect(segment.range.lowerBound >= end)
      check(segment, body)
      end = segment.range.upperBound
    }
    for contact in findings.contacts {
      #expect(isOnScalars(contact.range, body))
      #expect(!contact.phones.isEmpty || !contact.emails.isEmpty)
    }
    let head = findings.header
    for part in [head.title, head.subtitle, head.dateline].compactMap({ $0 }) { check(part, body) }
  }

  private func check(_ segment: Segment, _ body: Body) {
    #expect(isOnScalars(segment.range, body))
    guard segment.range.upperBound <= body.text.utf8.count else { return }
    #expect(String(body.slice(segment.range)) == segment.text)
  }

  private func isOnScalars(_ range: Range<Int>, _ body: Body) -> Bool {
    let utf8 = body.text.utf8
    return [range.lowerBound, range.upperBound].allSatisfy { offset in
      guard offset < utf8.count else { return offset == utf8.count }
      return utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 != 0x80
    }
  }
}

/// Texts put together at random from what the rules look at.
private struct HostileText {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64: a failing seed fails again.
  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "''", "\u{E2}\u{80}\u{9C}", "\u{E2}?", " ", " ", "\n", "\n\n",
    "said", "Rosa", "Quill", "Rosa Quill", "Sen.", "Sens.", "and", ",", ".", ":", ";", "(", ")", "[", "]", "~", "—",
    "-",
    "--", "president", "of", "the", "for", "Harbor", "Council", "who", "she", "according to", "called", "D-Mich.", "D-",
    "Contact:", "Phone:", "218-555-0142", "(218)", "+44", "0142/0143", "x12", "@", "a@b.example.org", "[at]", "[dot]",
    "1-800-PIER", "###", "-30-", "FOR IMMEDIATE RELEASE", "June 3, 2031", "6/3/31", "é", "ñ", "\u{301}", "👩‍👩‍👧", "\u{A0}",
    "\u{200B}", "\u{202E}", "\0", "\u{1B}[0m", "漢字", "’s", "'s", "DA", "CEO", "32BJ", "2Hartford", "…", "...", "|", "/",
    "Statement from", "QUILL:", "REPORTER:", "•", "* ", "1. ", "dijo", "según", "Latest News", "\t", "   ", "U.S.",
    "J.",
  ]

  mutating func text() -> String {
    var text = ""
    for _ in 0..<(5 + next(160)) { text += Self.pieces[next(Self.pieces.count)] + (next(3) == 0 ? "" : " ") }
    return text
  }

  /// A body whose blocks are cut at any scalar, some of them empty.
  mutating func body(of text: String) -> Body {
    let kinds: [Block.Kind] = [
      .paragraph, .heading(level: 2), .listItem(marker: "•", depth: 0), .preformatted, .tableRow(isHeader: false),
      .rule,
    ]
    var blocks: [Block] = []
    var (offset, start) = (0, 0)
    for scalar in text.unicodeScalars {
      offset += UTF8.width(scalar)
      guard next(40) == 0 else { continue }
      let kind = kinds[next(kinds.count)]
      blocks.append(Block(kind, range: kind == .rule ? start..<start : start..<offset))
      start = offset
    }
    return Body(text: text, blocks: blocks)
  }
}
