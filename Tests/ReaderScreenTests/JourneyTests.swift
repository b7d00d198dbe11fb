import Foundation
import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Journeys through the reader")
struct JourneyTests {
  @Test("The newest post is open at once, and all four panes show it")
  func start() {
    let journey = Journey(.fourPosts)
    for words in [
      "Nurses welcome the county’s budget", "The county council voted", "Ruth Okafor, president", "Jo Park", "555-0101",
    ] {
      #expect(journey.screen.contains(words))
    }
  }

  @Test("Two letters copy a quote with its attribution, title, date and link")
  func copyQuote() throws {
    let journey = Journey(.fourPosts)
    journey.press("y y")
    #expect(
      journey.copies.last?.text.string == """
        “We asked for beds and for hands, and we got both,”
        — Ruth Okafor, president, Harbor Nurses Union
        Harbor Nurses Union, Nurses welcome the county’s budget, 2024-05-02, https://nurses.example.org/budget
        """)
  }

  @Test(
    "Each copy takes what it says",
    arguments: [
      ("y q", "“We asked for beds and for hands, and we got both,”"), ("y p", "555-0101"),
      ("y e", "press@nurses.example.org"), ("y c", "Jo Park\n555-0101\npress@nurses.example.org"),
      ("y u", "https://nurses.example.org/budget"), ("] ] y q", "“Now we shall see who is hired.”"),
    ])
  func copies(keys: String, text: String) {
    let journey = Journey(.fourPosts)
    journey.press(keys)
    #expect(journey.copies.map(\.text.string) == [text])
  }

  @Test("A copy of a quote without a speaker says so in the text and aloud")
  func unknownSpeaker() throws {
    let journey = Journey(.fourPosts)
    journey.press("] ] ] y y")
    let copy = try #require(journey.copies.last)
    #expect(copy.text.string.contains("— speaker not named in the text"))
    #expect(copy.remark?.string == "the text does not say whose words these are")
  }

  @Test("Quotes are walked one by one and on into the next post that has some, and back")
  func quotes() {
    let journey = Journey(.fourPosts)
    journey.press("] ] ]")
    #expect(journey.reader.article?.highlight == .quote(2))
    journey.press("]")
    #expect(journey.reader.article?.id.rawValue == "2023/11/tenants.md")
    #expect(journey.reader.article?.highlight == .quote(0))
    journey.press("]")
    #expect(journey.screen.contains("The river is ill"))
    journey.press("]")
    #expect(journey.screen.contains("No later post in the list has quotes"))
    journey.press("[ [")
    #expect(journey.reader.article?.id.rawValue == "2024/05/budget.md")
    #expect(journey.reader.article?.highlight == .quote(2))
  }

  @Test("Contacts are walked in the same way")
  func contacts() {
    let journey = Journey(.fourPosts)
    journey.press("} }")
    #expect(journey.reader.article?.selectedContact?.name == "Emi Sato")
    journey.press("{")
    #expect(journey.reader.article?.selectedContact?.name == "Jo Park")
  }

  @Test("An empty pane says why it is empty")
  func empty() {
    let journey = Journey(.fourPosts)
    journey.press("j")
    #expect(journey.screen.contains("No quotes in this post"))
    #expect(journey.screen.contains("No contact in this post"))
    journey.press("y p")
    #expect(journey.screen.contains("No contact in this post"))
    #expect(journey.copies.isEmpty)
  }

  @Test("A post without words says so below its head")
  func noText() {
    let day = PostDate(year: 2024, month: 5, day: 2)
    let journey = Journey([MarkedPost("a.md", title: "Only a title", date: day, "")])
    #expect(journey.screen.contains("│  This post has no text"))
  }

  @Test("A store without posts says what would be one")
  func noPosts() {
    let journey = Journey([])
    #expect(journey.screen.contains("No posts in this folder."))
    #expect(journey.screen.components(separatedBy: "No posts in this").count == 3)
    journey.press("y y")
    #expect(journey.screen.hasSuffix(" No post is open"))
    journey.press("1 z")
    #expect(journey.screen.contains("Posts are files that end"))
  }

  @Test("Esc never quits; q goes back to the list and then quits")
  func quit() {
    let journey = Journey(.fourPosts)
    journey.press("Enter Esc Esc Esc")
    #expect(!journey.hasQuit)
    journey.press("q")
    #expect(!journey.hasQuit && journey.reader.focus == .posts)
    journey.press("q")
    #expect(journey.hasQuit)
  }

  @Test("Pasted keys are not run")
  func paste() {
    let journey = Journey(.fourPosts)
    journey.send(.pasted("qQ"))
    #expect(!journey.hasQuit)
    #expect(journey.screen.contains("Pasted text is taken only where something is typed"))
    journey.press("f")
    journey.send(.pasted("tenants\nunion"))
    #expect(journey.reader.posts.kind == .fuzzyTitle("tenants union"))
  }

  @Test("Help lists every command, finds one by its words, and runs it")
  func help() {
    let journey = Journey(.fourPosts, columns: 120, rows: 140)
    journey.press("?")
    for command in Command.allCases { #expect(journey.screen.contains(command.rawValue)) }
    journey.type("copy phone").press("Enter")
    #expect(journey.copies.map(\.text.string) == ["555-0101"])
  }

  @Test("After a prefix the screen shows what may follow")
  func prefix() {
    let journey = Journey(.fourPosts)
    journey.press("y")
    #expect(journey.screen.contains("Copy the contact's phone"))
    journey.press("Esc")
    #expect(!journey.screen.contains("Copy the contact's phone"))
    journey.press("j y")
    #expect(journey.screen.contains("Copy the contact's phone: No contact in this post"))
  }

  @Test("A key that is bound to nothing says so")
  func unbound() {
    let journey = Journey(.fourPosts)
    journey.press("Z")
    #expect(journey.screen.contains("Z is not bound; ? lists the keys"))
  }

  @Test("A new size keeps the line at the top of the body")
  func resize() throws {
    let journey = Journey(.fourPosts)
    journey.press("G Enter C-d C-d")
    let offset = try #require(journey.reader.article?.view.topOffset)
    journey.send(.resized(Size(columns: 60, rows: 20)))
    journey.send(.resized(Size(columns: 120, rows: 40)))
    #expect(journey.reader.article?.view.topOffset == offset)
  }

  @Test("On a small terminal ] and n bring the body on the screen")
  func smallTerminal() {
    let journey = Journey(.fourPosts, columns: 40, rows: 10)
    journey.press("]")
    #expect(journey.screen.contains("We asked for beds"))
    journey.press("1 /").type("tuesday").press("Enter")
    #expect(journey.reader.focus == .posts)
    journey.press("n")
    #expect(journey.screen.contains("Tuesday."))
  }

  @Test("The last hint says what q does: quit from the list, back from anywhere else")
  func hintForBack() {
    let journey = Journey(.fourPosts)
    #expect(journey.screen.contains("q quit"))
    journey.press("Enter")
    #expect(journey.screen.contains("q back"))
    journey.press("1 z")
    #expect(journey.screen.contains("q back"))
  }

  @Test("Where the body stands alone, the last line says whose quote or which contact is shown")
  func placeWithoutPanes() {
    let journey = Journey(.fourPosts, columns: 40, rows: 10)
    journey.press("]")
    #expect(journey.screen.hasSuffix(" 1/3 ● Ruth Okafor, president, Harbor…"))
    journey.press("}")
    #expect(journey.screen.hasSuffix(" 1/1 Jo Park  555-0101 · press@nurses.e…"))
    journey.send(.resized(Size(columns: 120, rows: 40)))
    #expect(journey.screen.contains("] quote"))
  }

  @Test("A message that is too long for the last line takes more lines, and every word of it is shown")
  func longNotice() {
    let journey = Journey(.fourPosts, columns: 40, rows: 10)
    let words = "keys:12: there is no command “nosuch”, and none that is called nearly so"
    journey.send(.notice(Notice(.error, SafeText(oneLine: words))))
    let last = journey.screen.split(separator: "\n").suffix(2).map { $0.trimmingPrefix(" ") }
    #expect(last.joined(separator: " ") == words)
  }

  @Test("A filter being typed stands on the last line once")
  func filterOnce() {
    let journey = Journey(.fourPosts)
    journey.press("f").type("tenants")
    #expect(journey.screen.components(separatedBy: "filter: tenants").count == 2)
    journey.press("Enter")
    #expect(journey.screen.hasSuffix("filter: tenants  1 post"))
  }

  @Test("Numbers and addresses that would be cut take a row each, where the pane has it")
  func contactRows() {
    let contact = Contact(
      name: "Jo Park", phones: ["555-0101"], emails: ["press@a-long-name.example.org"], range: 0..<7)
    let row = ContactRow(contact)
    func text(_ columns: Int, _ limit: Int) -> [String] {
      row.rows(columns: columns, limit: limit).map { $0.map(\.text.string).joined() }
    }
    #expect(text(60, 4) == ["Jo Park", "  555-0101 · press@a-long-name.example.org"])
    #expect(text(34, 4) == ["Jo Park", "  555-0101", "  press@a-long-name.example.org"])
    #expect(text(34, 2) == ["Jo Park", "  555-0101 · press@a-long-name.example.org"])
  }

  @Test(
    "The list has whole dates from 100 columns on, and months on 80",
    arguments: [(100, "2024-05-02 "), (80, "2024-05 ")])
  func dates(columns: Int, date: String) {
    let journey = Journey(.fourPosts, columns: columns, rows: 24)
    #expect(journey.screen.contains("▌" + date + "• Nurses"))
  }

  @Test("While a long post is on its way, the body's header says so")
  func opening() {
    let journey = Journey(.fourPosts)
    journey.hold().press("j")
    #expect(journey.screen.contains("Body  opening…"))
    journey.answer()
    #expect(!journey.screen.contains("opening…"))
  }
}
