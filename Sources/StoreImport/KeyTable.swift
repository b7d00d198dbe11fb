/// Numbers of posts by a key that mostly one of them has.
struct KeyTable {
  private var one: [UInt64: Int32] = [:]
  /// The others where a key has more than one.
  private var more: [UInt64: [Int32]] = [:]

  mutating func add(_ key: UInt64, _ number: Int32) {
    guard let first = one[key] else { return one[key] = number }
    if first != number, more[key]?.contains(number) != true { more[key, default: []].append(number) }
  }

  mutating func remove(_ key: UInt64, _ number: Int32) {
    if one[key] == number {
      one[key] = more[key]?.popLast()
    } else {
      more[key]?.removeAll { $0 == number }
    }
    if more[key]?.isEmpty == true { more[key] = nil }
  }

  /// In no order.
  subscript(key: UInt64) -> [Int32] {
    guard let first = one[key] else { return [] }
    return [first] + (more[key] ?? [])
  }
}
