import PostModel
import ReaderCore
import Testing

@Suite("Journeys to quotes that are said again")
struct EchoJourneyTests {
  private static let words = "⟦We asked for heat and got a blanket,|Ann Lee, chair⟧"

  private static let posts = [
    MarkedPost(
      "2024/c.md", title: "Third winter", date: PostDate(year: 2024, month: 5, day: 2),
      "“⟦Only here,|Bo Park⟧” said Bo Park.\n\n“\(words)” said Ann Lee again on Monday."),
    MarkedPost(
      "2023/b.md", title: "Second winter", date: PostDate(year: 2023, month: 5, day: 2), "“\(words)” said Ann Lee."),
    MarkedPost(
      "2022/a.md", title: "First winter", date: PostDate(year: 2022, month: 1, day: 9),
      "“⟦Before that,|Bo Park⟧” said Bo Park.\n\n“\(words)” said Ann Lee."),
  ]

  @Test("A quote that others have says where first, and g f goes there")
  func firstSaid() {
    let journey = Journey(Self.posts)
    #expect(journey.screen.contains("first said 2022-01-09, in 3 posts"))
    journey.press("g f")
    #expect(journey.status.contains("No other post has this quote"))
    journey.press("] ] g f")
    #expect(journey.opened == "2022/a.md" && journey.reader.article?.highlight == .quote(1))
    journey.press("g f")
    #expect(journey.status.contains("No earlier post has this quote"))
    #expect(journey.screen.contains("also in 2 other posts"))
  }

  @Test("From the list of quotes g f goes to the posts")
  func fromQuotes() {
    let journey = Journey(Self.posts)
    journey.press("g q j g f")
    #expect(journey.reader.view == .posts && journey.selected == "2022/a.md")
    #expect(journey.reader.article?.highlight == .quote(1))
  }

  @Test("D compares with the release that has the selected quote, and says so; without one it says why not")
  func compare() {
    let journey = Journey(Self.posts)
    journey.press("D")
    #expect(journey.status.contains("no other has the selected quote"))
    journey.press("] ] D")
    #expect(journey.status.contains("another release with this quote · 2022-01-09 to 2024-05-02"))
    #expect(journey.screen.contains("{+again on"))
    journey.press("D")
    #expect(journey.reader.article?.comparison == nil && journey.opened == "2024/c.md")
  }
}

@Suite("Journeys with the timeline")
struct TimelineJourneyTests {
  @Test("T shows the timeline at the list's head and takes it away; it follows the search")
  func shown() {
    let journey = Journey(.fourPosts)
    let height = journey.reader.posts.cursor.height
    journey.press("T")
    #expect(journey.reader.posts.cursor.height == height - 6)
    #expect(journey.screen.contains("at most 1 post and 3 quotes a month"))
    #expect(journey.screen.contains("Nurses welcome"))
    journey.press("/").type("river").press("Enter")
    #expect(journey.screen.contains("1 quote a month"))
    journey.press("T")
    #expect(journey.reader.posts.cursor.height == height && !journey.screen.contains("a month"))
  }

  @Test("Where the list has no room for it, it says so", arguments: [(40, 10), (80, 16)])
  func small(_ columns: Int, _ rows: Int) {
    let journey = Journey(.fourPosts, columns: columns, rows: rows)
    journey.press("T")
    let isShown = journey.reader.headRows > 0
    #expect(isShown == journey.screen.contains("a month"))
    #expect(isShown != journey.screen.contains("no room for the timeline"))
  }

  @Test("Above quotes it stays, and the quotes have what is left")
  func aboveQuotes() {
    let journey = Journey(.fourPosts, columns: 80, rows: 24)
    journey.press("g q T")
    #expect(journey.screen.contains("a month") && journey.screen.contains("All quotes  1/5"))
    #expect(journey.reader.entries?.rowsPerEntry == 1)
    #expect(journey.screen.contains("● Ruth Okafor “We asked"))
  }
}
