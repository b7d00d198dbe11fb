/// An address that may be opened or shown as a link: only http, https, mailto and tel.
package struct Link: Sendable, Hashable {
  package let address: SafeText

  /// Fails for any other scheme, for a relative address, and where white space or a control character is in it.
  package init?(_ target: String) {
    let scheme = target.prefix { $0 != ":" }.lowercased()
    guard ["http", "https", "mailto", "tel"].contains(scheme), target.count > scheme.count + 1 else { return nil }
    let isClean = target.unicodeScalars.allSatisfy { !SafeText.isHostile($0) && !$0.properties.isWhitespace }
    guard isClean else { return nil }
    address = SafeText(target)
  }
}
