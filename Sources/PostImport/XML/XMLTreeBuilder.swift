/// Builds trees of those elements of a document that are asked for; of all others only the way to them is kept.
struct XMLTreeBuilder {
  /// An element around the place that is being read.
  struct Open {
    let name: XMLName
    let base: String?
    let language: String?
  }

  /// How many bytes of names, attributes and words an element may have to be given, unless told otherwise.
  static let elementLimit = 4 * 1_048_576

  private let limit: Int

  init(limit: Int = XMLTreeBuilder.elementLimit) { self.limit = limit }

  /// The elements around the place, outermost first; those of a tree that is being built are not among them.
  private(set) var path: [Open] = []
  private var building: [XMLElement] = []
  private var words: [UInt8] = []
  /// How much the tree that is being built has, in bytes.
  private var extent = 0

  /// Whether a tree has begun and not ended.
  var isInside: Bool { !building.isEmpty }
  private var isTooLong: Bool { extent > limit }

  /// - Parameter wants: Whether the element is to be given as a tree, by its name and the elements around it.
  mutating func start(
    _ name: XMLName, _ attributes: [XMLElement.Attribute], wants: (XMLName, [Open]) -> Bool
  ) {
    let base = attributes.first { $0.name.vocabulary == .xml && $0.name.local == "base" }?.value
    let language = attributes.first { $0.name.vocabulary == .xml && $0.name.local == "lang" }?.value
      .trimmingASCIISpace
    let outer = (building.last?.base ?? path.last?.base, building.last?.language ?? path.last?.language)
    let here = (
      base.map { WebAddress.resolved($0, against: outer.0) } ?? outer.0,
      language.map { $0.isEmpty ? nil : $0 } ?? outer.1
    )
    if isInside || wants(name, path) {
      flush()
      if !isInside { extent = 0 }
      extent += attributes.reduce(name.written.utf8.count) { $0 + $1.value.utf8.count + 16 } + 32
      building.append(
        XMLElement(name: name, attributes: isTooLong ? [] : attributes, base: here.0, language: here.1))
    } else {
      path.append(Open(name: name, base: here.0, language: here.1))
    }
  }

  /// - Parameter bytes: UTF-8.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInside else { return }
    extent += bytes.count
    if !isTooLong { words += bytes }
  }

  /// What an end tag brings: a tree, or the news that one was too long.
  enum End {
    case nothing
    case tree(XMLElement)
    case tooLong(XMLName)
  }

  mutating func end() -> End {
    flush()
    guard let element = building.popLast() else {
      _ = path.popLast()
      return .nothing
    }
    if building.isEmpty { return isTooLong ? .tooLong(element.name) : .tree(element) }
    if !isTooLong { building[building.count - 1].children.append(.element(element)) }
    return .nothing
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    if !isTooLong, isInside {
      building[building.count - 1].children.append(.text(String(decoding: words, as: UTF8.self)))
    }
    words.removeAll(keepingCapacity: words.count < 65_536)
  }
}
