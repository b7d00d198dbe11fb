import ExtractionHarness
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

  @Test("What breaks an invariant is named")
  func named() {
    let body = PlainText.body(of: "“Né à Bari,” she said.")
    let whole = Segment(range: 3..<15, text: "Né à Bari,")
    let quotes = [[whole], [Segment(range: 5..<12, text: "à Ba")], [Segment(range: 14..<99, text: "")]].map {
      Quote(segments: $0, speaker: nil, speakerAsWritten: nil, attribution: .unknown, kind: .direct)
    }
    let contact = Contact(name: "Ada Quill", range: 7..<7)
    #expect(Invariants.breaches(of: Findings(quotes: [quotes[0]]), in: body) == [])
    #expect(
      Invariants.breaches(of: Findings(quotes: quotes, contacts: [contact]), in: body) == [
        "segment 0 of quote 1 at 5..<12 cuts a scalar",
        "segment 0 of quote 2 at 14..<99 leaves the body of 28 bytes",
        "segment 0 of quote 1 overlaps segment 0 of quote 0",
        "segment 0 of quote 2 overlaps segment 0 of quote 0",
        "contact 0 is empty",
        "contact 0 has neither phone nor e-mail",
      ])
  }

  private func check(_ body: Body) {
    #expect(Invariants.breaches(of: body) == [])
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
