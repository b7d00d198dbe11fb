import PostModel

/// Addresses: what may be opened begins with one of four schemes and has nothing in it that is not seen.
enum LinkCheck {
  private static let schemes = ["http:", "https:", "mailto:", "tel:"]

  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let text = String(fuzzed: input)
    for link in [Link(text), Link.email(text), Link.phone(text)].compactMap(\.self) {
      let address = link.address.string
      breaches.expectHarmless(link.address, "a link")
      breaches.expect(schemes.contains { address.lowercased().utf8.starts(with: $0.utf8) }, "a link is \(address)")
      breaches.expect(!address.unicodeScalars.contains { $0.properties.isWhitespace }, "a link has a space in it")
    }
    if let mail = Link.email(text)?.address.string {
      breaches.expect(!mail.contains { "?&\r\n".contains($0) }, "a mail address has headers")
    }
    return breaches.found
  }
}
