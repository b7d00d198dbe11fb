import CatalogHarness
import PostModel
import SeededRandom

/// Posts such as strangers could send: wide, combining, right-to-left, joined, invisible and control characters anywhere.
struct HostilePosts {
  private var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  private static let pieces: [String] = [
    "a", "word", "Unanimously", "council", "the", "rent", " ", " ", " ", " ", " ", "  ", "\n", "\t", "-", "/", "—", "“",
    "”", "(", ")", "$", "5", ",", ".", "!", "%", "https://example.org/a", "press@example.org", "\u{A0}", "\u{3000}",
    "\u{2003}",
    "漢", "字", "漢字漢字", "、", "「", "ｱ", "한", "\u{1112}", "\u{1161}", "\u{11AB}", "e\u{301}", "\u{301}", "\u{302}",
    "\u{20E3}", "א", "\u{5B0}", "שלום", "عربي", "ไท", "\u{E34}", "😀", "👍", "🏽", "👩", "\u{200D}", "\u{FE0F}", "🇸", "🇪",
    "❤",
    "\u{200B}", "\u{AD}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{1B}", "\u{1B}[2J", "\u{9B}", "\u{202E}", "\u{7F}",
    "\u{85}",
    "\u{2028}", "\u{E0041}", "\u{378}", "\u{E000}", "\u{FFFC}", "क", "\u{93F}", "\u{94D}", "\r", "\u{8}", "\u{0}",
  ]

  mutating func words(_ most: Int = 12) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
  }

  mutating func posts() -> [AnnotatedPost] { (0..<Int.random(in: 0...7, using: &random)).map { post(number: $0) } }

  mutating func post(number: Int) -> AnnotatedPost {
    let body = body()
    var metadata = Metadata()
    metadata.title = random.oneIn(8) ? nil : words(16)
    metadata.date = random.oneIn(6) ? nil : PostDate(year: 2024 - number, month: 5, day: 2)
    metadata.organization = random.oneIn(2) ? nil : words()
    metadata.dateline = random.oneIn(3) ? words() : nil
    metadata.source = random.oneIn(2) ? nil : "https://example.org/" + words(3)
    metadata.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in words(3) }
    metadata.isDraft = random.oneIn(6)
    metadata.extent = random.pick([.full, .full, .full, .summary, .link])
    let id = PostID(rawValue: "2024/\(number)-" + words(4) + ".md")
    let problems = random.oneIn(6) ? [Problem(path: id.rawValue, line: 3, reason: words())] : []
    return AnnotatedPost(
      post: Post(id: id, metadata: metadata, body: body, problems: problems), findings: findings(in: body))
  }

  private mutating func body() -> Body {
    var text = ""
    let blocks = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      let kind = kind()
      let start = text.utf8.count
      if kind != .rule { text += words(60) }
      defer { text += "\n\n" }
      return Block(kind, range: start..<text.utf8.count, quoteDepth: max(0, Int.random(in: -2...2, using: &random)))
    }
    let links = blocks.filter { _ in random.oneIn(3) }.compactMap { block in
      span(in: block, of: text).map { StyledRun(range: $0, styles: .strong, target: "https://example.org/" + words(2)) }
    }
    return Body(text: text, blocks: blocks, runs: links)
  }

  private mutating func kind() -> Block.Kind {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .heading(level: 2)
    case 1, 2: .listItem(marker: random.pick(["•", "12.", "漢", ""]), depth: Int.random(in: 0...3, using: &random))
    case 3: .preformatted
    case 4, 5: .tableRow(isHeader: random.oneIn(2))
    case 6: .rule
    default: .paragraph
    }
  }

  private mutating func findings(in body: Body) -> Findings {
    var findings = Findings()
    for block in body.blocks {
      if random.oneIn(2), let range = span(in: block, of: body.text) {
        findings.quotes.append(quote(range, in: body))
      } else if random.oneIn(4), let range = span(in: block, of: body.text) {
        findings.contacts.append(contact(range))
      }
    }
    if let last = body.blocks.last, random.oneIn(3), !last.range.isEmpty { findings.boilerplate = last.range }
    return findings
  }

  private mutating func quote(_ range: Range<Int>, in body: Body) -> Quote {
    let isKnown = !random.oneIn(3)
    let speaker = Speaker(
      name: words(4), role: random.oneIn(2) ? words(4) : nil, affiliation: random.oneIn(2) ? words(4) : nil)
    return Quote(
      segments: [Segment(range: range, text: String(body.slice(range)))], speaker: isKnown ? speaker : nil,
      speakerAsWritten: isKnown ? speaker.name : nil,
      attribution: isKnown ? random.pick([.stated, .inferred]) : .unknown,
      kind: random.pick([.direct, .epigraph, .statement]))
  }

  private mutating func contact(_ range: Range<Int>) -> Contact {
    Contact(
      name: random.oneIn(3) ? nil : words(4), organization: random.oneIn(2) ? words(4) : nil,
      role: random.oneIn(2) ? words(3) : nil, phones: random.oneIn(3) ? [] : ["(201) 555-01" + words(2)],
      emails: random.oneIn(2) ? [] : ["press@" + words(2)], range: range)
  }

  /// Some scalars of a block; `nil` where it has none.
  private mutating func span(in block: Block, of text: String) -> Range<Int>? {
    var offsets = [block.range.lowerBound]
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: block.range.lowerBound)
    let upper = utf8.index(lower, offsetBy: block.range.count)
    for scalar in text.unicodeScalars[lower..<upper] { offsets.append(offsets[offsets.count - 1] + scalar.utf8.count) }
    guard offsets.count > 1 else { return nil }
    let first = Int.random(in: 0..<offsets.count - 1, using: &random)
    return offsets[first]..<offsets[Int.random(in: first + 1..<offsets.count, using: &random)]
  }
}
