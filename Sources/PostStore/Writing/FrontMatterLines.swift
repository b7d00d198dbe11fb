import Yams

/// The lines of a YAML front matter, by the top-level entries that they belong to.
struct FrontMatterLines {
  private let content: String

  init(_ content: String) { self.content = content }

  /// The content with an entry's lines in the place of those of its key, or at the end.
  ///
  /// Entries are told by their lines, which libyaml reads more freely: quotation marks and brackets over lines that are not
  /// indented, all keys indented alike, a mapping in braces. Where the lines would make something else of another entry, the
  /// mapping is written anew, with what its entries say and without its comments.
  func setting(_ entry: FrontMatterEntry) -> String {
    let changed = setting(entry.key, to: entry.yaml)
    guard let mapping = Self.mapping(content), let value = Self.mapping(entry.yaml)?[entry.key] else { return changed }
    var wanted = mapping
    wanted[entry.key] = value
    if Self.mapping(changed) == wanted { return changed }
    return (try? Yams.serialize(node: .mapping(written(wanted)), width: -1, allowUnicode: true)) ?? changed
  }

  private func setting(_ key: String, to lines: String) -> String {
    let entries = YAMLEntry.entries(of: content, firstLine: 1)
    guard let old = entries.last(where: { $0.looseKey == key }) else { return ended(content) + lines }
    let all = content.split(separator: "\n", omittingEmptySubsequences: false)
    let start = old.line - 1
    let count = old.lineCount
    let before = all[..<start].map { $0 + "\n" }.joined()
    let after = all[min(all.count, start + count)...].joined(separator: "\n")
    return before + lines + after
  }

  private func ended(_ content: String) -> String {
    content.isEmpty || content.hasSuffix("\n") ? content : content + "\n"
  }

  /// `nil` for what is no YAML, or no mapping.
  private static func mapping(_ yaml: String) -> Node.Mapping? { (try? YAMLFields.root(of: yaml))??.mapping }

  /// As lines, one entry below the other.
  private func written(_ mapping: Node.Mapping) -> Node.Mapping {
    var mapping = mapping
    mapping.style = .block
    return mapping
  }
}

extension YAMLEntry {
  /// The key of the first line.
  var looseKey: String? { LooseLine.yamlParts(text.prefix { $0 != "\n" })?.key }

  /// How many lines it has, without the comments and blank lines behind it.
  fileprivate var lineCount: Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let last = lines.lastIndex { !$0.hasPrefix("#") && !$0.allSatisfy { $0 == " " || $0 == "\t" } }
    return last.map { $0 + 1 } ?? lines.count
  }
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
