/// Names that are the same whenever and wherever they are made of the same things.
package enum StableName {
  /// 20 hexadecimal digits of a SHA-256 hash.
  package static func digits(of parts: [String]) -> String {
    String(SHA256.digits(of: parts.joined(separator: "\u{1F}")).prefix(20))
  }

  /// `urn:uuid:…`: a UUID of version 8 (RFC 9562 §5.8) from a SHA-256 hash.
  package static func uuid(of parts: [String]) -> String {
    var digits = Array(SHA256.digits(of: (["newsroom"] + parts).joined(separator: "\u{1F}")).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let ends = [0, 8, 12, 16, 20, 32]
    return "urn:uuid:" + zip(ends, ends.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
  }
}
