import Yams

/// The fields of YAML, and of what is nearly YAML.
///
/// Where the whole cannot be parsed, each top-level entry is parsed by itself, so that one bad line costs one entry;
/// and a bad entry is still read as `key: words` where it is one line.
enum YAMLFields {
  /// Linear in the content's length.
  static func read(_ content: String, firstLine: Int) -> FrontMatterFields {
    var found = FrontMatterFields()
    do {
      found.fields = try fields(of: content, firstLine: firstLine)
    } catch {
      let entries = YAMLEntry.entries(of: content, firstLine: firstLine)
      for entry in entries { read(entry, into: &found) }
      if entries.isEmpty || found.fields.isEmpty && found.faults.isEmpty {
        found.faults.append(YAMLFault.fault(of: error, in: content, firstLine: firstLine))
      }
    }
    return found
  }

  private static func read(_ entry: YAMLEntry, into found: inout FrontMatterFields) {
    do {
      found.fields += try fields(of: entry.text, firstLine: entry.line)
    } catch {
      if let mended = entry.withoutTabs, let fields = try? fields(of: mended.text, firstLine: entry.line) {
        found.fields += fields
        found.faults.append(.init(line: mended.tabLine, fault: .tab))
      } else {
        found.faults.append(YAMLFault.fault(of: error, in: entry.text, firstLine: entry.line))
        if let field = entry.looseField { found.fields.append(field) }
      }
    }
  }

  /// Throws ``NotAMapping`` besides the errors of Yams.
  static func fields(of yaml: String, firstLine: Int) throws -> [FrontMatterField] {
    guard let root = try root(of: yaml) else { return [] }
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
    guard case .mapping(let mapping) = root else { throw NotAMapping(line: root.mark?.line ?? 1) }
    return mapping.compactMap { key, value in
      guard case .scalar(let name) = key else { return nil }
      let line = firstLine + (name.mark?.line ?? 1) - 1
      let isTree = FrontMatterNode.isWanted(name.string)
      let value = isTree ? .tree(tree(of: value, line: line, firstLine: firstLine)) : self.value(of: value)
      return FrontMatterField(key: name.string, line: line, value: value)
    }
  }

  /// `nil` where nothing but comments is there.
  static func root(of yaml: String) throws -> Node? {
    guard aliasCount(yaml) <= aliasLimit else { throw TooManyAliases() }
    // The basic resolver has no regular expressions to run; the encoding is stated, as the default asks the environment.
    return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
  }

  /// Aliases of aliases grow a few lines to gigabytes; a post has none, or one or two.
  struct TooManyAliases: Error {}

  private static let aliasLimit = 16

  /// How often a `*name` could stand in for a value; 0 where nothing is anchored.
  private static func aliasCount(_ content: String) -> Int {
    guard content.utf8.contains(UInt8(ascii: "&")) else { return 0 }
    var previous = UInt8(ascii: "\n")
    return content.utf8.count { byte in
      defer { previous = byte }
      return byte == UInt8(ascii: "*") && (previous <= 0x20 || "[{,:".utf8.contains(previous))
    }
  }

  /// What is between the fences is a sentence or a list.
  struct NotAMapping: Error {
    /// Counted from 1 in the YAML.
    let line: Int
  }

  private static func value(of node: Node) -> FrontMatterField.Value {
    switch node {
    case .scalar(let scalar):
      return text(of: scalar).map { .text($0, isQuoted: scalar.style != .plain) } ?? .none
    case .sequence(let sequence):
      let texts = sequence.compactMap { item in
        if case .scalar(let scalar) = item { text(of: scalar) } else { nil }
      }
      return texts.isEmpty && !sequence.isEmpty ? .nested : .list(texts)
    case .mapping, .alias:
      return .nested
    }
  }

  /// - Parameter line: Where the node's key stands.
  private static func tree(of node: Node, line: Int, firstLine: Int, depth: Int = 1) -> FrontMatterNode {
    func place(_ item: Node) -> Int { item.mark.map { firstLine + $0.line - 1 } ?? line }
    guard depth <= FrontMatterNode.deepest else { return FrontMatterNode(line: line, content: .deeper) }
    switch node {
    case .scalar(let scalar):
      return FrontMatterNode(line: line, content: text(of: scalar).map { .text($0) } ?? .none)
    case .sequence(let sequence):
      let items = sequence.map { tree(of: $0, line: place($0), firstLine: firstLine, depth: depth + 1) }
      return FrontMatterNode(line: line, content: .list(items))
    case .mapping(let mapping):
      let entries = mapping.compactMap { key, value -> FrontMatterNode.Entry? in
        guard case .scalar(let name) = key else { return nil }
        let value = tree(of: value, line: place(key), firstLine: firstLine, depth: depth + 1)
        return FrontMatterNode.Entry(key: name.string, value: value)
      }
      return FrontMatterNode(line: line, content: .table(entries))
    case .alias:
      return FrontMatterNode(line: line, content: .none)
    }
  }

  /// `nil` for YAML's nulls.
  private static func text(of scalar: Node.Scalar) -> String? {
    guard [.plain, .any].contains(scalar.style) else { return scalar.string }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? nil : scalar.string
  }
}

/// JSON is YAML, but for the escapes of scalars beyond the Basic Multilingual Plane.
enum JSONFields {
  static func read(_ content: String, firstLine: Int) -> FrontMatterFields {
    do {
      let fields = try YAMLFields.fields(of: JSONEscapes.joiningSurrogates(in: content), firstLine: firstLine)
      return FrontMatterFields(fields: fields)
    } catch {
      let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
      let loose = lines.indices.compactMap { LooseLine.jsonField(lines[$0], line: firstLine + $0) }
      return FrontMatterFields(
        fields: loose, faults: [YAMLFault.fault(of: error, in: content, firstLine: firstLine)])
    }
  }
}

enum JSONEscapes {
  /// `\ud83d\udce3` as the scalar that the pair stands for (RFC 8259 §7); a surrogate alone as U+FFFD.
  static func joiningSurrogates(in json: String) -> String {
    let bytes = Array(json.utf8)
    guard bytes.indices.contains(where: { surrogate(bytes, at: $0) != nil }) else { return json }
    var joined: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), surrogate(bytes, at: index) == nil {
        joined += bytes[index..<min(index + 2, bytes.count)]
        index += 2
      } else if let high = surrogate(bytes, at: index) {
        let low = surrogate(bytes, at: index + 6)
        let pair = [high, low ?? 0].prefix(low == nil ? 1 : 2)
        let scalars = String(decoding: pair, as: UTF16.self)
        let isPair = scalars.unicodeScalars.count == 1 && low != nil
        joined += isPair ? Array(scalars.utf8) : UTF8.encodedReplacementCharacter.map { $0 }
        index += isPair ? 12 : 6
      } else {
        joined.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }

  private static func surrogate(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
    return UInt16(digits, radix: 16).flatMap { UTF16.isSurrogate($0) ? $0 : nil }
  }
}
