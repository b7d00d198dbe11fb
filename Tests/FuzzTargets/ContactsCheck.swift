import PostDirectory
import PostModel

/// vCards, rows of CSV and address lines: whatever the words of a contact are, they stay in their fields.
enum ContactsCheck {
  /// Fields are parted by NUL: name, organisation, role, phone, e-mail, title, source.
  static func breaches(of input: [UInt8]) -> [String] {
    let fields = input.split(separator: 0, maxSplits: 6, omittingEmptySubsequences: false).map { String(fuzzed: $0) }
    func field(_ index: Int) -> String? { index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
    let contact = Contact(
      name: field(0), organization: field(1), role: field(2), phones: [field(3)].compactMap(\.self),
      emails: [field(4)].compactMap(\.self), range: 0..<1)
    let post = PostSummary(
      id: PostID(rawValue: "input.md"), title: field(5) ?? "", date: nil, organization: nil, source: field(6))
    let facts = ContactFacts(contact, in: post)
    var breaches = Breaches()
    card(VCard.text(of: [facts]), &breaches)
    table(ContactTable.text(of: [facts], withHeader: false), &breaches)
    if let address = MailAddress.text(of: facts) { mail(address, &breaches) }
    return breaches.found
  }

  /// RFC 6350 §3.2: content lines, folded at 75 octets.
  private static func card(_ card: SafeText, _ breaches: inout Breaches) {
    let physical = lines(of: card)
    breaches.expect(physical.last == [] && physical.allSatisfy { $0.count <= 75 }, "a line of a vCard is too long")
    breaches.expect(!physical.joined().contains { $0 == 0x0A || $0 == 0x0D }, "a line end stands in a vCard's line")
    let names = physical.dropLast().filter { $0.first != 0x20 }
      .map { String(fuzzed: $0.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }) }
    let known: Set = ["BEGIN", "VERSION", "KIND", "FN", "ORG", "TITLE", "TEL", "EMAIL", "NOTE", "REV", "END"]
    breaches.expect(names.allSatisfy(known.contains), "a vCard has \(names)")
    breaches.expect(names.count == Set(names).count, "a vCard has a field twice: \(names)")
    breaches.expectHarmless(SafeText(String(fuzzed: physical.joined())), "a vCard")
  }

  /// RFC 4180: one row of seven cells, none of which is a formula.
  private static func table(_ table: SafeText, _ breaches: inout Breaches) {
    let rows = CSVReading.rows(of: table.string)
    breaches.expect(rows.count == 1 && rows.first?.count == 7, "a row has become \(rows.map(\.count))")
    for cell in rows.joined() {
      let isPhone =
        cell.hasPrefix("+") && cell.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || " ext.;+".contains($0)) }
      breaches.expect(
        isPhone || !(cell.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false),
        "a spreadsheet computes \(cell.debugDescription)")
    }
  }

  private static func mail(_ address: String, _ breaches: inout Breaches) {
    breaches.expect(!address.utf8.contains { $0 < 0x20 }, "an address line has a control character")
    var (isQuoted, isEscaped, signs) = (false, false, 0)
    for byte in address.utf8 {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte
        == UInt8(ascii: "\"")
      {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "@") {
        signs += 1
      } else if !isQuoted, byte == UInt8(ascii: ",") {
        signs += 2
      }
    }
    breaches.expect(!isQuoted && signs == 1, "an address line has more than one address: \(address.debugDescription)")
  }

  private static func lines(of text: SafeText) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text.string.utf8 {
      if byte == 0x0A, previous == 0x0D {
        lines[lines.count - 1].removeLast()
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}

/// Rows and cells of CSV, as RFC 4180 has them, read by other code than that which writes them.
enum CSVReading {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func isNext(_ scalar: Unicode.Scalar) -> Bool { index + 1 < scalars.count && scalars[index + 1] == scalar }
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if isNext("\"") {
          cell.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", cell.isEmpty {
        isQuoted = true
      } else if scalar == "," {
        rows[rows.count - 1].append(String(cell))
        cell = .init()
      } else if scalar == "\r", isNext("\n") {
        rows[rows.count - 1].append(String(cell))
        (cell, index) = (.init(), index + 1)
        rows.append([])
      } else {
        cell.append(scalar)
      }
      index += 1
    }
    rows[rows.count - 1].append(String(cell))
    return rows
  }
}
