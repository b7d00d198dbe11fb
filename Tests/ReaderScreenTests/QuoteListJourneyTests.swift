import PostModel
import ReaderCore
import Testing

@Suite("Journeys through all quotes")
struct QuoteListJourneyTests {
  @Test("g q lists the quotes of all posts below the posts, and shows each in its post as one goes along them")
  func along() {
    let journey = Journey(.fourPosts)
    journey.press("g q")
    #expect(journey.screen.contains("All quotes  1/5"))
    #expect(journey.screen.contains("2024-05-02 Nurses welcome"))
    #expect(journey.opened == "2024/05/budget.md" && journey.reader.article?.highlight == .quote(0))
    journey.press("j j j")
    #expect(journey.opened == "2023/11/tenants.md" && journey.reader.article?.highlight == .quote(0))
    #expect(journey.screen.contains("All quotes  4/5"))
    journey.press("]")
    #expect(journey.opened == "2022/report.md" && journey.screen.contains("All quotes  5/5"))
    journey.press("]")
    #expect(journey.status.contains("No later quote in the list"))
    journey.press("y q")
    #expect(journey.copies.last?.text.string == "“The river is ill,”")
  }

  @Test("The selection skips headings, going up as well, and the first heading stays in sight")
  func headings() {
    let journey = Journey(.fourPosts)
    journey.press("g q G")
    #expect(journey.screen.contains("5/5") && journey.opened == "2022/report.md")
    journey.press("k")
    #expect(journey.opened == "2023/11/tenants.md")
    journey.press("k k k k k g g")
    #expect(journey.screen.contains("All quotes  1/5") && journey.reader.entries?.cursor.selection == 1)
    #expect(journey.reader.entries?.cursor.top == 0)
  }

  @Test("q, Esc and g p go back to the posts with the selection as it was left", arguments: ["q", "Esc", "g p"])
  func back(_ keys: String) {
    let journey = Journey(.fourPosts)
    journey.press("j g q G").press(keys)
    #expect(journey.selected == "2024/04/notice.txt" && journey.opened == "2024/04/notice.txt")
    #expect(journey.screen.contains("Posts  2/4") && !journey.hasQuit)
  }

  @Test("Enter goes to the quote in the body, and q comes back to the list of quotes")
  func enter() {
    let journey = Journey(.fourPosts)
    journey.press("g q G Enter")
    #expect(journey.reader.focus == .body && journey.screen.contains("All quotes  5/5"))
    journey.press("q")
    #expect(journey.reader.focus == .posts && journey.screen.contains("All quotes  5/5"))
  }

  @Test("A search while quotes are listed is one within them, and the selection stays on its quote")
  func search() {
    let journey = Journey(.fourPosts)
    journey.press("g q G /").type("river").press("Enter")
    #expect(journey.screen.contains("All quotes  1/1 · river"))
    #expect(journey.opened == "2022/report.md")
    journey.press("q")
    #expect(journey.screen.contains("Posts  1/1"))
    journey.press("g q /").type("nothing such").press("Enter")
    #expect(journey.screen.contains("No quotes in posts with “nothing such”"))
  }

  @Test("g b lists them by speaker, the most quoted first, and the selection stays on its quote")
  func grouping() {
    let journey = Journey(.fourPosts)
    journey.press("g q j j j g b")
    #expect(journey.screen.contains("All quotes by speaker  4/5"))
    #expect(journey.opened == "2023/11/tenants.md")
    journey.press("g g")
    #expect(journey.opened == "2024/05/budget.md")
    journey.press("g b")
    #expect(journey.screen.contains("All quotes  1/5"))
  }

  @Test("When the store changes the quotes are listed anew, the selection staying on its quote")
  func changed() {
    let journey = Journey(.fourPosts)
    journey.press("g q j j j")
    journey.catalog.remove(PostID(rawValue: "2024/05/budget.md"))
    journey.send(.changed)
    #expect(journey.screen.contains("All quotes  1/2") && journey.opened == "2023/11/tenants.md")
  }
}
