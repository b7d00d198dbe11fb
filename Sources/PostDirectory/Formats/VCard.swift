package import PostModel

/// A contact as a vCard 4.0 (RFC 6350).
///
/// A number whose country is known, because it begins with `+` or is grouped as North America groups its own
/// (`202-555-0143`), is a `tel:` address (RFC 3966); any other one stays as it is written, since a `tel:` address would state
/// a country that the post does not.
package enum VCard {
  /// Lines end with CR LF, and none has more than 75 octets.
  package static func text(of contacts: [ContactFacts]) -> SafeText {
    SafeText(contacts.map(card).joined()).withCRLF
  }

  private static func card(_ contact: ContactFacts) -> String {
    var lines = ["BEGIN:VCARD", "VERSION:4.0", contact.name == nil ? "KIND:org" : "KIND:individual"]
    if let uid = contact.uid { lines.append("UID:" + uid) }
    lines.append("FN:" + escaped(contact.title.isEmpty ? "no name" : contact.title))
    if let organization = contact.organization { lines.append("ORG:" + escaped(organization)) }
    if let role = contact.role { lines.append("TITLE:" + escaped(role)) }
    lines += contact.phones.map(phone)
    lines += contact.emails.map { "EMAIL:" + escaped($0) }
    lines.append("NOTE:" + escaped(contact.source))
    if let seen = contact.lastSeen, seen.day != nil {
      lines.append("REV:" + seen.isoDay.filter { $0 != "-" } + "T000000Z")
    }
    return (lines + ["END:VCARD"]).map { folded(SafeText(oneLine: $0).string) + "\n" }.joined()
  }

  private static func phone(_ written: String) -> String {
    TelephoneAddress(written).map { "TEL;VALUE=uri:" + $0.text } ?? "TEL;VALUE=text:" + escaped(written)
  }

  /// §3.4: backslash, comma, semicolon and line feed.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// §3.2: a line of more than 75 octets goes on in the next one, behind a space; no letter is cut.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if octets + length > mostOctets {
        folded += "\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += length
    }
    return folded
  }

  private static let mostOctets = 75
}

/// A `tel:` address of a number whose country is known (RFC 3966 §5.1.4).
struct TelephoneAddress {
  let text: String

  init?(_ written: String) {
    let parts = PhoneKey.parts(of: written)
    let isNational = Self.isNorthAmerican(written)
    guard written.hasPrefix("+") || isNational, (7...15).contains(parts.number.count) else { return nil }
    let number = isNational && parts.number.count == 10 ? "1" + parts.number : parts.number
    text = "tel:+" + Self.grouped(number) + (parts.`extension`.isEmpty ? "" : ";ext=" + parts.`extension`)
  }

  /// Whether a number is written in the groups of the North American plan: 3, 3 and 4 digits, with or without a 1 before.
  private static func isNorthAmerican(_ written: String) -> Bool {
    let number = PhoneKey.parts(of: written).number
    let digits = written.split { !($0.isASCII && $0.isNumber) }
    let groups = digits.first == "1" ? digits.dropFirst() : digits[...]
    guard groups.prefix(3).map(\.count) == [3, 3, 4], (10...11).contains(number.count) else { return false }
    return groups.prefix(2).allSatisfy { ("2"..."9").contains($0.first ?? "0") }
  }

  /// Numbers of North America in their groups, as people read them; all others as they are.
  private static func grouped(_ number: String) -> String {
    guard number.first == "1", number.count == 11 else { return number }
    let digits = Array(number)
    return [digits[0..<1], digits[1..<4], digits[4..<7], digits[7...]].map { String($0) }.joined(separator: "-")
  }
}
