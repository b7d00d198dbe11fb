/// Things that are found to be one, two by two: a union-find with path halving.
///
/// A group's root is its least number, so that the outcome does not depend on the order of unions.
struct Groups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// The root of both.
  @discardableResult
  mutating func unite(_ left: Int, _ right: Int) -> Int {
    let (first, second) = (root(of: left), root(of: right))
    parents[max(first, second)] = min(first, second)
    return min(first, second)
  }
}
