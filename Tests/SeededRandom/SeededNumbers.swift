/// Numbers that are the same for the same seed: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
/// generators, 2014).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something that happens so many times in a hundred happens now.
  package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  package mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something that happens once in so many times happens now.
  package mutating func oneIn(_ count: Int) -> Bool { number(in: 0..<count) == 0 }

  /// One of some things; traps where there is none.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[number(in: items.indices)] }
}
