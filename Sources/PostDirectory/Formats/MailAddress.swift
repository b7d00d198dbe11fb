/// `Name <mail>` as a mail program's address line takes it.
///
/// Source: RFC 5322 §3.4 with the letters of RFC 6532; a name of other than atoms is a quoted string.
package enum MailAddress {
  /// The contact's newest e-mail address with the name; the address alone for one without a name.
  ///
  /// - Returns: `nil` where the contact has no address that is one: what is no address could be a second one, or a header.
  package static func text(of contact: ContactFacts) -> String? {
    guard let address = contact.emails.first(where: isAddress) else { return nil }
    guard let name = contact.name ?? contact.organization ?? contact.role else { return address }
    return phrase(name) + " <" + address + ">"
  }

  /// Whether a text is one plain address: a dot-atom, `@`, and a dot-atom.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
          !atom.isEmpty && atom.allSatisfy(isAtomText)
        }
      }
  }

  /// A display name.
  static func phrase(_ name: String) -> String {
    let atoms = name.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
    if atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAtomText) }) { return name }
    var quoted = ""
    for scalar in name.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(isControl(scalar) ? " " : scalar)
    }
    return "\"" + quoted + "\""
  }

  /// `atext`, and all scalars beyond ASCII that are no controls.
  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
    default: scalar.value >= 0xA0 && !scalar.properties.isWhitespace
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
