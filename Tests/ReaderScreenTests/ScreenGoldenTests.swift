import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Screens as they were looked at and found good")
struct ScreenGoldenTests {
  @Test("At each size", arguments: [(40, 10), (60, 20), (80, 24), (120, 40)])
  func sizes(columns: Int, rows: Int) throws {
    try Golden.compare(Journey(.fourPosts, columns: columns, rows: rows).screen, with: "start-\(columns)x\(rows)")
  }

  @Test("One pane at a time on a small terminal", arguments: [Pane.posts, .body, .quotes, .contacts])
  func single(pane: Pane) throws {
    let journey = Journey(.fourPosts, columns: 40, rows: 10)
    journey.press("\(pane.rawValue + 1)")
    try Golden.compare(journey.screen, with: "small-\(pane.title.lowercased())")
  }

  @Test("Wide characters keep every column in its place", arguments: [(40, 10), (60, 20), (80, 24)])
  func wide(columns: Int, rows: Int) throws {
    let journey = Journey(.fourPosts, columns: columns, rows: rows)
    journey.press("j j 2")
    try Golden.compare(journey.screen, with: "wide-\(columns)x\(rows)")
  }

  @Test("With saved searches", arguments: [(60, 20), (80, 24), (120, 40)])
  func searches(columns: Int, rows: Int) throws {
    let saved = [
      SavedSearch(name: "Housing", query: "rent"),
      SavedSearch(name: "The air and the water of all rivers", query: "river"),
    ]
    let journey = Journey(.fourPosts, columns: columns, rows: rows, savedSearches: saved)
    journey.press("5 j j")
    try Golden.compare(journey.screen, with: "searches-\(columns)x\(rows)")
  }

  @Test(
    "What lies over the panes",
    arguments: [
      ("copy-menu", "y"), ("help", "?"), ("commands", ": c o p y"), ("search", "/ a b c"), ("filter", "f u n"),
    ])
  func overlays(name: String, keys: String) throws {
    let journey = Journey(.fourPosts, columns: 80, rows: 24)
    journey.press(keys)
    try Golden.compare(journey.screen, with: "over-\(name)")
  }

  @Test(
    "A terminal that is too small is told so, in as many words as fit", arguments: [(39, 10), (20, 3), (7, 2), (1, 1)])
  func tooSmall(columns: Int, rows: Int) throws {
    let journey = Journey(.fourPosts, columns: columns, rows: rows)
    try Golden.compare(journey.screen, with: "too-small-\(columns)x\(rows)")
  }

  @Test("Selection and shown quote are marked without colour: by ▌, by reverse, by bold")
  func withoutColor() throws {
    let journey = Journey(.fourPosts, columns: 80, rows: 24)
    journey.press("]")
    let frame = Screen(of: journey.reader).frame()
    let selected = frame[1, 0]
    #expect(selected.text == "▌")
    #expect(frame[1, 3].style.attributes.contains(.reverse))
    let bodyColumn = try #require(journey.reader.layout[.body]?.column)
    let marked = (1..<22).filter { frame[$0, bodyColumn].text == "▌" }
    #expect(!marked.isEmpty)
    for row in marked {
      #expect((bodyColumn + 2..<79).contains { frame[row, $0].style.attributes.contains(.bold) })
    }
  }

  @Test("Every row of every screen is exactly as wide as the terminal")
  func widths() {
    var random = SystemRandomNumberGenerator()
    let keys = [
      "j", "k", "]", "[", "}", "{", "Tab", "z", "y", "Esc", "?", "/", "n", "C-d", "G", "f", "1", "Enter", "2", "s", "u",
      "A", "U", ".", "t", "a",
    ]
    for _ in 0..<150 {
      let columns = Int.random(in: 1...140, using: &random)
      let journey = Journey(.fourPosts, columns: columns, rows: Int.random(in: 1...50, using: &random))
      for _ in 0..<12 {
        journey.press(keys.randomElement(using: &random) ?? "j")
        let frame = Screen(of: journey.reader).frame()
        for row in 0..<frame.size.rows {
          let cells = (0..<columns).map { frame[row, $0] }
          #expect(!(cells.first?.isContinuation ?? false))
          for (left, right) in zip(cells, cells.dropFirst()) where right.isContinuation {
            #expect(!left.isContinuation && left.text != " ")
          }
        }
      }
    }
  }
}
