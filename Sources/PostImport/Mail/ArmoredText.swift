/// Text with OpenPGP's armor around it (RFC 9580 §6.2, §7).
enum ArmoredText {
  static func isEncrypted(_ text: String) -> Bool {
    hasArmor(text) && text.contains("-----BEGIN PGP MESSAGE-----") && text.wordCount < 40 + text.utf8.count / 60
  }

  /// Without the signature around clear-signed text.
  static func opened(_ text: String) -> String {
    guard hasArmor(text), text.contains("-----BEGIN PGP SIGNED MESSAGE-----") else { return text }
    var state = State.outside
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBefore = state != .text
      state.take(line)
      if state == .outside, !line.hasPrefix("-----END PGP") { lines.append(line) }
      if state == .text, !isBefore { lines.append(line.hasPrefix("- ") ? line.dropFirst(2) : line) }
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a line begins some armor.
  private static func hasArmor(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        if bytes[start] == UInt8(ascii: "-"), bytes[start...].starts(with: "-----BEGIN PGP ".utf8) { return true }
        start = ByteLines.end(of: bytes, from: start) + 1
      }
      return false
    }
  }

  private enum State {
    case outside, headers, text, signature

    mutating func take(_ line: Substring) {
      switch self {
      case .outside where line.hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----"): self = .headers
      case .headers where line.allSatisfy { $0 == " " || $0 == "\t" }: self = .text
      case .text where line.hasPrefix("-----BEGIN PGP SIGNATURE-----"): self = .signature
      case .signature where line.hasPrefix("-----END PGP SIGNATURE-----"): self = .outside
      default: break
      }
    }
  }
}
