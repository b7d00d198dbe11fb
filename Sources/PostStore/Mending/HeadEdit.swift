import PostModel

/// Other lines in the place of some, and what this makes of the front matter's fields.
struct HeadEdit: Hashable {
  enum Effect: Hashable {
    /// Each field is read as before.
    case none
    /// The field of this line is read as this text.
    case text(line: Int, String)
    /// The field of this line is read as a list.
    case list(line: Int)
    /// The field of this line is there no more.
    case removes(line: Int)
    /// What was text is front matter now.
    case opens
  }

  /// Line numbers of the file, counted from 1.
  let lines: Range<Int>
  let replacement: [String]
  let effect: Effect

  init(_ lines: Range<Int>, _ replacement: [String], _ effect: Effect = .none) {
    (self.lines, self.replacement, self.effect) = (lines, replacement, effect)
  }
}

/// What a person would do about a fault where it is plain what was meant; everything else is left to one.
struct HeadRepair {
  let head: RawHead
  let frontMatter: FrontMatter?
  let fields: [FrontMatterField]
  let file: FileName

  /// `nil` where it is not plain.
  ///
  /// - Parameter line: Where the fault is told, counted from 1 in the file.
  func edit(for fault: PostFault, line: Int) -> HeadEdit? {
    switch fault {
    case .unclosed: closing(line: line)
    case .tab: withoutTabs(line: line)
    case .yaml(let fault): quoting(fault, line: line)
    case .toml: quotingTOML(line: line)
    case .duplicate(let key, let first): removing(key, first: first, last: line)
    case .ambiguousDate(_, let text): dating(text, line: line)
    case .noDate(_, let text): plainDate(text, line: line)
    case .noLanguage(_, let text): tagging(text, line: line)
    case .damagedBytes, .prose, .tooLong, .noTOML, .correction, .unknownTable, .unreadableSpeakers: nil
    }
  }

  private func text(_ line: Int) -> String? { head.lines.indices.contains(line - 1) ? head.lines[line - 1].text : nil }

  /// The entry of a YAML mapping that a line belongs to, without comments and blank lines at its end.
  private func entry(at line: Int) -> (lines: Range<Int>, entry: YAMLEntry)? {
    guard let frontMatter, frontMatter.syntax == .yaml else { return nil }
    let entries = YAMLEntry.entries(of: frontMatter.content, firstLine: frontMatter.firstLine)
    guard let entry = entries.last(where: { $0.line <= line }) else { return nil }
    let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let used = lines.lastIndex { !Self.isSpacing($0) }.map { $0 + 1 } ?? lines.count
    return (entry.line..<(entry.line + used), entry)
  }

  private static func isSpacing(_ line: Substring) -> Bool {
    line.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true
  }

  /// A line with one text in the place of another, which stands there once behind the key.
  private func replacing(_ old: String, by new: String, line: Int) -> HeadEdit? {
    guard let text = text(line), let colon = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let places = text[colon...].ranges(of: old)
    guard let place = places.first, places.count == 1 else { return nil }
    return HeadEdit(line..<(line + 1), [text.replacingSubrange(place, by: new)], .text(line: line, new))
  }
}

// MARK: - YAML

extension HeadRepair {
  private func withoutTabs(line: Int) -> HeadEdit? {
    guard let (_, entry) = entry(at: line), let mended = entry.withoutTabs else { return nil }
    let lines = mended.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return HeadEdit(entry.line..<(entry.line + lines.count), lines)
  }

  /// A value of one line in quotation marks that hold.
  private func quoting(_ fault: YAMLFault, line: Int) -> HeadEdit? {
    guard let (lines, _) = entry(at: line), lines.count == 1, let text = text(lines.lowerBound),
      let (key, words) = LooseLine.yamlParts(text[...])
    else { return nil }
    let value = words.trimmed
    guard !value.isEmpty, !value.contains(" #"), let mended = Self.value(value, of: key, fault) else { return nil }
    let gap = words.prefix { $0 == " " }
    let new = key + ":" + (gap.isEmpty ? " " : gap) + mended.written
    let effect = mended.text.map { HeadEdit.Effect.text(line: lines.lowerBound, $0) } ?? .list(line: lines.lowerBound)
    return HeadEdit(lines, [new], effect)
  }

  /// How a value is to be written, and the text that it then is; no text for a list.
  private static func value(
    _ value: String, of key: String, _ fault: YAMLFault
  ) -> (written: String, text: String?)? {
    let first = value.first
    switch fault {
    case .secondColon, .strangeBeginning, .star, .anchor:
      if first.map({ "\"'[{|>".contains($0) }) ?? true { return nil }
      return (quoted(value), value)
    case .openMark:
      guard first == "\"", !value.dropFirst().contains("\""), !value.contains("\\") else { return nil }
      return (value + "\"", String(value.dropFirst()))
    case .wordsBehindMark: return markedWords(value).map { (quoted($0), $0) }
    case .backslash:
      let inner = value.dropFirst().dropLast()
      guard value.count > 1, first == "\"", value.last == "\"", !inner.contains("\"") else { return nil }
      return (quoted(String(inner)), String(inner))
    case .openBracket:
      let isList = ["tags", "categories", "topics"].contains(MetadataReading.normal(key))
      let hasOneBracket = value.count { $0 == "[" } == 1 && !value.contains { "]{}\"':#".contains($0) }
      return isList && first == "[" && hasOneBracket ? (value + "]", nil) : nil
    default: return nil
    }
  }

  /// The words that a value with marks in it and around it means: `"Rent" strike` all of it, `"He said "no" today"` what
  /// is inside; `nil` where that is not plain.
  private static func markedWords(_ value: String) -> String? {
    guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
    guard value.count > 2, value.last == mark else { return mark == "\"" ? value : nil }
    let inner = value.dropFirst().dropLast()
    guard let firstMark = inner.firstIndex(of: mark) else { return nil }
    let before = firstMark > inner.startIndex ? inner[inner.index(before: firstMark)] : mark
    if mark == "'" { return isApostrophes(inner) ? String(inner) : nil }
    if before == " " { return String(inner) }
    return before.isLetter || before.isNumber || before.isPunctuation && before != mark ? value : nil
  }

  /// Whether each `'` stands between two letters, as in *it's*.
  private static func isApostrophes(_ text: Substring) -> Bool {
    let all = Array(text)
    return all.indices.filter { all[$0] == "'" }.allSatisfy { index in
      index > 0 && index + 1 < all.count && all[index - 1].isLetter && all[index + 1].isLetter
    }
  }

  /// In the marks that need no escapes, where that can be (YAML 1.2, §7.3).
  static func quoted(_ text: String) -> String {
    text.contains("\"") || text.contains("\\")
      ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
      : "\"" + text + "\""
  }

  /// Of two entries of one key that say the same, the first goes.
  private func removing(_ key: String, first: Int, last: Int) -> HeadEdit? {
    guard let one = fields.first(where: { $0.line == first && $0.key == key }),
      let other = fields.last(where: { $0.line == last && $0.key == key }), Self.isSame(one.value, other.value)
    else { return nil }
    if frontMatter?.syntax == .yaml {
      return entry(at: first).map { HeadEdit($0.lines, [], .removes(line: first)) }
    }
    guard frontMatter?.syntax == .toml, case .text = one.value else { return nil }
    return HeadEdit(first..<(first + 1), [], .removes(line: first))
  }

  private static func isSame(_ one: FrontMatterField.Value, _ other: FrontMatterField.Value) -> Bool {
    switch (one, other) {
    case (.text(let one, _), .text(let other, _)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.none, .none): true
    default: false
    }
  }

  /// A line `---` behind the lines that are front matter, where a blank line or the end follows and they state a title or
  /// a date; and what stands behind the blank line is not more of them.
  private func closing(line: Int) -> HeadEdit? {
    guard let fence = text(line), fence.trimmed == "---" else { return nil }
    let block = head.lines.dropFirst(line).prefix { !$0.text.trimmed.isEmpty }.map(\.text)
    let content = block.map { $0 + "\n" }.joined()
    guard let first = block.first, LooseLine.yamlParts(first[...]) != nil,
      let fields = try? YAMLFields.fields(of: content, firstLine: line + 1), !fields.isEmpty,
      fields.contains(where: { ["title", "headline", "date"].contains(MetadataReading.normal($0.key)) })
    else { return nil }
    let end = line + 1 + block.count
    if let next = head.lines.dropFirst(end - 1).first(where: { !$0.text.trimmed.isEmpty }), goesOn(next.text) {
      return nil
    }
    return HeadEdit(end..<end, ["---"], .opens)
  }
}

extension HeadRepair {
  /// Whether a line may be one of a front matter: indented, or behind a key in small letters.
  private func goesOn(_ line: String) -> Bool {
    if line.first?.isWhitespace == true { return true }
    guard let key = LooseLine.yamlParts(line[...])?.key else { return false }
    return key == key.lowercased()
  }
}

// MARK: - TOML

extension HeadRepair {
  /// Words without marks, put between them.
  private func quotingTOML(line: Int) -> HeadEdit? {
    guard frontMatter?.syntax == .toml, let text = text(line), let equals = text.firstIndex(of: "=") else { return nil }
    let value = text[text.index(after: equals)...].trimmed
    let isBare = text[..<equals].trimmed.utf8.allSatisfy(Self.isKeyByte)
    guard isBare, !value.isEmpty, !value.contains(where: { "\"'[]{}#\\".contains($0) }) else { return nil }
    let gap = text[text.index(after: equals)...].prefix { $0 == " " }
    return HeadEdit(
      line..<(line + 1), [text[...equals] + (gap.isEmpty ? " " : gap) + "\"" + value + "\""], .text(line: line, value))
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F || byte == 0x2D
  }
}

// MARK: - Values

extension HeadRepair {
  /// `3/4/2014` in a file whose name has one of its two days.
  private func dating(_ text: String, line: Int) -> HeadEdit? {
    let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, let named = file.date, let day = named.day, named.year == parts[2],
      Set(parts.prefix(2)) == [named.month, day], text.utf8.allSatisfy({ Self.isDateByte($0) })
    else { return nil }
    return replacing(text, by: named.isoDay, line: line)
  }

  private static func isDateByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || "/.-".utf8.contains(byte) }

  /// A date with typographic marks around it, or with dashes for hyphens.
  private func plainDate(_ text: String, line: Int) -> HeadEdit? {
    let plain = String(
      text.map { "–—‑−".contains($0) ? "-" : $0 == "\u{A0}" ? " " : $0 }.filter { !"“”„‘’«»".contains($0) })
    guard plain != text, case .date(let date) = DateReading(plain) else { return nil }
    return replacing(text, by: date.iso8601, line: line)
  }

  /// A language by its name.
  private func tagging(_ text: String, line: Int) -> HeadEdit? {
    Self.tags[text.trimmed.lowercased()].flatMap { replacing(text, by: $0, line: line) }
  }

  /// Names in English and in the language itself (ISO 639-1).
  private static let tags = [
    "english": "en", "spanish": "es", "español": "es", "castellano": "es", "french": "fr", "français": "fr",
    "german": "de", "deutsch": "de", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
    "dutch": "nl", "nederlands": "nl", "catalan": "ca", "català": "ca",
  ]
}

extension StringProtocol {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return String(text)
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, by new: String) -> String {
    String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }
}
