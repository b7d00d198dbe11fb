import TOMLKit

/// The lines of a TOML front matter: entries stand before the first table, tables at the end.
struct TOMLLines {
  private let content: String

  init(_ content: String) { self.content = content }

  /// The content with an entry's line in the place of that of its key, or behind the others.
  ///
  /// Where that makes something else of another entry, as of words over several lines, the table is written anew, with what its
  /// entries say and without its comments.
  func setting(_ entry: FrontMatterEntry) -> String {
    let changed = lines(setting: entry)
    guard let wanted = Self.table(of: content), let new = Self.table(of: entry.toml), let value = new[entry.key] else {
      return changed
    }
    for key in wanted.keys where entry.isNamed(key) { wanted.remove(at: key) }
    wanted[entry.key] = value
    if let made = Self.table(of: changed), made == wanted { return changed }
    // No strings over several lines: one of the lines could be a fence.
    return wanted.convert(options: [.allowUnicodeStrings, .indentations]) + "\n"
  }

  private static func table(of content: String) -> TOMLTable? { try? TOMLText.table(of: content) }

  private func lines(setting entry: FrontMatterEntry) -> String {
    var lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if case .imported = entry.value {
      let rest = withoutTables(named: entry.key, lines)
      return rest.map { $0 + "\n" }.joined() + entry.toml
    }
    let firstTable = lines.firstIndex { $0.trimmingPrefix { $0.isWhitespace }.hasPrefix("[") } ?? lines.count
    if let old = lines[..<firstTable].firstIndex(where: { Self.key(of: $0).map { entry.isNamed(String($0)) } ?? false })
    {
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
