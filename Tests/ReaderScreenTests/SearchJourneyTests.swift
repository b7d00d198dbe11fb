import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Journeys through searches and filters")
struct SearchJourneyTests {
  @Test("The list narrows with each key, folding marks; Enter keeps it and opens the first match")
  func asYouType() {
    let journey = Journey(.fourPosts)
    let effects = journey.effects { $0.press("/").type("riv") }
    let asked = effects.compactMap { effect in if case .list(let request) = effect { request.kind } else { nil } }
    #expect(asked == [.typing("r"), .typing("ri"), .typing("riv")])
    #expect(journey.reader.posts.count == 1 && journey.opened == "2022/report.md")
    journey.type("er ill").press("Enter")
    #expect(journey.reader.posts.kind == .query("river ill"))
    #expect(journey.reader.focus == .posts)
    #expect(journey.status.hasSuffix("/river ill  1 post  1/62"))
    journey.press("/").type("\"river is ill\"").press("Enter")
    #expect(journey.screen.contains("The river is ill") && journey.status.hasSuffix("1/1"))
  }

  @Test(
    "A search or a filter that is typed whole behind : shows its list",
    arguments: [("search river ill", "/river ill  1 post"), ("filter lngrprt", "filter: lngrprt  1 post")])
  func commandLine(typed: String, status: String) {
    let journey = Journey(.fourPosts)
    journey.press(":").type(typed)
    #expect(journey.screen.contains("│ " + typed) || journey.screen.contains(typed))
    journey.press("Enter")
    #expect(journey.opened == "2022/report.md")
    #expect(journey.status.contains(status))
  }

  @Test("Words of the query are marked in titles and text, without colour too")
  func marks() {
    let journey = Journey(.fourPosts, columns: 80, rows: 24)
    journey.press("/").type("nurses").press("Enter")
    let frame = Screen(of: journey.reader).frame()
    let title = (11..<17).map { frame[1, $0] }
    #expect(title.map(\.text).joined() == "Nurses")
    #expect(title.allSatisfy { $0.style.role == .match && $0.style.attributes.contains(.reverse) })
    #expect((36..<79).contains { column in (2..<23).contains { frame[$0, column].style.role == .match } })
  }

  @Test("Esc while typing brings back the former list and its selection")
  func escape() {
    let journey = Journey(.fourPosts)
    journey.press("j j j /").type("council")
    #expect(journey.opened == "2024/05/budget.md")
    journey.press("Esc")
    #expect(journey.reader.posts.count == 4 && journey.opened == "2022/report.md")
    #expect(journey.reader.posts.kind == .everything)
    let effects = journey.effects { $0.press("/ Esc") }
    #expect(effects.isEmpty)
  }

  @Test("Esc while typing brings back the place in the open post, too")
  func escapeToPlace() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("river").press("Enter n n n")
    let before = journey.screen
    #expect(before.hasSuffix("/river  1 post  4/61"))
    journey.press("/").type("council").press("Esc")
    #expect(journey.screen == before)
    journey.press("/").type("river )").press("Enter Esc")
    #expect(journey.screen == before)
  }

  @Test("A word that is taken back letter by letter brings the selection back")
  func backspace() {
    let journey = Journey(.fourPosts)
    journey.press("j j j /").type("co").press("Backspace Backspace")
    #expect(journey.reader.posts.count == 4 && journey.selected == "2022/report.md")
  }

  @Test("Down and Up go through what is found while it is typed")
  func moveWhileTyping() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("the").press("Down")
    #expect(journey.opened == "2024/04/notice.txt")
    journey.press("Enter")
    #expect(journey.opened == "2024/04/notice.txt" && journey.reader.posts.kind == .query("the"))
  }

  @Test("Esc in the list clears the search, the selection staying on its post")
  func clear() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("river").press("Enter Esc")
    #expect(journey.reader.posts.kind == .everything && journey.reader.posts.count == 4)
    #expect(journey.selected == "2022/report.md" && journey.opened == "2022/report.md")
    #expect(journey.reader.article?.matches.spans.isEmpty == true)
    #expect(!journey.status.contains("river"))
  }

  @Test("A long list does not jump when a search is given up")
  func noJump() {
    let journey = Journey(.manyPosts(1_000))
    journey.press("C-f C-f k k k")
    let before = journey.screen
    journey.press("/").type("post").press("Esc")
    #expect(journey.screen == before)
    journey.press("/").type("post").press("Enter Esc")
    #expect(journey.screen == before)
  }

  @Test("n and N go from match to match, on into the next post, and round")
  func matches() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("said").press("Enter")
    #expect(journey.reader.posts.count == 3 && journey.opened == "2024/05/budget.md")
    #expect(journey.status.hasSuffix("/said  3 posts  1/1"))
    journey.press("n")
    #expect(journey.opened == "2023/11/tenants.md")
    journey.press("n")
    #expect(journey.opened == "2022/report.md")
    journey.press("n")
    #expect(journey.opened == "2024/05/budget.md")
    #expect(journey.status.contains("The search went on from the other end"))
    journey.press("N")
    #expect(journey.opened == "2022/report.md")
  }

  @Test("Where nothing is found, n and N say so")
  func noMatches() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("nowhere").press("Enter N")
    #expect(journey.status.contains("No post in the list has these words in its text"))
    journey.press("n")
    #expect(journey.status.contains("No post in the list has these words in its text"))
  }

  @Test("Without a search n says what begins one")
  func nothingToSearch() {
    let journey = Journey(.fourPosts)
    journey.press("n")
    #expect(journey.status.contains("Nothing is searched for: / begins"))
    journey.press("/ Enter")
    #expect(journey.reader.posts.kind == .everything && journey.reader.overlays.isEmpty)
  }

  @Test("What cannot be read is pointed at while it is typed, and the list before it stays")
  func errorWhileTyping() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("river )")
    #expect(journey.status.hasPrefix(" /river )  column 7: there is no ( before this ), leave it out"))
    #expect(journey.reader.posts.count == 1)
    journey.press("Backspace")
    #expect(!journey.status.contains("column"))
  }

  @Test("Enter before the word is whole keeps what was found while it was typed, and says so")
  func beginnings() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("tena")
    let found = journey.reader.posts.count
    #expect(found > 0)
    journey.press("Enter")
    #expect(journey.reader.posts.count == found && journey.reader.posts.kind == .query("tena*"))
    #expect(journey.status.contains("No post has “tena”: these have words that begin so"))
    journey.press("Esc").press("/").type("nowhere").press("Enter")
    #expect(journey.reader.posts.kind == .query("nowhere") && journey.reader.posts.count == 0)
  }

  @Test("Enter on what cannot be read loses nothing of what was typed")
  func errorOnEnter() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("river (").press("Enter")
    #expect(journey.status.hasPrefix(" /river (  column 7: this ( is not closed, put a ) behind its last word"))
    journey.press("Backspace Backspace Enter")
    #expect(journey.reader.posts.kind == .query("river") && journey.reader.overlays.isEmpty)
    journey.press("/").type("(").press("Enter Esc")
    #expect(journey.reader.posts.kind == .query("river") && journey.reader.posts.count == 1)
  }

  @Test("Why a text cannot be read has rows of its own where it does not fit behind it")
  func longError() {
    let journey = Journey(.fourPosts, columns: 60, rows: 20)
    journey.press("/").type("river date:20x is:draft").press("Enter")
    let lines = journey.screen.split(separator: "\n").suffix(4)
    #expect(lines.last?.hasPrefix(" /river date:20x is:draft") == true)
    #expect(lines.dropLast().contains { $0.hasPrefix(" column 12: 20x is no date: one is 2013") })
  }

  @Test("A search that finds nothing says so")
  func nothingFound() {
    let journey = Journey(.fourPosts)
    journey.press("/").type("no such words").press("Enter")
    #expect(journey.screen.contains("No post has “no such words”; Esc shows all"))
    #expect(journey.reader.article == nil)
    journey.press("Esc")
    #expect(journey.reader.posts.count == 4)
  }

  @Test("A filter narrows the titles with each letter; Esc brings the former one back, Enter keeps it")
  func filter() {
    let journey = Journey(.fourPosts)
    journey.press("f").type("tnnts")
    #expect(journey.reader.posts.count == 1 && journey.opened == "2023/11/tenants.md")
    journey.press("Esc")
    #expect(journey.reader.posts.count == 4)
    journey.press("f").type("tnnts").press("Enter")
    #expect(journey.effects { $0.press("f Esc") }.isEmpty)
    #expect(journey.reader.posts.kind == .fuzzyTitle("tnnts"))
    journey.press("f C-u Enter")
    #expect(journey.reader.posts.kind == .everything)
  }

  @Test("An answer to what was typed before comes too late")
  func lateAnswer() {
    let journey = Journey(.fourPosts)
    journey.hold().press("/").type("ri")
    journey.send(.listed(PostListing(number: 2, count: 0, rows: [])))
    #expect(journey.reader.posts.count == 4)
    journey.answer()
    #expect(journey.reader.posts.kind == .typing("ri"))
  }
}
