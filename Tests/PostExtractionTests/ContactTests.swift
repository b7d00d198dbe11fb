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
