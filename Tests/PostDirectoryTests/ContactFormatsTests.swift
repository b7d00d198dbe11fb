import PostDirectory
import PostModel
import Testing

@Suite("Contacts as they are copied")
struct ContactFormatsTests {
  private static func facts(
    _ name: String?, role: String? = nil, organization: String? = nil, phones: [String] = [], emails: [String] = [],
    date: String = "2024-05-02"
  ) -> ContactFacts {
    let contact = Contact(
      name: name, organization: organization, role: role, phones: phones, emails: emails, range: 0..<0)
    let post = PostSummary(
      id: PostID(rawValue: "a.md"), title: "Heat; cold, “both”", date: day(date), source: "https://example.org/a")
    return ContactFacts(contact, in: post)
  }

  private static let jo = facts(
    "Jo Roe", role: "Press officer", organization: "Roads Office", phones: ["(347) 555-0137"],
    emails: ["jo@example.org"])

  @Test("A vCard has what RFC 6350 demands, each line ended by CR LF")
  func card() {
    #expect(
      VCard.text(of: [Self.jo]).string
        == """
        BEGIN:VCARD
        VERSION:4.0
        KIND:individual
        FN:Jo Roe
        ORG:Roads Office
        TITLE:Press officer
        TEL;VALUE=uri:tel:+1-347-555-0137
        EMAIL:jo@example.org
        NOTE:Found in “Heat\\; cold\\, “both””\\, 2024-05-02\\, https://example
         .org/a
        REV:20240502T000000Z
        END:VCARD

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test(
    "A number is a tel: address where its country is known",
    arguments: [
      ("+44 20 7946 0018", "TEL;VALUE=uri:tel:+442079460018"), ("1-347-555-0137", "TEL;VALUE=uri:tel:+1-347-555-0137"),
      ("347.555.0137 ext. 12", "TEL;VALUE=uri:tel:+1-347-555-0137;ext=12"), ("555-0137", "TEL;VALUE=text:555-0137"),
      ("020 7946 0018", "TEL;VALUE=text:020 7946 0018"), ("98765 43210", "TEL;VALUE=text:98765 43210"),
      ("1-800-555-HELP", "TEL;VALUE=text:1-800-555-HELP"), ("+1; x", "TEL;VALUE=text:+1\\; x"),
    ])
  func telephone(written: String, line: String) {
    let card = VCard.text(of: [Self.facts("Jo Roe", phones: [written])]).string
    #expect(card.split(separator: "\r\n").contains { $0 == line }, "\(card)")
  }

  @Test("No line of a vCard has more than 75 octets, and no letter is cut; unfolded it is the name again")
  func folding() {
    let name = String(repeating: "Žluťoučký 🐎 ", count: 20)
    let card = VCard.text(of: [Self.facts(name)]).string
    let lines = card.unicodeScalars.split { $0 == "\r" || $0 == "\n" }.map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.count > 8)
    let unfolded = card.split(separator: "\r\n").reduce(into: [String]()) { lines, line in
      if line.first == " " { lines[lines.count - 1] += line.dropFirst() } else { lines.append(String(line)) }
    }
    #expect(unfolded[3] == "FN:" + name.dropLast())
  }

  @Test(
    "A hostile name makes no further line and no further card",
    arguments: [
      ("Eve\r\nEND:VCARD\r\nBEGIN:VCARD", "FN:Eve END:VCARD BEGIN:VCARD"), ("Eve\nTEL:911", "FN:Eve TEL:911"),
      ("a\\,b;c", "FN:a\\\\\\,b\\;c"), ("Eve\u{1B}[2J\u{202E}", "FN:Eve␛[2J\u{FFFD}"), ("Eve\u{85}X", "FN:Eve X"),
    ])
  func hostileCard(name: String, line: String) {
    let lines = VCard.text(of: [Self.facts(name)]).string.split(separator: "\r\n")
    #expect(lines.contains { $0 == line }, "\(lines)")
    #expect(lines.count { $0.hasPrefix("END:") } == 1)
    #expect(lines.count { $0.hasPrefix("FN:") } == 1)
  }

  @Test("A desk's card is of an organisation, and a bare number is its own name")
  func desks() {
    let desk = VCard.text(of: [Self.facts(nil, organization: "Press desk", phones: ["347-555-0137"])]).string
    #expect(desk.contains("KIND:org\r\nFN:Press desk\r\nORG:Press desk\r\n"))
    #expect(VCard.text(of: [Self.facts(nil, phones: ["347-555-0137"])]).string.contains("FN:347-555-0137\r\n"))
    #expect(!VCard.text(of: [Self.facts("Jo", date: "2024-05")]).string.contains("REV:"))
  }

  @Test(
    "Name <mail> is what RFC 5322 takes",
    arguments: [
      ("Jo Roe", "jo@example.org", "Jo Roe <jo@example.org>"),
      ("Inés Núñez", "i@example.org", "Inés Núñez <i@example.org>"),
      ("Jo B. Roe", "jo@example.org", "\"Jo B. Roe\" <jo@example.org>"),
      ("Roe, Jo", "jo@example.org", "\"Roe, Jo\" <jo@example.org>"),
      ("Jo \"J\\R\" Roe", "jo@example.org", "\"Jo \\\"J\\\\R\\\" Roe\" <jo@example.org>"),
      ("Eve <eve@example.org>,", "jo@example.org", "\"Eve <eve@example.org>,\" <jo@example.org>"),
      ("Eve\r\nBcc: all@example.org", "jo@example.org", "\"Eve Bcc: all@example.org\" <jo@example.org>"),
      (nil, "desk@example.org", "desk@example.org"),
      ("Eve", "a@example.org>, b@example.org", nil), ("Eve", "a@b@c", nil), ("Eve", "a @example.org", nil),
      ("Eve", "a@example.org\nBcc: b", nil), ("Eve", ".a@example.org", nil), ("Eve", "\"a\"@example.org", nil),
    ] as [(String?, String, String?)])
  func address(name: String?, email: String, text: String?) {
    #expect(MailAddress.text(of: Self.facts(name, emails: [email])) == text)
  }

  @Test("One contact is a row; several have a line with the columns' names before them")
  func rows() {
    let row =
      "Jo Roe,Press officer,Roads Office,(347) 555-0137,jo@example.org,2024-05-02,"
      + "\"Found in “Heat; cold, “both””, 2024-05-02, https://example.org/a\""
    #expect(ContactTable.text(of: [Self.jo], withHeader: false).string == row)
    #expect(
      ContactTable.text(of: [Self.jo, Self.jo], withHeader: true).string
        == ["name,role,organization,phones,emails,last seen,source", row, row].joined(separator: "\r\n"))
  }

  @Test(
    "No cell is a formula, and a number with + stays one",
    arguments: [
      (Self.facts("=HYPERLINK(\"http://example.org\")"), "\"'=HYPERLINK(\"\"http://example.org\"\")\","),
      (Self.facts("@SUM(1)"), "'@SUM(1),"), (Self.facts("-1+1"), "'-1+1,"), (Self.facts("＝1+1"), "'＝1+1,"),
      (Self.facts("\t=1"), "'=1,"), (Self.facts("Jo", phones: ["+1-202-555-0143"]), "Jo,,,+1 202 555 0143,"),
      (Self.facts("Jo", phones: ["+1 (202) 555.0143 x12"]), "Jo,,,+1 202 555 0143 ext. 12,"),
      (Self.facts("Jo", phones: ["+1 202 555 0143", "+44 20 7946 0018"]), "Jo,,,+1 202 555 0143; +44 20 7946 0018,"),
      (Self.facts("Jo", phones: ["+1+cmd|'/c calc'!A1"]), "Jo,,,'+1+cmd|'/c calc'!A1,"),
      (Self.facts("Jo", phones: ["=1+1"]), "Jo,,,'=1+1,"),
      (Self.facts("Jo", emails: ["+x@example.org"]), "Jo,,,,'+x@example.org,"),
      (Self.facts("Jo \"J\" Roe"), "\"Jo \"\"J\"\" Roe\","), (Self.facts("a\nb"), "a b,"),
      (Self.facts("Eve\u{1B}[2J"), "Eve␛[2J,"),
    ])
  func formulas(contact: ContactFacts, start: String) {
    let row = ContactTable.text(of: [contact], withHeader: false).string
    #expect(row.hasPrefix(start), "\(row)")
  }
}
