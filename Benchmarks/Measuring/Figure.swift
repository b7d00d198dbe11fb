/// One number about one store, and what it is compared with.
package struct Figure: Sendable, Hashable {
  /// What is measured; with ``posts`` it says which figure this is.
  package let name: String
  /// How many posts the store has.
  package let posts: Int
  package let value: Double
  package let unit: Unit
  package var reference: Reference?
  package var limits: Limits

  package init(
    _ name: String, posts: Int, _ value: Double, _ unit: Unit, reference: Reference? = nil, limits: Limits = Limits()
  ) {
    (self.name, self.posts, self.value, self.unit) = (name, posts, value, unit)
    (self.reference, self.limits) = (reference, limits)
  }

  package enum Unit: String, Sendable, Hashable {
    case milliseconds = "ms"
    case postsPerSecond = "posts/s"
    case bytes = "B"
    /// 1,000,000 bytes.
    case megabytes = "MB"
  }

  /// What the same machine did in the same run, in the figure's unit.
  package struct Reference: Sendable, Hashable {
    package let name: String
    package let value: Double

    package init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
  }

  /// The value by that of the reference.
  package var ratio: Double? {
    reference.flatMap { $0.value > 0 ? value / $0.value : nil }
  }
}
