/// Durations that were measured, in milliseconds.
struct Times: CustomStringConvertible {
  private var milliseconds: [Double] = []

  var count: Int { milliseconds.count }

  mutating func add(_ duration: Duration) { milliseconds.append(duration / .milliseconds(1)) }

  /// The value that so many of a hundred are not above; at least one must have been added.
  func percentile(_ part: Int) -> Double {
    let sorted = milliseconds.sorted()
    return sorted[min(sorted.count - 1, sorted.count * part / 100)]
  }

  var median: Double { percentile(50) }

  var description: String {
    count == 0 ? "nothing changed" : "\(Self.rounded(median)) (\(Self.rounded(percentile(95))))"
  }

  /// Two digits after the point.
  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
