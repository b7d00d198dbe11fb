import PostModel

/// An address as OSC 8 carries it: printable ASCII, the rest percent-encoded.
///
/// Source: E. Koblinger, "Hyperlinks in terminal emulators": bytes 32 to 126, and at most 2083 of them, as in VTE.
struct LinkAddress: Hashable {
  let bytes: [UInt8]

  static let longest = 2083

  /// Fails where the address would be too long.
  init?(_ link: Link) {
    var bytes: [UInt8] = []
    for byte in link.address.string.utf8 {
      if (0x21...0x7E).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 0xF)]
      }
      if bytes.count > Self.longest { return nil }
    }
    self.bytes = bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
