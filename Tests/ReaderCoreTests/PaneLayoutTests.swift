import Testing

@testable import ReaderCore

@Suite("Where the panes stand")
struct PaneLayoutTests {
  @Test("From 80×24 all four are there, the lists on the left")
  func columns() {
    #expect(
      drawn(80, 24) == """
        ╭posts───────────────────────────╮ ╭body───────────────────────────────────────╮
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ │                                           │
        ╭quotes──────────────────────────╮ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ │                                           │
        ╭contacts────────────────────────╮ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ ╰───────────────────────────────────────────╯

        """)
  }

  @Test("A narrower terminal has them below one another")
  func stacked() {
    #expect(
      drawn(60, 20) == """
        ╭posts─────────────────────────────────────────────────────╮
        │                                                          │
        │                                                          │
        ╰──────────────────────────────────────────────────────────╯
        ╭body──────────────────────────────────────────────────────╮
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        ╰──────────────────────────────────────────────────────────╯
        ╭quotes────────────────────────────────────────────────────╮
        │                                                          │
        ╰──────────────────────────────────────────────────────────╯
        ╭contacts──────────────────────────────────────────────────╮
        │                                                          │
        ╰──────────────────────────────────────────────────────────╯

        """)
  }

  @Test("Saved searches stand on the left on top, in a quarter of the height at most")
  func searches() {
    #expect(
      drawn(80, 24, searches: 9) == """
        ╭searches────────────────────────╮ ╭body───────────────────────────────────────╮
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ │                                           │
        ╭posts───────────────────────────╮ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ │                                           │
        ╭quotes──────────────────────────╮ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ │                                           │
        ╭contacts────────────────────────╮ │                                           │
        │                                │ │                                           │
        │                                │ │                                           │
        ╰────────────────────────────────╯ ╰───────────────────────────────────────────╯

        """)
  }

  @Test("Where they have no room, they stand in the place of the posts while they have the focus")
  func searchesInPlaceOfPosts() {
    func layout(_ focus: Pane) -> PaneLayout {
      PaneLayout.arrange(size: Size(columns: 60, rows: 20), focus: focus, searches: 3)
    }
    #expect(layout(.body)[.searches] == nil && layout(.searches)[.posts] == nil)
    #expect(layout(.searches)[.searches] == layout(.body)[.posts])
  }

  @Test("A small terminal shows the pane that has the focus", arguments: Pane.allCases)
  func single(focus: Pane) {
    let layout = PaneLayout.arrange(size: Size(columns: 40, rows: 10), focus: focus)
    #expect(rects(layout) == [focus: Rect(column: 0, row: 0, columns: 40, rows: 9)])
  }

  @Test("Zoom gives the whole screen to one pane at any size")
  func zoomed() {
    let layout = PaneLayout.arrange(size: Size(columns: 200, rows: 60), focus: .quotes, isZoomed: true)
    #expect(rects(layout) == [.quotes: Rect(column: 0, row: 0, columns: 200, rows: 59)])
  }

  @Test("Below 40×10 there is no pane", arguments: [(39, 10), (40, 9), (0, 0)])
  func tooSmall(columns: Int, rows: Int) {
    let layout = PaneLayout.arrange(size: Size(columns: columns, rows: rows), focus: .body)
    #expect(layout.shape == .tooSmall)
    #expect(rects(layout).isEmpty)
  }

  @Test(
    "At every size the panes lie on the screen, apart, and have a row below their header",
    arguments: [0, 3, 30], [0, 5, -5, 10_000, -10_000])
  func everySize(searches: Int, more: Int) {
    var shares = PaneShares()
    shares.listColumns = more
    shares.besideRows = [more, 0, -more, more / 2, more]
    shares.stackedRows = [-more, more, more, 0, 0]
    for columns in stride(from: 40, through: 300, by: 7) {
      for rows in 10...100 {
        let layout = PaneLayout.arrange(
          size: Size(columns: columns, rows: rows), focus: .body, searches: searches, shares: shares)
        var taken = Set<Point>()
        for rect in rects(layout).values {
          #expect(rect.rows >= 2 && rect.endColumn <= columns && rect.endRow < rows)
          for row in rect.row..<rect.endRow {
            #expect(taken.insert(Point(column: rect.column, row: row)).inserted)
            #expect(rect.columns == 1 || taken.insert(Point(column: rect.endColumn - 1, row: row)).inserted)
          }
        }
      }
    }
  }

  private func rects(_ layout: PaneLayout) -> [Pane: Rect] {
    Dictionary(uniqueKeysWithValues: Pane.allCases.compactMap { pane in layout[pane].map { (pane, $0) } })
  }

  /// The screen with a box for each pane; the status line is the empty row at its foot.
  private func drawn(_ columns: Int, _ rows: Int, searches: Int = 0) -> String {
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
    let layout = PaneLayout.arrange(size: Size(columns: columns, rows: rows), focus: .posts, searches: searches)
    for (pane, rect) in rects(layout) {
      let name = pane.title.lowercased()
      let bar = String(repeating: "─", count: rect.columns - 2)
      let edge = name + bar.dropFirst(name.count)
      grid[rect.row].replaceSubrange(rect.column..<rect.endColumn, with: "╭" + edge + "╮")
      grid[rect.endRow - 1].replaceSubrange(rect.column..<rect.endColumn, with: "╰" + bar + "╯")
      for row in rect.row + 1..<rect.endRow - 1 {
        grid[row][rect.column] = "│"
        grid[row][rect.endColumn - 1] = "│"
      }
    }
    return grid.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }
}
