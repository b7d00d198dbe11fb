import FoundationEssentials

/// Addresses as pages and feeds write them.
package enum WebAddress {
  /// An absolute address for what is written, relative to `base` (RFC 3986 §5); the words themselves where neither
  /// makes one.
  package static func resolved(_ reference: String, against base: String?) -> String {
    let trimmed = reference.trimmingASCIISpace
    if isWeb(trimmed) { return trimmed }
    guard let base, let root = URL(string: base.trimmingASCIISpace), root.scheme != nil else { return trimmed }
    return URL(string: trimmed, relativeTo: root)?.absoluteString ?? trimmed
  }

  /// Whether something is an address of the web, and so can be a post's `source`.
  package static func isWeb(_ address: String) -> Bool {
    ["https://", "http://"].contains { address.lowercased().hasPrefix($0) && address.utf8.count > $0.utf8.count }
  }
}

extension StringProtocol {
  /// Without the spaces, tabs and line ends around it.
  package var trimmingASCIISpace: String {
    var rest = Substring(self).utf8
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return String(Substring(rest))
  }
}
