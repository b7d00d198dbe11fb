import TOMLKit

/// The fields of TOML.
enum TOMLFields {
  static func read(_ content: String, firstLine: Int) -> FrontMatterFields {
    if let found = TOMLGuard.finding(in: content) {
      let fault = FrontMatterFields.Fault(
        line: firstLine + found.line, fault: .toml(found.words))
      return FrontMatterFields(fields: looseFields(of: content, firstLine: firstLine), faults: [fault])
    }
    do {
      let table = try TOMLTable(string: content)
      let lines = keyLines(of: content, firstLine: firstLine)
      let fields = table.keys.map { key in
        guard FrontMatterNode.isWanted(key) else {
          return FrontMatterField(key: key, line: lines[key] ?? firstLine, value: table[key].map(value) ?? .none)
        }
        let tree = TOMLTree(content, firstLine: firstLine).node(at: key, of: table)
        return FrontMatterField(key: key, line: tree.line, value: .tree(tree))
      }
      return FrontMatterFields(fields: fields.sorted { $0.line < $1.line })
    } catch {
      return FrontMatterFields(
        fields: looseFields(of: content, firstLine: firstLine), faults: [fault(of: error, firstLine: firstLine)])
    }
  }

  private static func fault(of error: any Error, firstLine: Int) -> FrontMatterFields.Fault {
    guard let error = error as? TOMLParseError else {
      return .init(line: firstLine, fault: .noTOML)
    }
    let line = firstLine + max(1, error.source.begin.line) - 1
    return .init(line: line, fault: .toml(error.description))
  }

  private static func value(of value: any TOMLValueConvertible) -> FrontMatterField.Value {
    if let string = value.string { return .text(string, isQuoted: true) }
    if let array = value.array {
      let texts = array.compactMap { $0.string }
      return texts.isEmpty && !array.isEmpty ? .nested : .list(texts)
    }
    if value.table != nil { return .nested }
    return .text(value.debugDescription, isQuoted: false)
  }

  /// Where each top-level key stands; keys below a `[table]` are not ours.
  private static func keyLines(of content: String, firstLine: Int) -> [String: Int] {
    var lines: [String: Int] = [:]
    for field in looseFields(of: content, firstLine: firstLine) where lines[field.key] == nil {
      lines[field.key] = field.line
    }
    return lines
  }

  /// Each line of the form `key = words`, whatever the words are.
  private static func looseFields(of content: String, firstLine: Int) -> [FrontMatterField] {
    var fields: [FrontMatterField] = []
    for (offset, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.utf8.first == UInt8(ascii: "[") { break }
      guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
      let words = line[line.utf8.index(after: equals)...]
      fields.append(FrontMatterField(key: key, line: firstLine + offset, value: LooseLine.value(words)))
    }
    return fields
  }
}
