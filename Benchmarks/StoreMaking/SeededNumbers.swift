import Glibc

/// Numbers that are the same for the same seed on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Another series for each number under the same seed.
  init(seed: UInt64, series: Int) { state = Self.mix(seed ^ Self.mix(UInt64(truncatingIfNeeded: series))) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// From 0 to `bound`, that not included.
  mutating func below(_ bound: Int) -> Int { Int(((next() >> 32) &* UInt64(bound)) >> 32) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// From 0 to `bound`, that not included, as often as words of that rank in a language (Zipf's law).
  mutating func rank(below bound: Int) -> Int { Self.rank(next(), below: bound) }

  /// From the normal distribution of mean 0 and deviation 1, by the sum of twelve.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + Self.fraction(next()) } }

  /// The rank that a number stands for: `bound` to the power of a fraction.
  static func rank(_ number: UInt64, below bound: Int) -> Int {
    min(bound, Int(exp(fraction(number) * log(Double(bound) + 1)))) - 1
  }

  private static func fraction(_ number: UInt64) -> Double { Double(number >> 11) / Double(1 << 53) }

  /// A number in which every bit depends on every bit of another.
  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
