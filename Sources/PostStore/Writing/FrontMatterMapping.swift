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
  var lines: String? { written(as: .block) }
  /// In braces.
  var object: String? { written(as: .flow).map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 } }

  private func written(as style: Node.Mapping.Style) -> String? {
    var mapping = mapping
    mapping.style = style
    return try? Yams.serialize(node: .mapping(mapping), width: -1, allowUnicode: true)
  }

  /// What a key says that is written so.
  static func key(_ written: String) -> String? { (try? YAMLFields.root(of: written))??.string }
}
