/// What a parser spends on copies of marks of style that are never closed: it opens them anew in each block, with all
/// of their attributes.
struct StyleCopies {
  /// In bytes of the parser's memory.
  private static let limit = 16 * 1_048_576

  private var open: [(name: [UInt8], cost: Int)] = []
  private var openCost = 0
  private var spent = 0

  /// Whether marks of style are no longer read.
  var areSpent: Bool { spent > Self.limit }

  /// Counts a tag that the page keeps; `true` when the limit is passed with it.
  mutating func isSpent(after tag: Slice<UnsafeBufferPointer<UInt8>>, isStyle: Bool, isEnd: Bool) -> Bool {
    if areSpent { return false }
    if isStyle, isEnd {
      if let last = open.popLast() { openCost -= last.cost }
    } else if isStyle {
      // An element, and an attribute for each few bytes.
      let cost = 200 + tag.count * 6
      open.append((tag.dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 }, cost))
      openCost += cost
    } else if !isEnd {
      spent += openCost
    }
    return areSpent
  }

  /// The end tags of all that are open.
  var endTags: [UInt8] { open.reversed().flatMap { Array("</".utf8) + $0.name + [UInt8(ascii: ">")] } }
}
