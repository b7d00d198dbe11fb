/// What a figure has to keep to.
package struct Limits: Sendable, Hashable {
  /// Up to ``base`` posts.
  package let upToBase: [Limit]
  /// Beyond.
  package let beyond: Growth

  package init(_ upToBase: Limit..., beyond: Growth = .unlimited) { self.init(upToBase, beyond: beyond) }

  package init(_ upToBase: [Limit], beyond: Growth) { (self.upToBase, self.beyond) = (upToBase, beyond) }

  /// The posts of the store from which growth is counted.
  package static let base = 19_563
}

package enum Limit: Sendable, Hashable {
  case atMost(Double)
  case atLeast(Double)
  /// Times the reference.
  case ratioAtMost(Double)
  case ratioAtLeast(Double)
  /// More than the reference.
  case excessAtMost(Double)

  func isKept(by figure: Figure) -> Bool {
    switch self {
    case .atMost(let bound): figure.value <= bound
    case .atLeast(let bound): figure.value >= bound
    case .ratioAtMost(let bound): figure.ratio.map { $0 <= bound } ?? false
    case .ratioAtLeast(let bound): figure.ratio.map { $0 >= bound } ?? false
    case .excessAtMost(let bound): figure.reference.map { figure.value - $0.value <= bound } ?? false
    }
  }

  func text(_ unit: Figure.Unit) -> String {
    switch self {
    case .atMost(let bound): "<= " + NumberText.value(bound, unit)
    case .atLeast(let bound): ">= " + NumberText.value(bound, unit)
    case .ratioAtMost(let bound): "<= \(NumberText.short(bound)) x"
    case .ratioAtLeast(let bound): ">= \(NumberText.short(bound)) x"
    case .excessAtMost(let bound): "<= + " + NumberText.value(bound, unit)
    }
  }
}

/// How a figure may grow with the store, from what it is at ``Limits/base`` posts.
package enum Growth: Sendable, Hashable {
  case unlimited
  /// The value at least so many times that at the base.
  case atLeastTimes(Double)
  /// The value at most so many times that at the base.
  case times(Double)
  /// The value by the posts at most so many times that at the base.
  case linear(Double)
  /// These, whatever the value is at the base.
  case limits([Limit])
}
