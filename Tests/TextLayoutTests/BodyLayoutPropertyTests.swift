import PostModel
import SeededRandom
import Testing
import TextLayout

@Suite struct BodyLayoutPropertyTests {
  init() throws { try #require(isUnicodeLocale) }

  @Test(
    "Whatever the text and the width, each glyph of it is shown once, in order and within the width", arguments: 1...60)
  func anyText(columns: Int) throws {
    var random = RandomText(seed: UInt64(columns))
    for _ in 0..<8 {
      let body = random.body()
      let layout = BodyLayout(body, columns: columns)
      try expectRowsFit(layout)
      try expectLinesMakeUpBlocks(layout)
      try expectGlyphsShownOnce(layout)
    }
  }

  @Test("Whatever is folded, all that is not is shown once, in order and within the width", arguments: 1...60)
  func anyFolds(columns: Int) throws {
    var random = RandomText(seed: UInt64(columns))
    for _ in 0..<12 {
      let body = random.body()
      let layout = BodyLayout(body, columns: columns, folds: random.folds(of: body))
      try expectRowsFit(layout)
      try expectLinesMakeUpBlocks(layout)
      try expectGlyphsShownOnce(layout)
      #expect(layout.lines.compactMap(\.fold) == Array(layout.folds.indices))
      #expect(zip(layout.lines, layout.lines.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }

  @Test("A body laid out in steps has the same lines as one laid out at once", arguments: 1...60)
  func inSteps(columns: Int) {
    var random = RandomText(seed: UInt64(columns))
    for _ in 0..<8 {
      let body = random.body()
      let folds = random.folds(of: body)
      let whole = BodyLayout(body, columns: columns, folds: folds)
      var stepped = BodyLayout(body, columns: columns, past: 0, folds: folds)
      while !stepped.isComplete {
        #expect(whole.lines.starts(with: stepped.lines))
        let end = stepped.end
        stepped.extend(past: end + Int.random(in: 0...20))
        #expect(stepped.isComplete || stepped.end >= end)
      }
      #expect(stepped.lines == whole.lines && stepped.end == body.text.utf8.count)
    }
  }

  @Test("Plain words fill each line as far as they go", arguments: 1...60)
  func plainWords(columns: Int) {
    var random = SeededNumbers(seed: UInt64(columns))
    let words = (0..<200).map { _ in String(repeating: "x", count: Int.random(in: 1...min(9, columns), using: &random))
    }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    #expect(paragraph(words.joined(separator: "  "), columns: columns) == lines.joined(separator: "\n"))
  }

  private func expectRowsFit(_ layout: BodyLayout) throws {
    for line in layout.lines.indices {
      var column = 0
      for placed in layout.glyphs(of: line) {
        try #require(placed.column >= column, "\(layout.body.text.debugDescription)")
        column = placed.column + placed.glyph.columns
      }
      try #require(column <= layout.columns, "\(layout.lines[line]) of \(layout.body.text.debugDescription)")
    }
  }

  private func expectLinesMakeUpBlocks(_ layout: BodyLayout) throws {
    var ends: [Int: Int] = [:]
    for line in layout.lines {
      guard let block = line.block else { continue }
      try #require(line.range.lowerBound == ends[block] ?? layout.body.blocks[block].range.lowerBound)
      ends[block] = line.range.upperBound
    }
    for (index, block) in layout.body.blocks.enumerated() where !block.range.isEmpty {
      let fold = layout.folds.firstIndex { $0.contains(index) }
      try #require(ends[index] == (fold == nil ? block.range.upperBound : nil))
      for offset in block.range {
        let line = layout.lines[layout.line(at: offset)]
        try #require(line.range.contains(offset) && line.fold == fold)
      }
    }
  }

  /// The words of a block are the same glyphs on any number of lines as on one; at a width of one column, wide ones
  /// are replaced.
  private func expectGlyphsShownOnce(_ layout: BodyLayout) throws {
    var shown: [Int: [String]] = [:]
    for (index, line) in layout.lines.enumerated() {
      let placed = layout.glyphs(of: index).filter { $0.offset != nil }
      let offsets = placed.compactMap(\.offset)
      try #require(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 } && offsets.allSatisfy(line.range.contains))
      if let block = line.block { shown[block, default: []] += placed.map(\.glyph.text).filter { $0 != " " } }
    }
    for (index, block) in layout.body.blocks.enumerated() where !block.range.isEmpty {
      if layout.folds.contains(where: { $0.contains(index) }) {
        try #require(shown[index] == nil)
        continue
      }
      let words = SafeText(layout.body.slice(block.range)).glyphs().filter { $0.text != " " }
      let expected = words.map {
        $0.columns > layout.columns
          ? "\u{FFFD}" + $0.text.unicodeScalars.dropFirst().map(String.init).joined() : $0.text
      }
      try #require(
        shown[index, default: []].map(scalars) == expected.map(scalars), "\(layout.body.text.debugDescription)")
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

/// Text of ordinary, wide, combining, right-to-left, invisible and hostile scalars, the same for the same seed.
private struct RandomText {
  private var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  private static let pieces: [String] = [
    "a", "word", "Unanimously", " ", " ", "  ", " ", "\n", "\t", "-", "/", "—", "“", "”", "(", ")", "$", "5", ",", ".",
    "!", "%",
    "\u{A0}", "\u{3000}", "\u{2003}", "漢", "字", "、", "「", "ｱ", "한", "\u{1112}", "\u{1161}", "\u{11AB}", "e\u{301}",
    "\u{301}",
    "\u{302}", "\u{20E3}", "א", "\u{5B0}", "عر", "ไท", "\u{E34}", "😀", "👍", "🏽", "👩", "\u{200D}", "\u{FE0F}", "🇸", "🇪",
    "❤",
    "\u{200B}", "\u{AD}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{1B}", "\u{9B}", "\u{202E}", "\u{7F}", "\u{85}",
    "\u{2028}",
    "\u{E0041}", "\u{378}", "\u{E000}", "\u{FFFC}", "क", "\u{93F}", "\u{94D}",
  ]

  private mutating func words() -> String {
    (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }.joined()
  }

  private mutating func kind() -> Block.Kind {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .heading(level: 2)
    case 1, 2:
      .listItem(
        marker: ["•", "12.", "漢", ""][Int.random(in: 0..<4, using: &random)],
        depth: Int.random(in: 0...3, using: &random))
    case 3: .preformatted
    case 4, 5: .tableRow(isHeader: false)
    case 6: .rule
    default: .paragraph
    }
  }

  mutating func body() -> Body {
    var text = ""
    let blocks = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let kind = kind()
      let start = text.utf8.count
      if kind != .rule { text += words() }
      defer { text += "\n\n" }
      return Block(kind, range: start..<text.utf8.count, quoteDepth: max(0, Int.random(in: -2...2, using: &random)))
    }
    return Body(text: text, blocks: blocks)
  }

  /// Some of the blocks of a body, side by side.
  mutating func folds(of body: Body) -> [Range<Int>] {
    var folds: [Range<Int>] = []
    var start = 0
    while start < body.blocks.count {
      let end = Int.random(in: start + 1...body.blocks.count, using: &random)
      if Bool.random(using: &random) { folds.append(start..<end) }
      start = end
    }
    return folds
  }
}
