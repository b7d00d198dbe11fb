import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Reading line by line")
struct LinearJourneyTests {
  @Test("A list, a post, its quotes, a contact, a search: as they are said")
  func transcript() throws {
    let session = LinearJourney(.fourPosts + [.release])
    for line in [
      "1", "", "next-quote", "]", "]]", "}", "yy", "copy-phone", "y", "3", "2", "1", "J", "q", "search rent", "1", "n",
      "/river", "Esc", "B", "3", "5", "#4", "#99", "", "top", "G", "k", "K", "redraw", "filter", "tenants", "posts",
      "zoom",
      "?copy phone", "1", "?", "", "nonsense", "x1", "tag a b", "star extra", ":", "next-post", "7777", "C-l", "q",
    ] { session.type(line) }
    try Golden.compare(session.transcript, with: "linear")
  }

  @Test("A number opens the row of the list that was said last, and an empty line goes on reading")
  func numbers() {
    let session = LinearJourney(.fourPosts)
    #expect(session.type("4").hasPrefix("Post 4 of 4. 2022-01. A long report on air and water. 1 quote."))
    #expect(session.type("").contains("\n#20 Paragraph 20 of the report"))
    #expect(session.journey.reader.focus == .body)
    #expect(session.type("#60").contains("#60 Paragraph 60"))
    #expect(session.type("").contains("End of the post."))
    #expect(session.type("") == "End of the post.")
  }

  @Test("Each paragraph is said once from the top to the end, in order")
  func reading() {
    let session = LinearJourney(.fourPosts)
    var said = session.type("4")
    while !said.hasSuffix("End of the post.") { said += "\n" + session.type("") }
    let numbers = said.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 != " " } }
    #expect(numbers.map(String.init) == (1...61).map { "#\($0)" })
  }

  @Test("Ten rows at a time, with the numbers that they have in the whole list")
  func tens() {
    let posts = (1...34).map { MarkedPost("\($0).md", title: "Post \($0)", date: nil, "Words of post \($0).") }
    let session = LinearJourney(posts)
    #expect(session.transcript.contains("10. No date. ") && session.transcript.contains("24 more."))
    #expect(session.type("").hasPrefix("34 posts.\n11. "))
    session.type("")
    #expect(session.type("").contains("\n34. No date. "))
    session.type("")
    #expect(session.type("") == "Nothing has changed.")
    #expect(session.type("12").hasPrefix("Post 12 of 34."))
  }

  @Test("A prompt takes its text from the rest of the line, or asks for it")
  func prompts() {
    let session = LinearJourney(.fourPosts)
    #expect(session.type("/tenants").hasPrefix("1 post. Searched for: tenants."))
    session.type("posts")
    session.journey.send(.ordered(Invocation(.cancel)))
    #expect(session.type("search") == "")
    #expect(LinearReading.prompt(of: session.journey.reader).string == "search: ")
    #expect(session.type("date:nonsense").hasPrefix("Column"))
    #expect(session.type("office").hasPrefix("1 post. Searched for: office."))
  }

  @Test(
    "A misspelt name runs nothing, whatever keys its letters are",
    arguments: ["nonsense", "x1", "satr", "Rn", "suu"])
  func misspelt(line: String) {
    let session = LinearJourney(.fourPosts)
    let former = session.journey.effects.count
    let said = session.type(line)
    #expect(said.hasPrefix("There is no command"))
    #expect(session.journey.effects.count == former)
  }

  @Test("What happens meanwhile is told with the next answer")
  func news() throws {
    let session = LinearJourney(.fourPosts)
    session.journey.catalog = MemoryCatalog(([.release] + [MarkedPost].fourPosts).map(\.annotated))
    session.journey.send(.changed)
    session.journey.send(.notice(Notice(.warning, "The catalog was removed")))
    #expect(session.type("2").hasPrefix("1 new post.\nThe catalog was removed.\nPost 2 of 5."))
    #expect(!session.type("1").contains("new post"))
  }

  @Test("A comparison says what has changed, and n goes from change to change")
  func comparing() throws {
    let day = PostDate(year: 2024, month: 5, day: 2)
    var new = MarkedPost("a.md", title: "Ferry", date: day, "Same.\n\nThe ferry stays two years.\n\nNew words.")
      .annotated
    new.related.olderTexts = [PostID(rawValue: "a.1.md")]
    let old = MarkedPost("a.1.md", title: "Ferry", date: day, "Same.\n\nThe ferry stays a year.").annotated
    let session = LinearJourney([new, old])
    session.type("1")
    let compared = session.type("compare")
    #expect(
      compared.contains("2 paragraphs the same.\nChanged: The ferry stays [−a year−]{+two years+}.\nCome: New"))
    #expect(session.type("n").hasPrefix("Change 1 of "))
    #expect(session.type("compare").hasPrefix("The text again.\n#1 Same."))
  }

  @Test("Nothing that a post says can be a control character")
  func hostile() {
    let post = MarkedPost(
      "a.md", title: "Ti\u{1B}[31mtle", date: nil,
      "Wo\u{9B}rds\u{202E} \u{7}. ⟨Jo\u{1B}c Park|555-0101⟩ “⟦A\u{0}b⟧”")
    let session = LinearJourney([post])
    for line in ["1", "]", "}", "3", "4", "\u{1B}[A", "/\u{9B}x"] { session.type(line) }
    let scalars = session.transcript.unicodeScalars.filter { SafeText.isHostile($0) }
    let typed = "\u{1B}\u{9B}".unicodeScalars
    #expect(scalars.filter { !typed.contains($0) }.isEmpty && scalars.count == 2)
  }

  @Test("On a terminal lines are broken between words; elsewhere a paragraph is one line")
  func width() {
    let line: SafeText = "A paragraph of several words, longer than the terminal is wide."
    let set = LinearReading.set([line], columns: 30)
    #expect(set.map(\.string) == ["A paragraph of several words,", "longer than the terminal is", "wide."])
    #expect(LinearReading.set([line], columns: nil) == [line])
  }

  @Test("All quotes and all contacts are lists like that of the posts, whose rows open by number")
  func entries() {
    let session = LinearJourney(.fourPosts)
    let quotes = session.type("quotes")
    #expect(
      quotes.hasPrefix("5 quotes.\n1. Heading: 2024-05-02, Nurses welcome the county’s budget.\n2. by Ruth Okafor"))
    #expect(session.type("3").hasPrefix("Quote 2 of 3, by Ruth Okafor"))
    session.type("q")
    #expect(session.type("posts").contains("4 posts.\n1. 2024-05-02."))
  }

  @Test("Every command can be ordered, and each says something or asks for something", arguments: Command.allCases)
  func everyCommand(command: Command) {
    let session = LinearJourney(.fourPosts + [.release], savedSearches: [SavedSearch(name: "Rent", query: "rent")])
    session.type("1")
    let said = session.type(command.rawValue)
    let isQuestion = LinearReading.prompt(of: session.journey.reader).string != "> "
    #expect(!said.isEmpty || isQuestion || command == .quit || command == .suspend)
  }
}
