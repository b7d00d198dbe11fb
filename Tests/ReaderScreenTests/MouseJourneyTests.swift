import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("The mouse")
struct MouseJourneyTests {
  private func journey(columns: Int = 120, rows: Int = 40) -> Journey {
    Journey(.fourPosts, columns: columns, rows: rows).press("M")
  }

  @Test("M turns it on and off, and the status line says how text is selected meanwhile")
  func toggles() {
    let journey = Journey(.fourPosts)
    #expect(journey.effects { $0.press("M") } == [.mouse(true)])
    #expect(journey.status.contains("Shift selects text"))
    journey.press("j")
    #expect(journey.status.hasSuffix("Mouse: Shift selects text"))
    #expect(journey.effects { $0.press("M") } == [.mouse(false)])
    #expect(journey.status.contains("Mouse off"))
    journey.press("k")
    #expect(!journey.status.contains("Mouse"))
  }

  @Test("While it is off, a report does nothing")
  func off() throws {
    let journey = Journey(.fourPosts)
    try journey.mouse(.press, on: "2024-04-12")
    #expect(journey.selected == "2024/05/budget.md")
  }

  @Test("A terminal that reports no mouse refuses with a sentence")
  func unavailable() {
    var reader = Reader(size: Size(columns: 80, rows: 24), mouse: MouseState(isAvailable: false, isOn: true))
    #expect(reader.apply(.started).allSatisfy { $0 != .mouse(true) })
    #expect(reader.run(.mouse).isEmpty)
    #expect(reader.notice?.text == "This terminal reports no mouse")
  }

  @Test("The configuration can have it on from the start")
  func started() {
    var reader = Reader(size: Size(columns: 80, rows: 24), mouse: MouseState(isOn: true))
    #expect(reader.apply(.started).contains(.mouse(true)))
  }

  @Test("A press selects the row and focuses its pane; a second one opens it")
  func press() throws {
    let journey = journey()
    try journey.mouse(.press, on: "2023-11-30")
    #expect(journey.selected == "2023/11/tenants.md" && journey.opened == "2023/11/tenants.md")
    #expect(journey.reader.focus == .posts)
    try journey.mouse(.press, on: "2023-11-30")
    #expect(journey.reader.focus == .body)
  }

  @Test("A press between two of the same row begins anew, and so does a key")
  func notTwice() throws {
    let journey = journey()
    try journey.mouse(.press, on: "2024-04-12")
    try journey.mouse(.press, on: "2023-11-30")
    try journey.mouse(.press, on: "2024-04-12")
    #expect(journey.reader.focus == .posts)
    journey.press("Esc")
    try journey.mouse(.press, on: "2024-04-12")
    #expect(journey.reader.focus == .posts && journey.selected == "2024/04/notice.txt")
  }

  @Test("Rows that belong to one quote select it, whichever is pressed, and a contact's too", arguments: [40, 24])
  func tallRows(rows: Int) throws {
    let journey = journey(rows: rows)
    try journey.mouse(.press, on: "speaker not named")
    #expect(journey.reader.focus == .quotes && journey.reader.article?.quotes.selection == 2)
    try journey.mouse(.press, on: "Ruth Okafor, president")
    #expect(journey.reader.article?.quotes.selection == 0)
    try journey.mouse(.press, on: "  “Nobody asked")
    #expect(journey.reader.article?.quotes.selection == 2)
    try journey.mouse(.press, on: "555-0101 ·")
    #expect(journey.reader.focus == .contacts && journey.reader.article?.highlight == .contact(0))
  }

  @Test(
    "Every row of every item finds its own item, at any size", arguments: [(120, 40), (90, 30), (60, 24), (40, 10)])
  func rows(columns: Int, rows: Int) {
    let journey = journey(columns: columns, rows: rows)
    for pane in ["1", "3", "4"] {
      journey.press(pane)
      let frame = Screen(of: journey.reader).frame()
      for row in 0..<rows {
        guard case .item(let pane, let index)? = frame.target(at: Point(column: 2, row: row)) else { continue }
        let isSelected = frame[row, 0].text == "▌"
        let cursor: ListCursor? =
          switch pane {
          case .posts: journey.reader.posts.cursor
          case .quotes: journey.reader.article?.quotes
          default: journey.reader.article?.contacts
          }
        #expect((index == cursor?.selection) == isSelected, "\(pane) \(index) in row \(row)")
      }
    }
  }

  @Test("The wheel scrolls the pane under the pointer by three lines, wherever the focus is")
  func wheel() throws {
    let journey = journey(rows: 20)
    try journey.mouse(.press, on: "A long report")
    let top = { journey.reader.article?.view.top }
    let before = try #require(top())
    let body = Point(column: 80, row: 5)
    journey.mouse(.wheelDown, at: body)
    #expect(top() == before + 3 && journey.reader.focus == .posts)
    journey.mouse(.wheelUp, at: body)
    #expect(top() == before)
  }

  @Test("The wheel over the list moves its window, and the selection only to stay inside")
  func wheelOverList() {
    let posts = (0..<60).map { MarkedPost("p\($0).md", title: "Post \($0)", date: nil, "Text.") }
    let journey = Journey(posts, columns: 120, rows: 20).press("M")
    journey.mouse(.wheelDown, at: Point(column: 4, row: 3))
    #expect(journey.reader.posts.cursor.top == 3 && journey.reader.posts.cursor.selection == 3)
    journey.press("j j")
    journey.mouse(.wheelDown, at: Point(column: 4, row: 3))
    #expect(journey.reader.posts.cursor.top == 6 && journey.reader.posts.cursor.selection == 6)
    for _ in 0..<40 { journey.mouse(.wheelDown, at: Point(column: 4, row: 3)) }
    #expect(journey.reader.posts.cursor.window.upperBound == 60)
    #expect(journey.opened == journey.selected)
  }

  @Test("The line between lists and body goes where it is dragged, as far as there is room")
  func divider() throws {
    let journey = journey()
    let line = try #require(journey.reader.layout.divider)
    journey.mouse(.press, at: Point(column: line, row: 10))
    journey.mouse(.drag, at: Point(column: line + 7, row: 12))
    #expect(journey.reader.layout.divider == line + 7)
    journey.mouse(.drag, at: Point(column: 119, row: 12))
    let most = try #require(journey.reader.layout.divider)
    #expect(most > line + 7 && most < 119)
    journey.mouse(.drag, at: Point(column: most - 1, row: 12))
    #expect(journey.reader.layout.divider == most - 1)
    journey.mouse(.release, at: Point(column: most - 1, row: 12))
    journey.mouse(.drag, at: Point(column: line, row: 12))
    #expect(journey.reader.layout.divider == most - 1)
    journey.press("Equals")
    #expect(journey.reader.layout.divider == line)
  }

  @Test("Over the list of commands the mouse chooses and runs what it lists, and reaches nothing below")
  func overlay() throws {
    let journey = journey().press("?")
    try journey.mouse(.press, on: "Focus on the quotes")
    #expect(journey.reader.focus == .posts && !journey.reader.overlays.isEmpty)
    try journey.mouse(.press, on: "Focus on the quotes")
    #expect(journey.reader.focus == .quotes && journey.reader.overlays.isEmpty)
    journey.press("/")
    try journey.mouse(.press, on: "2024-04-12")
    #expect(journey.selected == "2024/05/budget.md")
  }

  @Test("Nothing is pressed outside the panes, in the status line and where the screen is too small")
  func nowhere() {
    let journey = journey()
    for point in [Point(column: 500, row: 500), Point(column: 3, row: 39)] { journey.mouse(.press, at: point) }
    #expect(journey.selected == "2024/05/budget.md")
    journey.send(.resized(Size(columns: 20, rows: 5)))
    journey.mouse(.press, at: Point(column: 3, row: 3))
    journey.mouse(.wheelDown, at: Point(column: 3, row: 3))
    #expect(journey.selected == "2024/05/budget.md")
  }
}

extension Journey {
  /// Does something with the mouse, over what the screen has at a place.
  func mouse(_ action: MouseEvent.Action, at point: Point) {
    send(.mouse(MouseEvent(action, at: point), on: Screen(of: reader).frame().target(at: point)))
  }

  /// Does something with the mouse, where the screen has these words.
  func mouse(
    _ action: MouseEvent.Action, on words: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let frame = Screen(of: reader).frame()
    let place = (0..<frame.size.rows).lazy.compactMap { row -> Point? in
      let texts = (0..<frame.size.columns).map { frame[row, $0].text }
      let columns = texts.indices.filter { !texts[$0].isEmpty && texts[$0...].joined().hasPrefix(words) }
      return columns.first.map { Point(column: $0, row: row) }
    }.first
    mouse(action, at: try #require(place, "\(words) is not on the screen:\n\(frame.text)", sourceLocation: location))
  }
}
