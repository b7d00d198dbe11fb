extension Condition {
  /// All of some conditions, without an `all` in an `all` or of one; `nil` of none.
  static func allOf(_ conditions: [Condition]) -> Condition? {
    let flat = conditions.flatMap { if case .all(let parts) = $0 { parts } else { [$0] } }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  /// Any of some conditions, without an `any` in an `any` or of one; `nil` of none.
  static func anyOf(_ conditions: [Condition]) -> Condition? {
    let flat = conditions.flatMap { if case .any(let parts) = $0 { parts } else { [$0] } }
    return flat.count > 1 ? .any(flat) : flat.first
  }

  /// The opposite of a condition, without a `not` of a `not`.
  static func without(_ condition: Condition) -> Condition {
    if case .not(let other) = condition { return other }
    return .not(condition)
  }
}
