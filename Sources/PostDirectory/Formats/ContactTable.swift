package import PostModel

/// Contacts as rows of CSV (RFC 4180), safe to be opened in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe. Phones are the exception: `+1 202-555-0143`
/// is written with spaces between its digits, `+1 202 555 0143`, which no spreadsheet computes, so that the number can be
/// dialled, searched and imported as it is.
package enum ContactTable {
  package static let columns = [
    "name", "role", "organization", "phones", "emails", "last seen", "source",
  ]

  /// One row, or a line with the columns' names and a row for each; lines end with CR LF, but the last has none.
  package static func text(of contacts: [ContactFacts], withHeader: Bool) -> SafeText {
    let rows = contacts.map(cells)
    let lines = (withHeader ? [columns] : []) + rows
    return SafeText(lines.map { $0.map(CSVCell.quoted).joined(separator: ",") }.joined(separator: "\n")).withCRLF
  }

  private static func cells(_ contact: ContactFacts) -> [String] {
    [
      guarded(contact.name ?? ""), guarded(contact.role ?? ""), guarded(contact.organization ?? ""),
      guarded(contact.phones.map(phone).joined(separator: "; "), phones: true),
      guarded(contact.emails.joined(separator: "; ")), contact.lastSeen?.isoDay ?? "", guarded(contact.source),
    ]
  }

  /// A number that begins with `+`, its separators as spaces; any other as it is written.
  private static func phone(_ written: String) -> String {
    guard written.hasPrefix("+"), written.dropFirst().lowercased().allSatisfy(isPhonePart) else { return written }
    let parts = PhoneKey.parts(of: written)
    let groups = written.split { !isDigit($0) }
    var number = ""
    for group in groups where number.filter(isDigit).count < parts.number.count { number += " " + group }
    guard number.filter(isDigit) == parts.number else { return written }
    return "+" + number.dropFirst() + (parts.`extension`.isEmpty ? "" : " ext. " + parts.`extension`)
  }

  /// No formula; phones that are plainly phones stay as they are.
  private static func guarded(_ cell: String, phones: Bool = false) -> String {
    phones && isPlainPhones(cell) ? cell : CSVCell.guarded(cell)
  }

  /// Whether all of a cell's numbers are as ``phone(_:)`` writes them.
  private static func isPlainPhones(_ cell: String) -> Bool {
    cell.split(separator: ";").allSatisfy { part in
      let number = part.drop { $0 == " " }.drop { $0 == "+" }
      return (number.first.map(isDigit) ?? false) && number.allSatisfy { isDigit($0) || " ext.".contains($0) }
    }
  }

  /// Digits, what parts them, and the letters of words for an extension.
  private static func isPhonePart(_ character: Character) -> Bool {
    isDigit(character) || " -.()/,:#".contains(character) || "extension".contains(character)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
