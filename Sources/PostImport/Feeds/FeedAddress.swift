/// Addresses as feeds write them.
enum FeedAddress {
  /// An address without what was escaped twice in it: `?a=1&amp;b=2` is `?a=1&b=2`.
  static func unescaped(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "&")) else { return address }
    return ["&amp;", "&#38;", "&#038;"].reduce(address) { address, reference in
      guard address.contains(reference) else { return address }
      return address.split(separator: reference, omittingEmptySubsequences: false).joined(separator: "&")
    }
  }
}
