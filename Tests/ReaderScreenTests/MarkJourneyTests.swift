import PostMarks
import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Marking posts")
struct MarkJourneyTests {
  private let budget = PostID(rawValue: "2024/05/budget.md")
  private let notice = PostID(rawValue: "2024/04/notice.txt")

  /// The row of the list that has some words.
  private func row(_ words: String, in journey: Journey) -> Substring {
    journey.screen.split(separator: "\n").first { $0.contains(words) && $0.contains("│") } ?? ""
  }

  @Test("s stars a post and takes the star away; the row and the head show it")
  func star() {
    let journey = Journey(.fourPosts)
    #expect(journey.effects { $0.press("s") } == [.mark([.starred(budget, true)])])
    #expect(journey.status.contains("Starred"))
    #expect(row("Nurses welcome", in: journey).contains("• * Nurses"))
    #expect(journey.screen.contains("* starred"))
    journey.press("s")
    #expect(!journey.screen.contains("* Nurses"))
    #expect(journey.reader.marks.book[budget].isStarred == false)
  }

  @Test(
    "A post is not read before it is opened, gone into or copied from", arguments: ["Enter", "]", "}", "2 j", "y y"])
  func reading(keys: String) {
    let journey = Journey(.fourPosts)
    journey.press("j k J K Tab S-Tab")
    #expect(journey.reader.marks.book.isEmpty)
    #expect(row("Nurses welcome", in: journey).contains("• Nurses"))
    journey.press(keys)
    #expect(journey.reader.marks.book[budget].isRead)
    #expect(row("Nurses welcome", in: journey).contains("   Nurses"))
    #expect(journey.screen.contains("1/4 · 3 unread"))
  }

  @Test("Where the configuration says so, no post is read by itself")
  func neverRead() {
    let journey = Journey([MarkedPost].fourPosts.map(\.annotated), marks: Marking(readsOnOpening: false))
    journey.press("Enter j j ] y y")
    #expect(journey.reader.marks.book.isEmpty)
    journey.press("u")
    #expect(journey.reader.marks.book[budget].isRead)
  }

  @Test("u says that a post is read, and that it is not")
  func read() {
    let journey = Journey(.fourPosts)
    journey.press("u")
    #expect(journey.status.contains("Read"))
    journey.press("u")
    #expect(journey.status.contains("Not read"))
    #expect(journey.reader.marks.book[budget].isRead == false)
  }

  @Test("t puts a tag on; Tab completes one that is known; the row and the head show it")
  func tag() {
    let journey = Journey(.fourPosts)
    journey.press("t").type("#housing").press("Enter")
    #expect(journey.status.contains("Tagged #housing"))
    #expect(row("Nurses welcome", in: journey).contains("#housing Nurses"))
    journey.press("j t").type("ho")
    #expect(journey.screen.contains("housing  1 post"))
    journey.press("Tab Enter")
    #expect(journey.reader.marks.book[notice].tags == ["housing"])
    journey.press("t").type("h").press("Tab")
    #expect(journey.screen.contains("takes it off"))
    journey.press("Enter")
    #expect(journey.reader.marks.book[notice].tags == [])
  }

  @Test("a writes a note, shown above the text, and shows it again to be changed; nothing typed takes it away")
  func note() {
    let journey = Journey(.fourPosts)
    journey.press("a").type("Call Ruth back").press("Enter")
    #expect(journey.screen.contains("¶ Call Ruth back"))
    #expect(row("Nurses welcome", in: journey).contains("¶ Nurses"))
    journey.press("a").type(" today").press("Enter")
    #expect(journey.reader.marks.book[budget].note == "Call Ruth back today")
    journey.press("a C-u Enter")
    #expect(journey.reader.marks.book[budget].note == nil)
    #expect(!journey.screen.contains("¶"))
  }

  @Test("A note on a text that is scrolled leaves the lines where they are")
  func noteKeepsPlace() throws {
    let journey = Journey(.fourPosts)
    journey.press("G 2 C-d C-d")
    let before = try #require(journey.reader.article?.view.topOffset)
    journey.press("a").type("Long").press("Enter")
    #expect(journey.reader.article?.view.topOffset == before)
  }

  @Test("U takes back one mark after the other, and says which")
  func undo() {
    let journey = Journey(.fourPosts)
    journey.press("s t").type("rent").press("Enter j a").type("Why?").press("Enter")
    journey.press("U")
    #expect(journey.status.contains("Undone: note on “Office closed on Monday”"))
    journey.press("U")
    #expect(journey.status.contains("Undone: #rent on “Nurses welcome"))
    journey.press("U")
    #expect(journey.status.contains("Undone: star on"))
    #expect(journey.reader.marks.book.posts.isEmpty)
    journey.press("U")
    #expect(journey.status.contains("Nothing has been marked that could be undone"))
  }

  @Test("A reads the whole list, and U makes all of them unread again but for those that were read before")
  func readAll() {
    let journey = Journey(.fourPosts)
    journey.press("j u A")
    #expect(journey.status.contains("3 posts are read now; U undoes it"))
    #expect(journey.screen.contains("2/4 · all read"))
    journey.press("A")
    #expect(journey.status.contains("All posts of this list are read already"))
    journey.press("U")
    #expect(journey.status.contains("Undone: 3 posts read"))
    #expect(journey.reader.marks.book.posts.keys.map(\.rawValue) == [notice.rawValue])
  }

  @Test(". does to another post what was done to the last one: the same tag, the same note")
  func again() {
    let journey = Journey(.fourPosts)
    journey.press(".")
    #expect(journey.status.contains("Nothing has been marked or copied yet"))
    journey.press("t").type("rent").press("Enter j .")
    #expect(journey.reader.marks.book[notice].tags == ["rent"])
    journey.press("k s j .")
    #expect(journey.reader.marks.book[notice].isStarred)
    journey.press("k y u .")
    #expect(journey.copies.count == 2)
  }

  @Test("g u goes to the next post that is not read, round the list, and says where there is none")
  func nextUnread() {
    let journey = Journey(.fourPosts)
    journey.press("u j u g u")
    #expect(journey.selected == "2023/11/tenants.md")
    journey.press("g u")
    #expect(journey.selected == "2022/report.md")
    journey.press("g u")
    #expect(journey.status.contains("All posts of this list are read"))
  }

  @Test("What another reader marks is shown, and an older mark of it changes nothing")
  func others() {
    let journey = Journey(.fourPosts)
    let late = Mark.Stamp(Moment(milliseconds: 5_000_000), by: "other")
    journey.send(.marked([Mark(.tag(budget, "theirs", true), late), Mark(.read(budget, true), late)]))
    #expect(row("Nurses welcome", in: journey).contains("#theirs Nurses"))
    #expect(journey.screen.contains("3 unread"))
    journey.press("s")
    journey.send(.marked([Mark(.starred(budget, false), Mark.Stamp(Moment(milliseconds: 1), by: "other"))]))
    #expect(journey.reader.marks.book[budget].isStarred)
  }

  @Test("Marks that were kept are joined with those that were made before they were read")
  func lateBook() {
    let journey = Journey(.fourPosts)
    journey.press("s")
    var kept = MarkBook()
    kept.apply(Mark(.note(notice, "Old"), Mark.Stamp(Moment(milliseconds: 1), by: "here")))
    journey.send(.marksRead(kept))
    #expect(journey.reader.marks.book[budget].isStarred)
    #expect(journey.reader.marks.book[notice].note == "Old")
  }

  @Test("A post that is read while unread ones are listed stays in the list until it is asked for anew")
  func listStays() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("is:unread").press("Enter Enter")
    #expect(journey.reader.marks.book[budget].isRead)
    #expect(journey.selected == budget.rawValue)
    #expect(journey.reader.posts.count == 4)
    journey.press("R")
    #expect(journey.reader.posts.count == 3)
  }

  @Test(
    "What is typed goes onto the post that it was begun on, though another is selected meanwhile",
    arguments: ["a", ": n o t e Space"])
  func boundPrompt(keys: String) throws {
    let journey = Journey(.fourPosts)
    journey.press(keys).type("Call back")
    journey.catalog.remove(budget)
    journey.send(.changed)
    #expect(journey.selected != budget.rawValue)
    journey.press("Enter")
    #expect(journey.reader.marks.book[budget].note == "Call back")
    #expect(journey.reader.marks.book[notice].note == nil)
    journey.press("s")
    #expect(journey.reader.marks.book[PostID(rawValue: try #require(journey.selected))].isStarred)
  }

  @Test("Hostile words in tags and notes are shown made safe")
  func hostile() {
    let journey = Journey(.fourPosts)
    let stamp = Mark.Stamp(Moment(milliseconds: 1), by: "other")
    journey.send(.marked([Mark(.tag(budget, "\u{1B}[31m", true), stamp), Mark(.note(budget, "a\u{202E}b"), stamp)]))
    #expect(!journey.screen.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    journey.press("U s U")
    #expect(!journey.status.unicodeScalars.contains { $0 == "\u{1B}" })
  }

  @Test("All signs in a narrow row leave the title whole words", arguments: [(40, 10), (80, 24), (120, 40)])
  func rows(columns: Int, rows: Int) throws {
    let journey = Journey(.fourPosts, columns: columns, rows: rows)
    journey.press("s t").type("housing").press("Enter t").type("rent control").press("Enter a").type("Call back")
    journey.press("Enter j u j s G u k")
    try Golden.compare(journey.screen, with: "marks-\(columns)x\(rows)")
  }
}
