import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("What is shown where there is no store yet")
struct WelcomeScreenTests {
  init() throws { try #require(isUnicodeLocale) }

  private static let welcome = Welcome(
    places: [.init("$NEWSROOM_STORE", "not set"), .init("~/.local/share/newsroom/posts", "not there")],
    samples: "/usr/share/newsroom/samples", store: "~/.local/share/newsroom/posts")

  @Test("At each size", arguments: [(40, 10), (60, 20), (80, 24)])
  func sizes(columns: Int, rows: Int) throws {
    let screen = WelcomeScreen(Self.welcome, size: Size(columns: columns, rows: rows))
    try Golden.compare(screen.frame(top: 0).text, with: "welcome-\(columns)x\(rows)")
  }

  @Test("Where not all has room, every line can be scrolled to, and the keys say so")
  func scrolling() {
    let all = WelcomeScreen(Self.welcome, size: Size(columns: 40, rows: 40))
    #expect(all.lastTop == 0)
    let screen = WelcomeScreen(Self.welcome, size: Size(columns: 40, rows: 10))
    let seen = (0...screen.lastTop).map { screen.frame(top: $0).text }
    #expect(
      all.frame(top: 0).text.split(separator: "\n").dropFirst().dropLast().allSatisfy { line in
        seen.contains { $0.contains(line) }
      })
    #expect(seen.first?.contains("j more") == true)
    #expect(seen.last?.contains("k up") == true)
  }

  @Test("Without samples no key for them is shown")
  func withoutSamples() {
    let welcome = Welcome(places: [.init("$NEWSROOM_STORE", "not set")], samples: nil, store: "posts")
    let text = WelcomeScreen(welcome, size: Size(columns: 80, rows: 24)).frame(top: 0).text
    #expect(!text.contains("samples"))
    #expect(text.contains("q quit"))
  }

  @Test(
    "Every cell is in its place, on the smallest terminal too",
    arguments: [(1, 1), (7, 2), (20, 3), (39, 10), (40, 10), (120, 40)])
  func cells(columns: Int, rows: Int) {
    let screen = WelcomeScreen(Self.welcome, size: Size(columns: columns, rows: rows))
    #expect(FrameFaults(screen.frame(top: screen.lastTop)).all() == [])
  }

  @Test("Without a screen the same is said in lines")
  func text() {
    #expect(
      Self.welcome.text.string == """
        there are no posts here yet; newsroom looked for a folder of them:
          $NEWSROOM_STORE                not set
          ~/.local/share/newsroom/posts  not there
        To look around first, read the samples, press releases that are made up:
          newsroom /usr/share/newsroom/samples
        To read a folder of posts that you have:
          newsroom FOLDER
        To bring in text, saved pages, feeds, WordPress exports and mail:
          newsroom import FILES
          This makes ~/.local/share/newsroom/posts, which newsroom then opens.
        """)
  }
}
