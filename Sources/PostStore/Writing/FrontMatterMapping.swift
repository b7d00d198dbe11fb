import Yams

/// What a front matter in YAML or JSON says, whatever its lines look like.
struct FrontMatterMapping: Equatable {
  private let mapping: Node.Mapping

  /// `nil` for what is neither, or no mapping.
  init?(_ content: String) {
    guard let mapping = (try? YAMLFields.root(of: content))??.mapping else { return nil }
    self.mapping = mapping
  }

  private init(_ pairs: [(Node, Node)]) { mapping = Node.Mapping(pairs) }

  /// With an entry in the place of the last one of its name, or at the end; the others of its name are gone.
  func setting(_ entry: FrontMatterEntry) -> FrontMatterMapping? {
    guard let value = FrontMatterMapping(entry.yaml)?.mapping.first?.value else { return nil }
    let new = (Node(entry.key), value)
    let all = mapping.map { ($0.key, $0.value) }
    func isOld(_ pair: (Node, Node)) -> Bool { pair.0.string.map(entry.isNamed) ?? false }
    guard let place = all.lastIndex(where: isOld) else { return FrontMatterMapping(all + [new]) }
    return FrontMatterMapping(all[..<place].filter { !isOld($0) } + [new] + all[(place + 1)...])
  }

  /// The other one in another order is the same.
  static func == (left: FrontMatterMapping, right: FrontMatterMapping) -> Bool {
    left.mapping.count == right.mapping.count && left.mapping.allSatisfy { right.mapping[$0.key] == $0.value }
  }

  /// One entry below the other.
  var lines: String? {
    var mapping = mapping
    mapping.style = .block
    return Self.serialized(.mapping(mapping))
  }

  /// An object in braces that begins with an entry, whose strings are all in the marks of JSON: so it is told for one.
  func object(beginningWith entry: FrontMatterEntry) -> String? {
    let others = mapping.filter { !($0.key.string.map(entry.isNamed) ?? false) }
    if others.isEmpty { return "{\n  \(entry.json)\n}" }
    let rest = Node.mapping(
      Node.Mapping(others.map { (Self.inMarks($0.key), Self.inMarks($0.value)) }, .implicit, .flow))
    guard let written = Self.serialized(rest), written.first == "{", written.last == "\n" else { return nil }
    return "{\n  \(entry.json),\n  " + written.dropFirst().dropLast()
  }

  /// With what is more than a word or a number in double quotation marks.
  private static func inMarks(_ node: Node) -> Node {
    switch node {
    case .scalar(var scalar):
      let isPlain = scalar.string.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
      }
      if !isPlain || scalar.string.isEmpty { scalar.style = .doubleQuoted }
      return .scalar(scalar)
    case .sequence(let sequence): return .sequence(Node.Sequence(sequence.map(inMarks), sequence.tag, .flow))
    case .mapping(let mapping):
      return .mapping(Node.Mapping(mapping.map { (inMarks($0.key), inMarks($0.value)) }, mapping.tag, .flow))
    case .alias: return node
    }
  }

  private static func serialized(_ node: Node) -> String? {
    try? Yams.serialize(node: node, width: -1, allowUnicode: true)
  }

  /// What a key says that is written so.
  static func key(_ written: String) -> String? { (try? YAMLFields.root(of: written))??.string }
}
