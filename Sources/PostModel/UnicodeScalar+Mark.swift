extension Unicode.Scalar {
  /// Whether it belongs to the character before it: of the general category M (UAX #44, table 12).
  package var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
