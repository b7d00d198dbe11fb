/// The lines of a YAML front matter, by the top-level entries that they belong to.
struct FrontMatterLines {
  private let content: String

  init(_ content: String) { self.content = content }

  /// The content with an entry's lines in the place of those of its key, or at the end.
  func setting(_ key: String, to lines: String) -> String {
    let entries = YAMLEntry.entries(of: content, firstLine: 1)
    guard let old = entries.last(where: { $0.looseKey == key }) else { return ended(content) + lines }
    let all = content.split(separator: "\n", omittingEmptySubsequences: false)
    let start = old.line - 1
    let count = old.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let before = all[..<start].map { $0 + "\n" }.joined()
    let after = all[min(all.count, start + count)...].joined(separator: "\n")
    return before + lines + after
  }

  private func ended(_ content: String) -> String {
    content.isEmpty || content.hasSuffix("\n") ? content : content + "\n"
  }
}

extension YAMLEntry {
  /// The key of the first line.
  var looseKey: String? { LooseLine.yamlParts(text.prefix { $0 != "\n" })?.key }
}

/// The lines of a TOML front matter: entries stand before the first table, tables at the end.
struct TOMLLines {
  private let content: String

  init(_ content: String) { self.content = content }

  func setting(_ entry: FrontMatterEntry) -> String {
    var lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if case .imported = entry.value {
      let rest = withoutTables(named: entry.key, lines)
      return rest.map { $0 + "\n" }.joined() + entry.toml
    }
    let firstTable = lines.firstIndex { $0.trimmingPrefix { $0.isWhitespace }.hasPrefix("[") } ?? lines.count
    if let old = lines[..<firstTable].firstIndex(where: { Self.key(of: $0) == Substring(entry.key) }) {
      lines[old] = String(entry.toml.dropLast())
    } else {
      lines.insert(String(entry.toml.dropLast()), at: firstTable)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func key(of line: String) -> Substring? {
    line.split(separator: "=", maxSplits: 1).first.map { (part: Substring) -> Substring in
      var key = part.drop { $0.isWhitespace }
      while key.last?.isWhitespace == true { key.removeLast() }
      return key
    }
  }

  /// Without the tables `[[key]]`, each up to the next table, and the blank lines before them.
  private func withoutTables(named key: String, _ lines: [String]) -> [String] {
    var kept: [String] = []
    var isInside = false
    for line in lines {
      if line.hasPrefix("[") { isInside = line.hasPrefix("[[\(key)]]") }
      if isInside {
        while kept.last?.isEmpty == true { kept.removeLast() }
      } else {
        kept.append(line)
      }
    }
    return kept
  }
}

/// A JSON front matter, whose members newsroom's own are put before.
struct JSONMembers {
  private let content: String

  init(_ content: String) { self.content = content }

  func setting(_ entry: FrontMatterEntry) -> String {
    var rest = content
    if let old = memberRange(of: entry.key) { rest.removeSubrange(old) }
    guard let brace = rest.firstIndex(of: "{") else { return content }
    let after = rest.index(after: brace)
    let isEmpty = rest[after...].first { !$0.isWhitespace } == "}"
    rest.insert(contentsOf: "\n  " + entry.json + (isEmpty ? "\n" : ","), at: after)
    return rest
  }

  /// A member that this type put in: it begins a line, and its value ends where the brackets and marks do.
  private func memberRange(of key: String) -> Range<String.Index>? {
    guard let start = content.firstRange(of: "\n  " + FrontMatterEntry.quoted(key) + ": ") else { return nil }
    var (depth, isInText, isEscaped) = (0, false, false)
    var index = start.upperBound
    while index < content.endIndex {
      let character = content[index]
      if isEscaped {
        isEscaped = false
      } else if isInText {
        if character == "\\" { isEscaped = true } else if character == "\"" { isInText = false }
      } else if character == "\"" {
        isInText = true
      } else if character == "[" || character == "{" {
        depth += 1
      } else if depth > 0, character == "]" || character == "}" {
        depth -= 1
      } else if depth == 0, character == "," {
        return start.lowerBound..<content.index(after: index)
      } else if depth == 0, character == "}" || character == "\n" {
        return start.lowerBound..<index
      }
      index = content.index(after: index)
    }
    return nil
  }
}
