import PostDirectory
import PostModel
import Testing

extension ContactDirectory {
  /// Contacts of posts, each post `day organisation: name, role, organisation, numbers and addresses with + between`;
  /// contacts are parted by `; `.
  init(_ lines: [String]) {
    self.init()
    for (post, line) in lines.enumerated() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      let head = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
      for (number, contact) in parts[1].split(separator: "; ").enumerated() {
        let facts = contact.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        func fact(_ index: Int) -> String? { index < facts.count && !facts[index].isEmpty ? facts[index] : nil }
        let ways = (fact(3) ?? "").split(separator: " & ").map(String.init)
        let statement = ContactStatement(
          name: fact(0), organization: fact(2), role: fact(1), phones: ways.filter { !$0.contains("@") },
          emails: ways.filter { $0.contains("@") }, postOrganization: head.count > 1 ? head[1] : nil)
        add(statement, number: number, in: Int64(post), on: day(head[0]))
      }
    }
  }

  fileprivate var told: [String] {
    get throws {
      try entries().map { entry in
        let ways = (entry.phones + entry.emails).map(\.text).joined(separator: " ")
        return "\(entry.title) | \(ways) | \(entry.posts)"
      }
    }
  }
}

@Suite("The directory of contacts")
struct ContactDirectoryTests {
  @Test("One person is one entry where a number or an address agrees, however it is written")
  func onePerson() throws {
    let entries = try ContactDirectory([
      "2012-01-02 Roads Office: Jo Roe, clerk, , (347) 555-0137",
      "2014-05-06 Roads Office: JO ROE, director, , 1-347-555-0137 & Jo@example.org",
      "2013-05-06 Port Alder: Jo Roe, , Roads Desk, jo@EXAMPLE.org & 347.555.0150",
    ]).entries()
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.name == "JO ROE")
    #expect(entry.role == "director")
    #expect(entry.phones.map(\.text) == ["1-347-555-0137", "347.555.0150"])
    #expect(entry.phones.map(\.lastSeen) == [day("2014-05-06"), day("2013-05-06")])
    #expect(entry.emails.map(\.text) == ["Jo@example.org"])
    #expect(entry.organizations == ["Roads Office", "Roads Desk", "Port Alder"])
    #expect(entry.span == day("2012-01-02").flatMap { first in day("2014-05-06").map { DaySpan(first, $0) } })
    #expect(entry.posts == 3)
    #expect(entry.newest == ContactPlace(post: 1, contact: 0))
  }

  @Test("A desk's number that several people share makes none of them one")
  func sharedPhone() throws {
    let directory = ContactDirectory([
      "2012-01-02 Roads Office: Jo Roe, , , 347-555-0137; Sam Poe, , , 347-555-0137",
      "2012-01-03 Roads Office: , , Roads Office press desk, 347-555-0137",
      "2012-01-04 Roads Office: , , , 347-555-0137",
      "2012-01-05 Roads Office: Jo Roe, , , 347-555-0137 & 347-555-0150",
    ])
    #expect(
      try directory.told == [
        "Jo Roe | 347-555-0137 347-555-0150 | 2", "Sam Poe | 347-555-0137 | 1", "347-555-0137 | 347-555-0137 | 1",
        "Roads Office press desk | 347-555-0137 | 1",
      ])
  }

  @Test("Namesakes whose numbers differ stay two")
  func namesakes() throws {
    let lines = ["2012-01-02 A: Jo Roe, , , 347-555-0137", "2012-01-02 B: Jo Roe, , , 202-555-0137"]
    #expect(try ContactDirectory(lines).told.count == 2)
  }

  @Test(
    "Initials in the middle contradict each other, and nothing else does",
    arguments: [
      (["Jo Roe", "Jo B. Roe"], 1), (["Jo B. Roe", "Jo C. Roe"], 2), (["Jo Roe", "Jo B. Roe", "Jo C. Roe"], 3),
      (["Jo Roe", "J. Roe"], 2), (["Jo Roe", "Joan Roe"], 2), (["Jo Marie Roe", "Jo Roe"], 2),
    ])
  func initials(names: [String], count: Int) throws {
    let lines = names.map { "2012-01-02 A: \($0), , , 347-555-0137" }
    #expect(try ContactDirectory(lines).entries().count == count)
  }

  @Test("Initials contradict each other also where two numbers lead to them")
  func initialsThroughOthers() throws {
    let lines = [
      "2012-01-02 A: Jo B. Roe, , , 347-555-0101", "2012-01-02 A: Jo Roe, , , 347-555-0101 & 347-555-0102",
      "2012-01-02 A: Jo C. Roe, , , 347-555-0102",
    ]
    #expect(try ContactDirectory(lines).entries().compactMap(\.name) == ["Jo C. Roe", "Jo Roe"])
  }

  @Test("A bare number is the one person's who has it, but says nothing of when they were seen")
  func bareNumber() throws {
    let entries = try ContactDirectory([
      "2012-01-02 A: Jo Roe, , , 347-555-0137 & jo@example.org", "2020-01-02 A: , , , (347) 555-0137",
      "2021-01-02 A: , , , 347-555-0199",
    ]).entries()
    #expect(entries.map(\.title) == ["Jo Roe", "347-555-0199"])
    #expect(entries[0].lastSeen == day("2012-01-02"))
    #expect(entries[0].phones.first?.lastSeen == day("2020-01-02"))
    #expect(entries[0].phones.map(\.text) == ["(347) 555-0137"])
    #expect(entries[0].posts == 1)
    #expect(entries[0].newest == ContactPlace(post: 0, contact: 0))
  }

  @Test("A desk never joins a person, and desks are one where the one's name is short for the other's")
  func desks() throws {
    let directory = ContactDirectory([
      "2012-01-02 A: , , Small Harbors Agency, 347-555-0137", "2013-01-02 A: , , SHA, 347-555-0137",
      "2013-01-02 A: , , Harbors Agency, 347-555-0137", "2013-01-02 A: , , Port Alder Zoo, 347-555-0137",
      "2012-01-02 A: Jo Roe, , , 347-555-0137",
    ])
    #expect(
      try directory.told == [
        "Jo Roe | 347-555-0137 | 1", "Harbors Agency | 347-555-0137 | 3", "Port Alder Zoo | 347-555-0137 | 1",
      ])
  }

  @Test("A contact that stands twice in a post is in one post")
  func twiceInOne() throws {
    let lines = ["2012-01-02 A: Jo Roe, , , 347-555-0137; Jo Roe, , , 347-555-0137; , , , 347-555-0137"]
    #expect(try ContactDirectory(lines).told == ["Jo Roe | 347-555-0137 | 1"])
  }

  @Test("Contacts without a number are one where all that is stated is the same")
  func unreachable() throws {
    let lines = [
      "2012-01-02 Roads Office: Jo Roe, clerk", "2013-01-02 Roads Office: JO ROE, Clerk",
      "2013-01-02 Port Alder: Jo Roe, clerk", "2014-01-02 Roads Office: Jo Roe, , , 911",
      "2015-01-02 Roads Office: Jo Roe, , , 911",
    ]
    #expect(try ContactDirectory(lines).entries().map(\.posts).sorted() == [1, 2, 2])
  }

  @Test("By name, by last seen and by how many posts have them")
  func orders() throws {
    let directory = ContactDirectory([
      "2012-01-02 A: Bo Roe, , , 347-555-0101", "2014-01-02 A: Cy Roe, , , 347-555-0102",
      "2010-01-02 A: Al Roe, , , 347-555-0103; , , Desk, 347-555-0104", "2009-01-02 A: , , Desk, 347-555-0104",
    ])
    #expect(try directory.entries(by: .name).map(\.title) == ["Al Roe", "Bo Roe", "Cy Roe", "Desk"])
    #expect(try directory.entries(by: .last).map(\.title) == ["Cy Roe", "Bo Roe", "Al Roe", "Desk"])
    #expect(try directory.entries(by: .count).map(\.title) == ["Desk", "Al Roe", "Bo Roe", "Cy Roe"])
  }

  @Test("The order in which posts come changes nothing but what is newest", arguments: 0..<6)
  func orderOfPosts(turn: Int) throws {
    let lines = [
      "2012-01-02 A: Jo Roe, , , 347-555-0101", "2012-01-03 A: Jo Roe, , , 347-555-0102 & jo@example.org",
      "2012-01-04 A: Jo Roe, , , 347-555-0101 & 347-555-0102", "2012-01-05 A: Sam Poe, , , 347-555-0101",
      "2012-01-06 A: , , Desk, 347-555-0103", "2012-01-07 A: , , , 347-555-0103",
    ]
    let turned = Array(lines[turn...] + lines[..<turn])
    let entries = try ContactDirectory(turned).entries()
    #expect(entries.map(\.title) == ["Jo Roe", "Sam Poe", "Desk"])
    #expect(entries.map(\.posts) == [3, 1, 1])
    #expect(entries.map(\.id) == (try ContactDirectory(lines).entries()).map(\.id))
  }
}

@Suite("Phone numbers as they are compared")
struct PhoneKeyTests {
  @Test(
    "Digits with the extension, the country 1 or not",
    arguments: [
      ("(347) 555-0137", "3475550137"), ("+1 347.555.0137", "3475550137"), ("1-347-555-0137", "3475550137"),
      ("347-555-0137 ext. 12", "3475550137x12"), ("347-555-0137, extension 12", "3475550137x12"),
      ("347 555 0137 x12", "3475550137x12"), ("347-555-0137 (ext. 4)", "3475550137x4"),
      ("1-800-555-HELP", "8005554357"), ("555-0137", "5550137"), ("+44 20 7946 0018", "442079460018"),
      ("٣٤٧-٥٥٥-٠١٣٧", nil), ("911", nil), ("", nil), ("see our website", nil),
    ])
  func keys(written: String, key: String?) { #expect(PhoneKey(written)?.text == key) }
}

@Suite("When a contact is out of date")
struct StalenessTests {
  @Test(
    "A year by default: exactly a year ago is not yet",
    arguments: [
      ("2025-11-26", false), ("2025-11-25", true), ("2026-11-26", false), ("2027-01-01", false),
      ("2025-11", false), ("2025-10", true), ("", false),
    ])
  func boundary(seen: String, isStale: Bool) throws {
    let now = try #require(day("2026-11-26"))
    #expect(Staleness.standard.isStale(day(seen), now: now) == isStale)
  }

  @Test(
    "As it is configured",
    arguments: [
      ("90 days", "2024-03-01", "2023-12-02", false), ("90 days", "2024-03-01", "2023-12-01", true),
      ("2 weeks", "2024-03-01", "2024-02-16", false), ("2 weeks", "2024-03-01", "2024-02-15", true),
      ("18 months", "2024-03-31", "2022-09-30", false), ("18 months", "2024-03-31", "2022-09-29", true),
      ("1 year", "2024-02-29", "2023-02-28", false), ("never", "2024-02-29", "1923-02-28", false),
    ])
  func configured(after: String, now: String, seen: String, isStale: Bool) throws {
    let staleness = try #require(Staleness(after))
    #expect(staleness.isStale(day(seen), now: try #require(day(now))) == isStale)
  }

  @Test(
    "What is no length of time is refused", arguments: ["", "year", "0 days", "-1 days", "1 fortnight", "1 year 2"])
  func refused(text: String) { #expect(Staleness(text) == nil) }
}
