/// A tree of words, walked a byte at a time.
struct WordTrie: Sendable, Hashable {
  private var bytes: [UInt8] = [0]
  private var firstChildren: [Int] = [0]
  private var nextSiblings: [Int] = [0]
  private(set) var parents: [Int] = [0]

  /// Where each walk begins.
  static let root = 0

  /// How many nodes there are; a node's parent has a lower number.
  var count: Int { bytes.count }

  /// The node a byte leads to; the root where there is none.
  @inline(__always)
  func child(of node: Int, by byte: UInt8) -> Int {
    var child = firstChildren[node]
    while child != Self.root, bytes[child] != byte { child = nextSiblings[child] }
    return child
  }

  /// The node that a word ends at.
  mutating func insert(_ word: String) -> Int {
    word.utf8.reduce(Self.root) { node, byte in
      let child = child(of: node, by: byte)
      return child == Self.root ? add(byte, to: node) : child
    }
  }

  private mutating func add(_ byte: UInt8, to node: Int) -> Int {
    let added = bytes.count
    bytes.append(byte)
    firstChildren.append(Self.root)
    nextSiblings.append(firstChildren[node])
    parents.append(node)
    firstChildren[node] = added
    return added
  }
}
