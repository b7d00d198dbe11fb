/// What was measured again and again.
package struct Samples: Sendable, Hashable {
  private var values: [Double] = []

  package init(_ values: [Double] = []) { self.values = values }

  package var count: Int { values.count }

  package mutating func add(_ value: Double) { values.append(value) }

  /// Adds a duration, in milliseconds.
  package mutating func add(_ duration: Duration) { add(duration / .milliseconds(1)) }

  /// The value that so many of a hundred are not above, of those that were measured; `nil` where nothing was.
  package func percentile(_ part: Int) -> Double? {
    let sorted = values.sorted()
    let rank = (sorted.count * part + 99) / 100
    return sorted.isEmpty ? nil : sorted[min(sorted.count, max(rank, 1)) - 1]
  }

  package var median: Double? { percentile(50) }
}
