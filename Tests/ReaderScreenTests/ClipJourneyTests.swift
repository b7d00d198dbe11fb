import PostCopying
import PostMarks
import PostModel
import ReaderCore
import Testing

@Suite("The tray, templates and embargoes")
struct ClipJourneyTests {
  private func journey(_ columns: Int = 120, _ rows: Int = 40) throws -> Journey {
    let journey = Journey(.fourPosts, columns: columns, rows: rows)
    journey.send(.clock(try Self.moment("2024-06-01T12:00:00Z")))
    return journey
  }

  private static func moment(_ text: String) throws -> PostDate {
    guard case .date(let date) = DateReading(text) else { throw NoDate() }
    return date
  }

  private struct NoDate: Error {}

  @Test("c puts the shown quote into the tray, once; the footer counts, g t lists, U takes it back")
  func clip() throws {
    let journey = try journey()
    journey.press("c")
    #expect(journey.status.contains("In the tray, 1 there: quote by Ruth Okafor"))
    #expect(journey.status.hasSuffix("tray 1"))
    journey.press("c")
    #expect(journey.status.contains("In the tray already, as number 1"))
    journey.press("C g t")
    #expect(journey.screen.contains(" Clips  1/2 "))
    #expect(journey.screen.contains("▌● Ruth Okafor, president, Harbor Nurses Union"))
    #expect(journey.screen.contains(" @ Jo Park"))
    journey.press("U")
    #expect(journey.status.contains("Undone: contact Jo Park in the tray"))
    #expect(journey.screen.contains(" Clips  1/1 "))
  }

  @Test("Clips are moved, noted, taken out, and brought back by U")
  func order() throws {
    let journey = try journey()
    journey.press("c ] ] c g t k A-j")
    #expect(
      journey.reader.tray.clips.map(\.words) == [
        "“Now we shall see who is hired.”", "“We asked for beds and for hands, and we got both,”",
      ])
    #expect(journey.reader.selectedClip?.words == "“We asked for beds and for hands, and we got both,”")
    journey.press("A-j")
    #expect(journey.status.contains("This clip is the last"))
    journey.press("a").type("call her").press("Enter")
    #expect(journey.screen.contains("¶ call her · ● Ruth Okafor"))
    journey.press("x")
    #expect(journey.reader.tray.count == 1)
    journey.press("U")
    #expect(journey.reader.tray.clips.last?.note == "call her")
  }

  @Test("Without a clip the commands of the tray say why they cannot work")
  func refusals() throws {
    let journey = try journey()
    for (keys, reason) in [
      ("V", "The tray is empty: c puts a quote into it"), ("X", "The tray is empty"),
      ("x", "Select a clip in the tray first"),
      ("g t x", "Select a clip in the tray first"),
    ] {
      journey.press(keys)
      #expect(journey.status.contains(reason), "\(keys): \(journey.status)")
    }
    journey.press("g p j c")
    #expect(journey.status.contains("No quotes in this post"))
  }

  @Test("Enter goes to the clip's place, and y y copies it also when its post is gone")
  func copy() throws {
    let journey = try journey()
    journey.press("c j j g t")
    #expect(journey.opened == "2024/05/budget.md")
    journey.press("Enter")
    #expect(journey.reader.focus == .body)
    #expect(journey.reader.article?.highlight == .quote(0))
    journey.press("1")
    journey.catalog.remove(PostID(rawValue: "2024/05/budget.md"))
    journey.press("y y")
    #expect(
      journey.copies.last?.text.string.hasPrefix(
        "“We asked for beds and for hands, and we got both,”\n— Ruth Okafor, president") == true)
    journey.press("y f")
    #expect(journey.copies.last?.text.string.hasPrefix("https://nurses.example.org/budget#:~:text=We%20asked") == true)
    journey.press("y p")
    #expect(journey.copies.last?.text.string == "555-0101")
  }

  @Test("V says which clips are verbatim, and shows the words of one that has changed")
  func verify() throws {
    let journey = try journey()
    journey.press("c V")
    #expect(journey.status.contains("1 clip: 1 verbatim"))
    let other = [MarkedPost].fourPosts[0].annotated
    let text = other.post.body.text.replacing("beds and for", with: "beds and not for")
    var post = other.post
    post.body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
    journey.catalog.replace(AnnotatedPost(post: post, findings: Findings()))
    journey.press("V")
    #expect(journey.screen.contains("╭─ 1 clip: 1 changed ─"))
    #expect(journey.screen.contains("We asked for beds and {+not +}for hands, and we got both,"))
    journey.press("Esc g t")
    #expect(journey.screen.contains("≠ changed ● Ruth Okafor"))
    journey.catalog.remove(other.post.id)
    journey.press("V Esc")
    #expect(journey.screen.contains("× gone ● Ruth Okafor"))
    journey.send(.changed)
    #expect(!journey.screen.contains("× gone"))
  }

  @Test("X exports to the clipboard, or to a file that is named")
  func export() throws {
    let journey = try journey()
    journey.press("c C X").type("csl-json").press("Enter")
    #expect(journey.copies.last?.text.string.contains("\"family\":\"Okafor\"") == true)
    #expect(journey.copies.last?.remark == "1 left out: contacts are not cited")
    journey.press(":").type("export csv ~/a b.csv").press("Enter")
    #expect(journey.files["~/a b.csv"]?.hasPrefix("kind,words,") == true)
    journey.press("X").type("cvs").press("Enter")
    #expect(journey.status.contains("“cvs” is no format: markdown, json, csv, csl-json"))
  }

  @Test("y t copies by another template, which Tab completes; y f a link that shows the quote")
  func templates() throws {
    let journey = try journey()
    journey.press("y t").type("chi").press("Tab Enter")
    #expect(
      journey.copies.last?.text.string.contains(
        "quoted in Harbor Nurses Union, “Nurses welcome the county’s budget,” press release, May 2, 2024") == true)
    journey.press("y t").type("chicgo").press("Enter")
    #expect(journey.status.contains("There is no template “chicgo”; did you mean “chicago”?"))
    journey.press("y f")
    #expect(
      journey.copies.last?.text.string
        == "https://nurses.example.org/budget#:~:text=We%20asked%20for%20beds%20and%20for%20hands%2C%20and%20we%20got%20both%2C"
    )
    journey.press("j j y f")
    #expect(journey.status.contains("This post names no link"))
  }

  private func embargoed(_ until: String, _ columns: Int = 120, _ rows: Int = 40) throws -> Journey {
    var post = [MarkedPost].fourPosts[0].annotated.post
    post.metadata.embargo = try Self.moment(until)
    let findings = [MarkedPost].fourPosts[0].annotated.findings
    let journey = Journey([AnnotatedPost(post: post, findings: findings)], columns: columns, rows: rows)
    #expect(journey.reader.wantsClock)
    journey.send(.clock(try Self.moment("2024-06-01T12:00:00Z")))
    return journey
  }

  @Test("An embargo is shown with its time left, and copying asks once")
  func embargo() throws {
    let journey = try embargoed("2024-06-01T13:12:00-04:00")
    #expect(journey.screen.contains("⊘ embargoed 5 h 12 min more"))
    #expect(journey.screen.contains("⊘ Embargoed until 2024-06-01 13:12 (UTC-04:00)"))
    #expect(journey.screen.contains("⊘ embargo 6 h "))
    journey.press("y y")
    #expect(
      journey.status.contains("Embargoed until 2024-06-01 13:12 (UTC-04:00), 5 h 12 min more. Copy all the same?"))
    #expect(journey.copies.isEmpty)
    journey.press("n")
    #expect(journey.copies.isEmpty)
    #expect(journey.status.contains("Left as it is"))
    journey.press("c")
    #expect(journey.status.contains("Clip all the same?"))
    journey.press("y")
    #expect(journey.reader.tray.count == 1)
    journey.press("y y")
    #expect(journey.copies.count == 1)
    journey.send(.clock(try Self.moment("2024-06-01T17:11:30Z")))
    #expect(journey.screen.contains("embargoed 1 min more"))
    journey.send(.clock(try Self.moment("2024-06-01T17:12:00Z")))
    #expect(!journey.screen.contains("more"))
    #expect(!journey.reader.wantsClock)
  }

  @Test("The contact of a post under embargo is copied without a question")
  func contact() throws {
    let journey = try embargoed("2024-06-02")
    journey.press("y p")
    #expect(journey.copies.last?.text.string == "555-0101")
  }

  @Test("At 40×10 the question and the tray are whole")
  func small() throws {
    let journey = try embargoed("2024-06-01T13:12:00-04:00", 40, 10)
    #expect(journey.screen.contains("⊘ embargo 6 h") || journey.screen.contains("⊘ 6 h"))
    journey.press("3 y y")
    #expect(journey.screen.split(separator: "\n").suffix(5).joined(separator: " ").contains("y copies"))
    journey.press("y c g t")
    #expect(journey.screen.contains("● Ruth Okafor"))
  }
}
