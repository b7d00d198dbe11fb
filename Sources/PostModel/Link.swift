/// An address that may be opened or shown as a link: only http, https, mailto and tel.
package struct Link: Sendable, Hashable {
  package let address: SafeText

  /// Fails for any other scheme, for a relative address, and where white space, a control or a format character, which
  /// no eye sees, is in it.
  package init?(_ target: String) {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")), target.utf8.index(after: colon) < target.endIndex,
      ["http", "https", "mailto", "tel"].contains(target[..<colon].lowercased()),
      target.unicodeScalars.allSatisfy(Self.isSeen)
    else { return nil }
    address = SafeText(target)
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
    return !SafeText.isHostile(scalar) && !scalar.properties.isWhitespace
      && scalar.properties.generalCategory != .format
  }
}
