import PostMarkup
import PostModel

/// One line of a message that says something.
struct MailLine: Sendable, Hashable {
  /// Without quotation marks (`> `) and the white space around; for looking at.
  let words: String
  /// The same as phrases are written.
  let plain: PlainWords
  /// How often it is quoted: `>` marks of plain text, `blockquote` elements of HTML.
  let depth: Int
  /// Lines of one number stand together: no blank line parts them, or they are of one block.
  let paragraph: Int
  /// UTF-8 offsets into the text that it was made from.
  let range: Range<Int>
  /// The links in it; addresses as they are written in plain text.
  let targets: [String]
  /// All of it is what stands for pictures.
  let isPicture: Bool
}

/// The words of a message line by line, so that plain text and HTML are cut by the same rules.
struct MailText: Sendable {
  private enum Source: Sendable {
    case plain(String)
    case html(Body)
  }

  private let source: Source
  private(set) var lines: [MailLine]

  init(plain text: String) {
    source = .plain(text)
    lines = Self.lines(ofPlain: text)
  }

  init(html: String) {
    let body = HTML.body(of: html)
    source = .html(body)
    lines = Self.lines(of: body)
  }

  init(_ part: MailTextPart) {
    switch part.format {
    case .plain: self.init(plain: part.text)
    case .html: self.init(html: part.text)
    }
  }

  var isHTML: Bool { if case .html = source { true } else { false } }

  /// Words in all lines.
  var wordCount: Int { lines.reduce(0) { $0 + ($1.plain.isTooLong ? $1.words.wordCount : $1.plain.count) } }

  /// The same with fewer lines.
  func keeping(_ isKept: (Int) -> Bool) -> MailText {
    var text = self
    text.lines = lines.indices.filter(isKept).map { lines[$0] }
    return text
  }

  func keeping(_ range: Range<Int>) -> MailText { keeping { range.contains($0) } }

  /// The lines as a body; what all of them are quoted in is no quotation.
  var body: Body {
    let base = lines.map(\.depth).min() ?? 0
    switch source {
    case .plain(let text): return PlainText.body(of: plain(text, base: base))
    case .html(let body): return BodyExcerpt(of: body, lines: lines, base: base).body
    }
  }

  private func plain(_ text: String, base: Int) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        result.append(contentsOf: lines[index - 1].paragraph == line.paragraph ? "\n".utf8 : "\n\n".utf8)
      }
      if base == 0 {
        result.append(contentsOf: bytes[line.range])
        continue
      }
      let quotation = PlainQuotation(bytes[line.range])
      result.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: line.depth - base))
      result.append(contentsOf: line.depth > base ? [0x20] : [])
      result.append(contentsOf: bytes[quotation.words])
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension MailText {
  private static func lines(ofPlain text: String) -> [MailLine] {
    let bytes = Array(text.utf8)
    var lines: [MailLine] = []
    var (start, paragraph, isAfterBlank) = (0, 0, false)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let quotation = PlainQuotation(line)
      let words = String(decoding: bytes[quotation.words], as: UTF8.self).trimmingUnseen
      start = line.endIndex
      if words.isEmpty {
        isAfterBlank = true
        continue
      }
      if isAfterBlank || lines.last.map({ $0.depth != quotation.depth }) == true { paragraph += 1 }
      isAfterBlank = false
      lines.append(
        MailLine(
          words: words, plain: PlainWords(words), depth: quotation.depth, paragraph: paragraph,
          range: line.startIndex..<start,
          targets: words.webAddresses, isPicture: false))
    }
    return lines
  }

  private static func lines(of body: Body) -> [MailLine] {
    let bytes = Array(body.text.utf8)
    var lines: [MailLine] = []
    var sweep = RunSweep(body.runs)
    for (number, block) in body.blocks.enumerated() {
      for line in bytes[block.range].split(separator: UInt8(ascii: "\n")) {
        let words = String(decoding: line, as: UTF8.self).trimmingUnseen
        if words.isEmpty { continue }
        let runs = sweep.runs(in: line.indices)
        lines.append(
          MailLine(
            words: words, plain: PlainWords(words), depth: block.quoteDepth, paragraph: number, range: line.indices,
            targets: runs.compactMap(\.target), isPicture: isPicture(line, runs)))
      }
    }
    return lines
  }

  private static func isPicture(_ line: ArraySlice<UInt8>, _ runs: [StyledRun]) -> Bool {
    let pictures = runs.filter { $0.styles.contains(.image) }
    if pictures.isEmpty { return false }
    return !line.indices.contains { place in line[place] > 0x20 && !pictures.contains { $0.range.contains(place) } }
  }
}

/// Finds the runs of one range after the other; ranges ascend.
private struct RunSweep {
  private let all: [StyledRun]
  private var next = 0
  private var open: [StyledRun] = []

  init(_ runs: [StyledRun]) { all = runs }

  mutating func runs(in range: Range<Int>) -> [StyledRun] {
    open.removeAll { $0.range.upperBound <= range.lowerBound }
    while next < all.count, all[next].range.lowerBound < range.upperBound {
      if all[next].range.upperBound > range.lowerBound { open.append(all[next]) }
      next += 1
    }
    return open.filter { $0.range.overlaps(range) }
  }
}

/// The quotation marks before a line of plain text: `>`, `> >`, `>>`.
struct PlainQuotation {
  let depth: Int
  /// Offsets of what follows them.
  let words: Range<Int>

  init(_ line: ArraySlice<UInt8>) {
    var (depth, next, after) = (0, line.startIndex, line.startIndex)
    while next < line.endIndex {
      if line[next] == UInt8(ascii: ">") {
        depth += 1
        after = next + 1
      } else if depth == 0 || line[next] != 0x20 || next > after {
        break
      }
      next += 1
    }
    if depth > 0, after < line.endIndex, line[after] == 0x20 { after += 1 }
    self.depth = depth
    words = after..<line.endIndex
  }
}

/// Some lines of an HTML body as a body.
private struct BodyExcerpt {
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var runs: [StyledRun] = []

  init(of source: Body, lines: [MailLine], base: Int) {
    let bytes = Array(source.text.utf8)
    var sweep = RunSweep(source.runs)
    for group in Self.groups(lines) {
      let block = source.blocks[lines[group.lowerBound].paragraph]
      if !text.isEmpty { text.append(contentsOf: "\n\n".utf8) }
      let start = text.count
      for index in group {
        if index > group.lowerBound { text.append(UInt8(ascii: "\n")) }
        let shift = text.count - lines[index].range.lowerBound
        text.append(contentsOf: bytes[lines[index].range])
        add(sweep.runs(in: lines[index].range), in: lines[index].range, shift: shift)
      }
      blocks.append(Block(block.kind, range: start..<text.count, quoteDepth: block.quoteDepth - base))
    }
  }

  var body: Body { Body(text: String(decoding: text, as: UTF8.self), blocks: blocks, runs: runs) }

  /// Ranges of lines that are of one block.
  private static func groups(_ lines: [MailLine]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in lines.indices {
      if let last = groups.last, lines[last.lowerBound].paragraph == lines[index].paragraph {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }

  private mutating func add(_ found: [StyledRun], in range: Range<Int>, shift: Int) {
    for run in found {
      let common = run.range.clamped(to: range)
      runs.append(
        StyledRun(range: common.lowerBound + shift..<common.upperBound + shift, styles: run.styles, target: run.target))
    }
  }
}

extension String {
  /// Runs of characters that are no white space.
  var wordCount: Int {
    var (count, isInside) = (0, false)
    for byte in utf8 {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  /// Without white space and what nobody sees at both ends: no-break spaces, zero-width and filler characters.
  var trimmingUnseen: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.isUnseen { rest.removeFirst() }
    while let last = rest.last, last.isUnseen { rest.removeLast() }
    return String(Substring(rest))
  }

  /// What begins with http:// or https://, up to white space or a closing bracket.
  var webAddresses: [String] {
    guard utf8.contains(UInt8(ascii: ":")), utf8.contains(UInt8(ascii: "/")) else { return [] }
    return split { $0 == " " || $0 == "<" || $0 == ">" || $0 == "(" || $0 == ")" || $0 == "\t" }
      .map(String.init).filter(WebAddress.isWeb)
  }
}

extension Unicode.Scalar {
  /// White space, and what newsletters fill their preview line with.
  var isUnseen: Bool {
    switch value {
    case 0...0x20, 0x7F, 0xA0, 0xAD, 0x34F, 0x61C, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
