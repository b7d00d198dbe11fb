/// Text that may go to a terminal, its title, a clipboard, a pipe or a file name: the one sanitiser.
///
/// Posts come from strangers. Whatever leaves the program as text is a `SafeText`, and the only way to make one from
/// a post's words is ``init(_:)``, which replaces each hostile scalar by something visible and harmless:
///
/// | scalars | shown as |
/// | --- | --- |
/// | C0 but tab and line feed, DEL | their Control Picture, `␛` for ESC (U+2400–U+2421) |
/// | C1 (U+0080–U+009F) | U+FFFD |
/// | bidi embeddings, overrides, and isolates (U+202A–E, U+2066–9) | U+FFFD |
/// | tag characters (U+E0000–U+E007F), U+FFF9–U+FFFB, U+2028–9, noncharacters | U+FFFD |
///
/// Source: UAX #9 (bidi), UTR #36 §3 (tags and invisible text), ECMA-48 (C0, C1).
package struct SafeText: Sendable, Hashable {
  package let string: String

  /// Linear in the length; text with nothing hostile in it is taken as it is.
  package init(_ untrusted: some StringProtocol) {
    string = HostileText.replaced(in: untrusted, keepsLines: true)
  }

  /// The same text on one line: line feeds and tabs become spaces.
  package init(oneLine untrusted: some StringProtocol) {
    string = HostileText.replaced(in: untrusted, keepsLines: false)
  }

  private init(trusted string: String) { self.string = string }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(trusted: left.string + right.string)
  }

  /// The same with CR LF for each line feed: what mail, vCards and CSV end their lines with.
  package var withCRLF: SafeText {
    SafeText(trusted: string.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  /// Whether a terminal, a clipboard's reader or an eye could be deceived by this scalar.
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x20...0x7E, 0xA0...0x2027: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }

  /// The scalar itself, or what is shown instead of it.
  package static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard isHostile(scalar) else { return scalar }
    let picture: UInt32? =
      switch scalar.value {
      case 0x00...0x1F: 0x2400 + scalar.value
      case 0x7F: 0x2421
      default: nil
      }
    return picture.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Our own words; a literal is checked all the same, and so is whatever is put into an interpolation.
  package init(stringLiteral literal: String) { self.init(literal) }

  package var description: String { string }
}
