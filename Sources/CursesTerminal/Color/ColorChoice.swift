/// Which colours are used.
package enum ColorChoice: Sendable, Hashable {
  /// As many as the terminal is known to have.
  case automatic
  /// Attributes only.
  case never
  /// At most the 16 named ones.
  case sixteen
  /// At most the palette of 256.
  case palette
  /// True colour, whether the terminal is known to have it or not.
  case direct

  /// What the user says by `$NO_COLOR`: set to anything but the empty string, it means no colours (no-color.org).
  package init(noColor: String?) {
    self = (noColor ?? "").isEmpty ? .automatic : .never
  }
}
