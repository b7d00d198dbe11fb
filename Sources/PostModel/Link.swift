/// An address that may be opened or shown as a link: only http, https, mailto and tel.
package struct Link: Sendable, Hashable {
  package let address: SafeText

  /// Fails for any other scheme, for a relative address, and where something stands in it that no eye sees.
  ///
  /// That is white space, a control or a format character. What else could deceive is taken out: see ``LinkTarget``.
  package init?(_ target: String) {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")), target.utf8.index(after: colon) < target.endIndex,
      ["http", "https", "mailto", "tel"].contains(target[..<colon].lowercased()),
      target.unicodeScalars.allSatisfy(Self.isSeen), let harmless = LinkTarget.harmless(target)
    else { return nil }
    address = SafeText(harmless)
  }

  /// The host of a web address, or the domain of an e-mail address, in ASCII and without a port; `nil` for a telephone.
  package var host: String? {
    guard let colon = address.string.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = address.string[address.string.utf8.index(after: colon)...]
    if let authority = LinkTarget.authority(rest) {
      return HostName.ascii(authority.prefix { $0 != ":" || authority.hasPrefix("[") })
    }
    let mail = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
    return mail.count == 2 ? HostName.ascii(mail[1]) : nil
  }

  /// A `mailto` address (RFC 6068); what has a meaning in it is percent-encoded.
  package static func email(_ written: String) -> Link? {
    written.contains("@") ? Link("mailto:" + encoded(written, keeping: "@.-_~+!$'*")) : nil
  }

  /// A `tel` number (RFC 3966) without what is written for the eye; an extension, as in `ext. 12`, goes with it.
  ///
  /// `nil` where there are other letters in it, as in 555-RENT: which key is meant is not for us to say.
  package static func phone(_ written: String) -> Link? {
    let lowered = written.lowercased()
    let place = ["extension", "ext", "x"].lazy.compactMap { Self.place(of: $0, in: lowered) }.first
    let number = place.map { lowered[..<$0.lowerBound] } ?? lowered[...]
    let extent = place.map { lowered[$0.upperBound...] } ?? ""
    let digits = number.utf8.filter(Self.isDigit)
    guard digits.count >= 3, !(number + extent).contains(where: \.isLetter) else { return nil }
    let isGlobal = number.utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "(") } == UInt8(ascii: "+")
    let further = String(decoding: extent.utf8.filter(Self.isDigit), as: UTF8.self)
    return Link(
      "tel:" + (isGlobal ? "+" : "") + String(decoding: digits, as: UTF8.self)
        + (further.isEmpty ? "" : ";ext=" + further))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func place(of word: String, in text: String) -> Range<String.Index>? {
    text.indices.first { text[$0...].hasPrefix(word) }.map { $0..<text.index($0, offsetBy: word.count) }
  }

  /// ASCII letters, digits and some other characters as they are, all else as `%` and two digits a byte.
  private static func encoded(_ text: String, keeping kept: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || kept.contains(character) {
        result.append(character)
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
    return !SafeText.isHostile(scalar) && !scalar.properties.isWhitespace
      && scalar.properties.generalCategory != .format
  }
}
