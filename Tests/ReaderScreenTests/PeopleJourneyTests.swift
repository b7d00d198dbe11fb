import PostModel
import ReaderCore
import ReaderScreen
import Testing

extension [MarkedPost] {
  /// Newest first: a mayor who was a director before, under two spellings, and people to call at some desks.
  fileprivate static var years: [MarkedPost] {
    [
      MarkedPost(
        "2024/mayor.md", title: "Mayor opens the bridge", date: PostDate(year: 2024, month: 3, day: 2),
        organization: "Port Alder",
        """
        “⟦The bridge is open,|Ann Lee, mayor, Port Alder⟧” said Ann Lee. “⟦It took years.|Ann Lee, mayor, Port Alder⟧”

        Press: ⟨Jo Roe|+1 347-555-0137, jo@example.org⟩
        """),
      MarkedPost(
        "2019/strike.md", title: "Strike at the docks", date: PostDate(year: 2019, month: 5, day: 4),
        organization: "Local 9",
        """
        “⟦Nobody loads a crate,|Kim Roberts, president, Local 9⟧” said Kim Roberts.

        Press: ⟨Sam B. Poe|347-555-0199, sam@example.org⟩ and ⟨Jo Roe|347-555-0137⟩
        """),
      MarkedPost(
        "2013/roads.md", title: "Roads Office presents the plan", date: PostDate(year: 2013, month: 6, day: 3),
        organization: "Roads Office",
        """
        “⟦We will build,|A. Lee, director, Roads Office⟧” said A. Lee.

        Press: ⟨Eve, =1+1|347-555-0150⟩
        """),
    ]
  }
}

@Suite("Journeys through speakers")
struct SpeakerJourneyTests {
  @Test("g s lists everyone quoted, the most quoted first, with counts and years, and shows what each said last")
  func list() {
    let journey = Journey(.years)
    journey.press("g s")
    #expect(journey.screen.contains("Speakers  1/3"))
    #expect(journey.screen.contains("Ann Lee"))
    #expect(journey.screen.contains("2 · 2024") || journey.screen.contains("2 quotes in 1 post · 2024"))
    #expect(journey.screen.contains("mayor, Port Alder"))
    #expect(journey.opened == "2024/mayor.md" && journey.reader.article?.highlight == .quote(0))
    journey.press("j j")
    #expect(journey.opened == "2019/strike.md")
    journey.press("q")
    #expect(journey.screen.contains("Posts  1/3"))
  }

  @Test("g b lists them by name, by date and again by count, the selection staying on its speaker")
  func orders() {
    let journey = Journey(.years)
    journey.press("g s j j g b")
    #expect(journey.screen.contains("Speakers by name  3/3"))
    journey.press("g b")
    #expect(journey.screen.contains("Speakers by date  2/3"))
    journey.press("g b")
    #expect(journey.screen.contains("Speakers  3/3"))
    #expect(journey.opened == "2019/strike.md")
    journey.press(":").type("grouping speaker").press("Enter")
    #expect(journey.status.contains("Speakers cannot be listed in that order"))
  }

  @Test("Enter opens a speaker's page: years and roles, then all they said; q goes back to the speakers")
  func page() {
    let journey = Journey(.years)
    journey.press("g s Enter")
    #expect(journey.screen.contains("Ann Lee  1/2"))
    #expect(journey.screen.contains("2 quotes in 1 post"))
    #expect(journey.screen.contains("mayor, Port Alder"))
    #expect(journey.screen.contains("2024-03-02 Mayor opens the bridge"))
    journey.press("j")
    #expect(journey.reader.article?.highlight == .quote(1))
    journey.press("g g")
    #expect(journey.screen.contains("Ann Lee  1/2") && journey.reader.entries?.cursor.top == 0)
    journey.press("q")
    #expect(journey.screen.contains("Speakers  1/3"))
  }

  @Test("merge says that a speaker is another one, Tab completing the name; U and unmerge take it back")
  func merge() {
    let journey = Journey(.years)
    journey.press("g s j").press(":").type("merge An").press("Tab Enter")
    #expect(journey.status.contains("A. Lee is Ann Lee now; U undoes it"))
    #expect(journey.screen.contains("Speakers  1/2"))
    #expect(journey.screen.contains("also A. Lee"))
    #expect(journey.screen.contains("2013–2024"))
    journey.press("Enter")
    #expect(journey.screen.contains("Ann Lee  1/3"))
    #expect(journey.screen.contains("3 quotes in 2 posts"))
    #expect(journey.screen.contains("2013      director, Roads Office"))
    #expect(journey.screen.contains("2013-06-03 Roads Office presents"))
    journey.press("q").press(":").type("unmerge").press("Enter")
    #expect(journey.status.contains("Ann Lee and 1 other name are apart again"))
    #expect(journey.screen.contains("Speakers  1/3"))
    journey.press("U")
    #expect(journey.screen.contains("Speakers  1/2"))
    journey.press("U")
    #expect(journey.screen.contains("Speakers  1/3"))
  }

  @Test("Merging in a ring, with itself, and where no speaker is, is refused with the reason")
  func refusals() {
    let journey = Journey(.years)
    journey.press(":").type("merge Ann Lee").press("Enter")
    #expect(journey.status.contains("No speaker is selected"))
    journey.press("g s").press(":").type("merge ANN LEE").press("Enter")
    #expect(journey.status.contains("Ann Lee and ANN LEE are one speaker already"))
    journey.press(":").type("unmerge").press("Enter")
    #expect(journey.status.contains("Ann Lee is merged with nobody"))
    journey.press("j").press(":").type("merge Ann Lee").press("Enter").press(":").type("merge A. Lee").press("Enter")
    #expect(journey.status.contains("A. Lee is Ann Lee already; unmerge parts them"))
  }

  @Test("A search among speakers is one among their posts")
  func search() {
    let journey = Journey(.years)
    journey.press(":").type("speakers bridge").press("Enter")
    #expect(journey.screen.contains("Speakers  1/1 · bridge"))
  }
}

@Suite("Journeys through contacts")
struct ContactJourneyTests {
  @Test(
    "g c lists people across posts, stale ones with a sign and the word; Enter goes to the newest post at the contact")
  func list() {
    let journey = Journey(.years)
    journey.press("g c")
    #expect(journey.screen.contains("All contacts  1/3"))
    #expect(journey.screen.contains("~2013-06-03"))
    #expect(journey.opened == "2013/roads.md")
    journey.press("j")
    #expect(journey.screen.contains("Jo Roe"))
    #expect(journey.screen.contains("2024-03-02"))
    #expect(!journey.screen.contains("~2024-03-02"))
    #expect(journey.opened == "2024/mayor.md" && journey.reader.article?.highlight == .contact(0))
    journey.press("Enter")
    #expect(journey.reader.focus == .body)
    journey.press("q")
    #expect(journey.screen.contains("All contacts  2/3"))
  }

  @Test("What is copied is the selected contact, in each format")
  func copies() {
    let journey = Journey(.years)
    journey.press("g c j y c")
    #expect(journey.copies.last?.text.string == "Jo Roe, Port Alder\n+1 347-555-0137\njo@example.org")
    journey.press("y n")
    #expect(journey.copies.last?.text.string == "Jo Roe <jo@example.org>")
    journey.press("y p")
    #expect(journey.copies.last?.text.string == "+1 347-555-0137")
    journey.press("y v")
    #expect(journey.copies.last?.text.string.hasPrefix("BEGIN:VCARD\r\nVERSION:4.0\r\n") == true)
    journey.press("y r")
    #expect(
      journey.copies.last?.text.string
        == "Jo Roe,,Port Alder,+1 347 555 0137,jo@example.org,2024-03-02,\"Found in 2 posts, last seen 2024-03-02\"")
  }

  @Test("v marks rows with a sign and goes on; copying is about all that are marked, by name")
  func marked() {
    let journey = Journey(.years)
    journey.press("g c G v k k v")
    #expect(journey.screen.contains("+ Sam B. Poe"))
    #expect(journey.screen.contains("+ Eve, =1+1"))
    #expect(journey.reader.entries?.marked.count == 2)
    journey.press("y n")
    #expect(journey.copies.last?.text.string == "\"Sam B. Poe\" <sam@example.org>")
    #expect(journey.copies.last?.remark?.string == "1 of 2 have no e-mail address")
    journey.press("y r")
    let rows = journey.copies.last?.text.string.split(separator: "\r\n") ?? []
    #expect(rows.count == 3 && rows[0].hasPrefix("name,role,organization"))
    #expect(rows[1].hasPrefix("\"Eve, =1+1\",") && rows[2].hasPrefix("Sam B. Poe,"))
    journey.press("g b")
    #expect(journey.screen.contains("All contacts by date"))
    #expect(journey.reader.entries?.marked.count == 2)
    journey.send(.changed)
    #expect(journey.reader.entries?.marked.count == 2)
    journey.press("G v v")
    #expect(journey.reader.entries?.marked.count == 2)
  }

  @Test("The same commands copy the contact of the open post")
  func openPost() {
    let journey = Journey(.years)
    journey.press("y n")
    #expect(journey.copies.last?.text.string == "Jo Roe <jo@example.org>")
    journey.press("y v")
    #expect(
      journey.copies.last?.text.string.contains("NOTE:Found in “Mayor opens the bridge”\\, 2024-03-02\r\n") == true)
  }

  @Test("What cannot be copied or marked is refused with the reason")
  func refusals() {
    let journey = Journey(.years)
    journey.press("v")
    #expect(journey.status.contains("Rows are marked in the list of all contacts"))
    journey.press("g c y n")
    #expect(journey.status.contains("No e-mail address with this contact"))
    journey.press("y e")
    #expect(journey.status.contains("No e-mail address with this contact"))
    #expect(journey.copies.isEmpty)
  }

  @Test("At 40×10 the lists are readable", arguments: ["g s", "g s Enter", "g c", "g c v"])
  func narrow(keys: String) {
    let journey = Journey(.years, columns: 40, rows: 10)
    journey.press(keys)
    let rows = journey.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == 10)
    let expected = ["g s": "Ann Lee", "g s Enter": "mayor, Port Alder", "g c": "~2013-06-03", "g c v": "+ Eve, =1+1"]
    #expect(journey.screen.contains(expected[keys] ?? ""), "\(journey.screen)")
  }
}
