import TOMLKit

/// The whole of one key's value in TOML, with the lines it stands on.
///
/// TOMLKit keeps no places, so they are told by the lines: `[[key]]` begins an entry, `name = …` below it is its.
struct TOMLTree {
  private struct Section {
    let line: Int
    var keys: [String: Int] = [:]
  }

  private var sections: [String: [Section]] = [:]
  /// Lines of the keys before the first `[table]`.
  private var top: [String: Int] = [:]
  private let firstLine: Int

  /// Linear in the content's length.
  init(_ content: String, firstLine: Int) {
    self.firstLine = firstLine
    var current: String?
    for (offset, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let name = Self.header(line) {
        sections[name, default: []].append(Section(line: firstLine + offset))
        current = name
      } else if let key = Self.key(line) {
        note(key, line: firstLine + offset, in: current)
      }
    }
  }

  /// Where a key stands at the top, as `key = …`, `[key]` or `[[key]]`; where no line tells, the first line.
  func line(of key: String) -> Int { top[key] ?? sections[key]?.first?.line ?? firstLine }

  func node(at key: String, of table: TOMLTable) -> FrontMatterNode {
    guard let value = table[key] else { return FrontMatterNode(line: line(of: key), content: .none) }
    let line = line(of: key)
    if let items = value.array {
      // Where the lines tell of more or fewer entries, none of them is trusted.
      let sections = sections[key].flatMap { $0.count == items.count ? $0 : nil }
      let nodes = items.enumerated().map { index, item in
        node(item, line: sections?[index].line ?? line, section: sections?[index], depth: 2)
      }
      return FrontMatterNode(line: line, content: .list(nodes))
    }
    return node(value, line: line, section: sections[key]?.first, depth: 1)
  }

  private func node(
    _ value: any TOMLValueConvertible, line: Int, section: Section?, depth: Int
  ) -> FrontMatterNode {
    guard depth <= FrontMatterNode.deepest else { return FrontMatterNode(line: line, content: .deeper) }
    if let text = value.string { return FrontMatterNode(line: line, content: .text(text)) }
    if let items = value.array {
      let nodes = items.map { node($0, line: line, section: nil, depth: depth + 1) }
      return FrontMatterNode(line: line, content: .list(nodes))
    }
    if let table = value.table {
      let entries = table.keys.map { key in
        let place = section?.keys[key] ?? line
        let value = table[key].map { node($0, line: place, section: nil, depth: depth + 1) }
        return FrontMatterNode.Entry(key: key, value: value ?? FrontMatterNode(line: place, content: .none))
      }
      return FrontMatterNode(line: line, content: .table(entries.sorted { $0.value.line < $1.value.line }))
    }
    return FrontMatterNode(line: line, content: .text(value.debugDescription))
  }

  private mutating func note(_ key: String, line: Int, in section: String?) {
    guard let section else {
      if top[key] == nil { top[key] = line }
      return
    }
    guard var all = sections[section], let last = all.indices.last else { return }
    if all[last].keys[key] == nil { all[last].keys[key] = line }
    sections[section] = all
  }

  /// The name in `[name]` or `[[name]]`.
  private static func header(_ line: Substring) -> String? {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard trimmed.utf8.first == UInt8(ascii: "["), trimmed.utf8.contains(UInt8(ascii: "]")) else { return nil }
    return trimmed.drop { $0 == "[" }.prefix { $0 != "]" }.filter { !" \t\"'".contains($0) }
  }

  /// The name in `name = …`.
  private static func key(_ line: Substring) -> String? {
    guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return line[..<equals].filter { !" \t\"'".contains($0) }
  }
}
