/// One top-level entry of a YAML mapping: its line, and the lines that belong to it.
struct YAMLEntry {
  let text: String
  /// Counted from 1 in the file.
  let line: Int

  /// Cuts a mapping before each line that begins with a word; comments and blank lines go with the entry before.
  static func entries(of content: String, firstLine: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var lines: [Substring] = []
    var start = firstLine
    func flush() {
      if lines.contains(where: { !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }) {
        entries.append(YAMLEntry(text: lines.joined(separator: "\n") + "\n", line: start))
      }
    }
    for (offset, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if startsEntry(line) {
        flush()
        lines = []
        start = firstLine + offset
      }
      lines.append(line)
    }
    flush()
    return entries
  }

  /// A continuation is indented, or is an item, a comment, or the end of a bracket.
  private static func startsEntry(_ line: Substring) -> Bool {
    guard let first = line.utf8.first else { return false }
    if first == UInt8(ascii: "-") { return LooseLine.yamlParts(line) != nil && !line.hasPrefix("- ") }
    return !" \t#]}".utf8.contains(first)
  }

  /// The entry with its indentation and its gaps after `:` and `-` made of spaces; `nil` where no tab is there.
  var withoutTabs: (text: String, tabLine: Int)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mended = lines.map(Self.withoutTabs)
    guard let first = lines.indices.first(where: { lines[$0] != mended[$0] }) else { return nil }
    return (mended.joined(separator: "\n"), line + first)
  }

  private static func withoutTabs(_ line: Substring) -> Substring {
    guard line.utf8.contains(0x09) else { return line }
    var mended: [UInt8] = []
    var isGap = true
    var previous: UInt8 = 0
    for byte in line.utf8 {
      if byte == 0x09, isGap || previous == UInt8(ascii: ":") || previous == UInt8(ascii: "-") {
        mended += [0x20, 0x20]
        isGap = true
      } else {
        mended.append(byte)
        isGap = isGap && (byte == 0x20 || byte == UInt8(ascii: "-"))
        previous = byte
      }
    }
    while mended.last == 0x20 || mended.last == 0x09 { mended.removeLast() }
    return Substring(String(decoding: mended, as: UTF8.self))
  }

  /// The first line as `key: words`, whatever the words are.
  var looseField: FrontMatterField? {
    let first = text.prefix { $0 != "\n" }
    guard let (key, words) = LooseLine.yamlParts(first) else { return nil }
    return FrontMatterField(key: key, line: line, value: LooseLine.value(words))
  }
}

/// Lines that a parser refuses, read as a person would.
enum LooseLine {
  /// A key of letters, digits, `_`, `-` and `.`, and what follows its colon.
  static func yamlParts(_ line: Substring) -> (key: String, words: Substring)? {
    let key = line.utf8.prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "_-.".utf8.contains(byte)
    }
    guard !key.isEmpty, key.endIndex < line.endIndex, line.utf8[key.endIndex] == UInt8(ascii: ":") else { return nil }
    return (String(line[..<key.endIndex]), line[line.utf8.index(after: key.endIndex)...])
  }

  /// `"key": "words",` on a line of its own.
  static func jsonField(_ line: Substring, line number: Int) -> FrontMatterField? {
    let trimmed = trim(line, blanks: " \t,")
    guard trimmed.utf8.first == UInt8(ascii: "\"") else { return nil }
    let inner = trimmed.dropFirst()
    guard let end = inner.utf8.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let rest = trim(inner[inner.utf8.index(after: end)...], blanks: " \t")
    guard rest.utf8.first == UInt8(ascii: ":") else { return nil }
    let words = trim(rest.dropFirst(), blanks: " \t")
    guard words.utf8.first == UInt8(ascii: "\"") else {
      return FrontMatterField(key: String(inner[..<end]), line: number, value: value(words))
    }
    let text = words.dropFirst().prefix { $0 != "\"" }
    return FrontMatterField(key: String(inner[..<end]), line: number, value: .text(String(text), isQuoted: true))
  }

  /// Without the blanks and the quotation marks around it; brackets and the signs of blocks are not words.
  static func value(_ words: Substring) -> FrontMatterField.Value {
    var text = trim(words, blanks: " \t")
    guard let first = text.utf8.first else { return .none }
    if "[{|>".utf8.contains(first) { return .nested }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    if isQuoted {
      text = text.dropFirst()
      if text.utf8.last == first { text = text.dropLast() }
    }
    return .text(String(text), isQuoted: isQuoted)
  }

  private static func trim(_ text: Substring, blanks: String) -> Substring {
    var text = text
    while let first = text.utf8.first, blanks.utf8.contains(first) { text = text.dropFirst() }
    while let last = text.utf8.last, blanks.utf8.contains(last) { text = text.dropLast() }
    return text
  }
}
