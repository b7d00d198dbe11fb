import PostModel
import ReaderCore
import Testing

@Suite("Dividing the screen")
struct SharesJourneyTests {
  private let journey = Journey([MarkedPost].fourPosts)

  private func rect(_ pane: Pane) throws -> Rect { try #require(journey.reader.layout[pane]) }

  @Test("`>` and `<` move the line between lists and body, and the text is laid out anew")
  func divider() throws {
    let before = try rect(.body)
    journey.press("> >")
    #expect(try rect(.body).columns == before.columns - 4 && rect(.posts).columns == before.column + 3)
    journey.press("< <")
    #expect(try rect(.body) == before)
  }

  @Test("`+` takes a row from the pane below, and the last one from above; `=` brings back what was")
  func heights() throws {
    let (posts, quotes, contacts) = try (rect(.posts).rows, rect(.quotes).rows, rect(.contacts).rows)
    journey.press("1 +")
    #expect(try rect(.posts).rows == posts + 1 && rect(.quotes).rows == quotes - 1)
    journey.press("4 + +")
    #expect(try rect(.contacts).rows == contacts + 2 && rect(.quotes).rows == quotes - 3)
    journey.press("Equals")
    #expect(try (rect(.posts).rows, rect(.quotes).rows, rect(.contacts).rows) == (posts, quotes, contacts))
  }

  @Test("Where there is no room it is said, and pressing on does not have to be taken back")
  func noRoom() throws {
    journey.press("4")
    for _ in 0..<60 { journey.press("-") }
    #expect(journey.reader.notice?.text == "There is no room for that")
    let least = try rect(.contacts).rows
    journey.press("+")
    #expect(try rect(.contacts).rows == least + 1)
  }

  @Test("The body beside the lists has the whole height, and says so")
  func body() {
    journey.press("2 +")
    #expect(journey.reader.notice?.text == "The body has the whole height here")
    journey.press("z <")
    #expect(journey.reader.notice?.text == "The lists do not stand beside the body now")
  }

  @Test("What a smaller screen has no room for comes back on a larger one")
  func smallerScreen() throws {
    journey.press("1 + + +")
    let tall = try rect(.posts)
    journey.send(.resized(Size(columns: 120, rows: 16)))
    journey.send(.resized(Size(columns: 120, rows: 40)))
    #expect(try rect(.posts) == tall)
  }
}
