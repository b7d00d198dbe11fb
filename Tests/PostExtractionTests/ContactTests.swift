import PostExtraction
import PostModel
import Testing

@Suite("Contacts")
struct ContactTests {
  /// `Name|phone,phone|email` for each contact; a desk's name stands in brackets.
  private func contacts(_ text: String) -> [String] {
    MarkedSample(text).findings.contacts.map { contact in
      let name = contact.name ?? contact.organization.map { "[\($0)]" } ?? ""
      return [name, contact.phones.joined(separator: ","), contact.emails.joined(separator: ",")].joined(separator: "|")
    }
  }

  @Test(
    "Roles and organisations are whole, and no headline is one",
    arguments: [
      ("Contact: Rosa Quill, communications director, 218-555-0142", "communications director", nil),
      ("Contact: Rosa Quill, deputy press director, 218-555-0142", "deputy press director", nil),
      ("Contact: Rosa Quill of Local 418, 218-555-0142", nil, "Local 418"),
      (
        "Contact: Rosa Quill, 218-555-0142\n\nAirport Cleaners Win First Contract After Fight\n\nDULUTH, Minn. — They won.",
        nil,
        nil
      ),
    ] as [(String, String?, String?)])
  func facts(text: String, role: String?, organization: String?) {
    let contact = MarkedSample(text).findings.contacts.first
    #expect(contact?.name == "Rosa Quill" && contact?.role == role && contact?.organization == organization)
  }

  @Test(
    "Labels, blocks and sentences that offer a contact",
    arguments: [
      ("CONTACT: Rosa Quill, 218-555-0142, rosa@pier.example.org", ["Rosa Quill|218-555-0142|rosa@pier.example.org"]),
      (
        "Media Contact:\nRosa Quill, Harbor Watch\nPhone: 218-555-0142\nEmail: press@pier.example.org",
        ["Rosa Quill|218-555-0142|press@pier.example.org"]
      ),
      ("For More Information\n\nRosa Quill (218) 555-0142", ["Rosa Quill|(218) 555-0142|"]),
      ("Contact: Rosa Quill and Tom Ridley, 218/555-0142.", ["Rosa Quill|218/555-0142|", "Tom Ridley|218/555-0142|"]),
      (
        "Contact: Rosa Quill, 218/555-0142; Tom Ridley, 218/555-0143, ext. 12.",
        ["Rosa Quill|218/555-0142|", "Tom Ridley|218/555-0143, ext. 12|"]
      ),
      (
        "Rosa Quill\n218-555-0142 (o)\n218-555-0143 (c)\nContact for reporters",
        ["Rosa Quill|218-555-0142,218-555-0143|"]
      ),
      ("###\n\nRosa Quill\nDirector of Communications\nHarbor Watch | 218.555.0142", ["Rosa Quill|218.555.0142|"]),
      (
        "MEDIA CONTACTS:\nEmail: press@pier.example.org\nRosa Quill: 218-555-0142\nTom Ridley: 218-555-0143",
        ["Rosa Quill|218-555-0142|press@pier.example.org", "Tom Ridley|218-555-0143|press@pier.example.org"]
      ),
      ("Contact: Press Office, 218-555-0142", ["[Press Office]|218-555-0142|"]),
      ("Contacto de prensa: Rosa Quill, tel. 218-555-0142", ["Rosa Quill|218-555-0142|"]),
      (
        "To arrange a visit with Mr. Ridley, call Rosa Quill at 218-555-0142 or rosa@pier.example.org.",
        ["Rosa Quill|218-555-0142|rosa@pier.example.org"]
      ),
      (
        "CONTACT: Rosa Quill            FOR IMMEDIATE RELEASE\n218-555-0142              March 4, 2031",
        ["Rosa Quill|218-555-0142|"]
      ),
      ("Contact: Rosa Quill, daughter of Tom Quill, at 218-555-0142", ["Rosa Quill|218-555-0142|"]),
      ("Staff Contacts --\nRosa Quill, Harbor Watch (218) 555-0142", ["Rosa Quill|(218) 555-0142|"]),
      ("Use the form below or write to ask us at desk@pier.example.org.", ["||desk@pier.example.org"]),
      (
        "For more information, please contact:\nRosa Quill, Harbor Watch, (218) 555-0142",
        ["Rosa Quill|(218) 555-0142|"]
      ),
    ])
  func offered(text: String, expected: [String]) {
    #expect(contacts(text) == expected)
  }

  @Test(
    "Labels in other languages and words",
    arguments: [
      ("Mayor información:\nRosa Quill\nCel. 300 555 0142", ["Rosa Quill|300 555 0142|"]),
      ("Informes: Lic. Rosa Quill, enlace. Cel. (222) 555 0142.", ["Rosa Quill|(222) 555 0142|"]),
      ("Contact presse : Rosa Quill – 02 99 00 01 42", ["Rosa Quill|02 99 00 01 42|"]),
      ("Rückfragen an Rosa Quill, Telefon 0561 5550-12.", ["Rosa Quill|0561 5550-12|"]),
      ("Assessoria de imprensa: Rosa Quill, (81) 5555-0142 (WhatsApp)", ["Rosa Quill|(81) 5555-0142|"]),
      ("Media/press contact\nRosa Quill\n0113 496 0118", ["Rosa Quill|0113 496 0118|"]),
      ("Prensa y medios · Rosa Quill · 976 555 012", ["Rosa Quill|976 555 012|"]),
      ("RSVP to Deaconess Rosa Quill at 218-555-0142 by Friday.", ["Rosa Quill|218-555-0142|"]),
      ("Para más información, llame a Rosa Quill al 976 555 012.", ["Rosa Quill|976 555 012|"]),
      (
        "INVESTORS: Tom Ridley, 218-555-0143\nMEDIA: Rosa Quill, 218-555-0142\nTEACHERS: desk@pier.example.org",
        ["Tom Ridley|218-555-0143|", "Rosa Quill|218-555-0142|", "[TEACHERS]||desk@pier.example.org"]
      ),
    ])
  func labels(text: String, expected: [String]) {
    #expect(contacts(text) == expected)
  }

  @Test(
    "Names side by side have the numbers below them",
    arguments: [
      (
        "Contact: Rosa Quill         Tom Ridley\nMarch 4, 2031   218-555-0142       218-555-0143",
        ["Rosa Quill|218-555-0142|", "Tom Ridley|218-555-0143|"]
      ),
      (
        """
        CONTACT:
        Rosa Quill                  Tom Ridley
        Pier Trust                  Harbor League
        218-555-0142                218-555-0143
        rosa@pier.example.org       tom@harbor.example.org
        """,
        ["Rosa Quill|218-555-0142|rosa@pier.example.org", "Tom Ridley|218-555-0143|tom@harbor.example.org"]
      ),
      (
        "Contact: Rosa Quill or Tom Ridley\nPier Trust\n218-555-0142",
        ["Rosa Quill|218-555-0142|", "Tom Ridley|218-555-0142|"]
      ),
      (
        "Contact: Rosa Quill and Tom Ridley, 218-555-0142 and 218-555-0143, respectively",
        ["Rosa Quill|218-555-0142|", "Tom Ridley|218-555-0143|"]
      ),
      (
        "Press calls: 218-555-0142 (Rosa Quill), 218-555-0143 (Tom Ridley)",
        ["Rosa Quill|218-555-0142|", "Tom Ridley|218-555-0143|"]
      ),
      ("Contact: Rosa Quill\n(w) 218-555-0142 (f) 218-555-0149", ["Rosa Quill|218-555-0142|"]),
    ])
  func columns(text: String, expected: [String]) {
    #expect(contacts(text) == expected)
  }

  @Test(
    "Sentences that say whose the number is",
    arguments: [
      ("Reporters may reach Rosa Quill at 555-0173.", ["Rosa Quill|555-0173|"]),
      ("Rosa Quill can be reached at 218-555-0142.", ["Rosa Quill|218-555-0142|"]),
      ("Rosa Quill directs the Pier Trust. Reach her at 218-555-0142.", ["Rosa Quill|218-555-0142|"]),
      ("For information call the pier office, 218-555-0142, and ask for Rosa Quill.", ["Rosa Quill|218-555-0142|"]),
      ("Rosa Quill takes press calls at 218-555-0142.", ["Rosa Quill|218-555-0142|"]),
      (
        "Those in need may call the hotline, 1-800-555-0120. Press only: Rosa Quill, 218-555-0142.",
        ["Rosa Quill|218-555-0142|"]
      ),
    ])
  func sentences(text: String, expected: [String]) {
    #expect(contacts(text) == expected)
  }

  @Test("A name and its numbers at the end of a release need no label")
  func entry() {
    let text = String(repeating: "The pier stays open for one more year. ", count: 6)
    #expect(contacts(text + "\n\nRosa Quill\nPier Trust\n12 Dock Road\n555-0173") == ["Rosa Quill|555-0173|"])
    #expect(contacts(text + "\n\nPress office\n0113 496 0118") == ["[Press office]|0113 496 0118|"])
  }

  @Test(
    "Numbers as they are written",
    arguments: [
      ("+44 20 7946 0958", ["+44 20 7946 0958"]), ("020 7946 0958", ["020 7946 0958"]),
      ("218-555-0142/0143", ["218-555-0142", "218-555-0143"]), ("1-800-555-PIER (7437)", ["1-800-555-PIER (7437)"]),
      ("218-555-0142 x112", ["218-555-0142 x112"]), ("218 555 0142 or 218 555 0143", ["218 555 0142", "218 555 0143"]),
      ("218\u{2013}555\u{2013}0142", ["218\u{2013}555\u{2013}0142"]),
    ])
  func phones(written: String, expected: [String]) {
    #expect(MarkedSample("Contact: Rosa Quill, " + written).findings.contacts.flatMap(\.phones) == expected)
  }

  @Test("An address in brackets is written out; a hidden one is none")
  func emails() {
    #expect(
      contacts("Contact Rosa Quill: rosa [at] pier [dot] example [dot] org") == ["Rosa Quill||rosa@pier.example.org"])
    #expect(contacts("Contact: Rosa Quill, [email protected]").isEmpty)
  }

  @Test(
    "Fax numbers, tip lines, sums and dates are no contacts",
    arguments: [
      "Anyone who saw the fire should call the tip line at 1-800-555-0142.",
      "Contact: Rosa Quill, fax: 218-555-0142",
      "The county paid $218-555-0142 on 2031-06-03 for pier 218 555.",
      "The pier was built in 1931 and rebuilt in 1955.",
      "Tickets are on sale; for reservations call 218-555-0151.",
      "The legal intake line, 218-555-0150, does not take press calls.",
      "We write to urge you to support Sections 3151-3155 of the bill.",
      "WHERE: Grand Ballroom, 218-555-0199",
    ])
  func none(text: String) {
    #expect(contacts(text).isEmpty)
  }

  @Test("A contact's span holds its words")
  func spans() throws {
    let sample = MarkedSample("The pier is open.\n\nContact: Rosa Quill, 218-555-0142.")
    let contact = try #require(sample.findings.contacts.first)
    #expect(String(sample.body.slice(contact.range)) == "Rosa Quill, 218-555-0142")
  }
}
