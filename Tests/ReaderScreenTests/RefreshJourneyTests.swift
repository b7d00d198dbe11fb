import PostModel
import ReaderCore
import Testing

@Suite("Journeys with saved searches, and while the store is read")
struct RefreshJourneyTests {
  private static let saved = [
    SavedSearch(name: "Housing", query: "rent"), SavedSearch(name: "Air and water", query: "river"),
  ]

  private func journey(rows: Int = 40) -> Journey { Journey(.fourPosts, rows: rows, savedSearches: Self.saved) }

  @Test("Saved searches have a pane with their counts; Enter shows one's posts")
  func savedSearches() throws {
    let journey = journey()
    let lines = journey.screen.split(separator: "\n")
    #expect(lines[0].hasPrefix(" Searches"))
    #expect(lines[1].contains("All posts") && lines[1].contains(" 4 │"))
    #expect(lines[2].contains("Housing") && lines[2].contains(" 1 │"))
    journey.press("5 j Enter")
    #expect(journey.reader.posts.kind == .query("rent") && journey.opened == "2023/11/tenants.md")
    #expect(journey.reader.focus == .posts)
    #expect(journey.status.hasSuffix("Housing  1 post  1/1"))
    journey.press("5 g g Enter")
    #expect(journey.reader.posts.kind == .everything && journey.selected == "2023/11/tenants.md")
  }

  @Test("Without saved searches there is no pane, and its key says how to make one")
  func noSavedSearches() {
    let journey = Journey(.fourPosts)
    journey.press("5")
    #expect(journey.reader.focus == .posts)
    #expect(journey.status.contains("[searches] in config.toml"))
    journey.press("Tab Tab Tab Tab")
    #expect(journey.reader.focus == .posts)
  }

  @Test(
    "On a small terminal the searches are shown while they have the focus", arguments: [(40, 10), (60, 20), (80, 18)])
  func smallTerminal(columns: Int, rows: Int) {
    let journey = Journey(.fourPosts, columns: columns, rows: rows, savedSearches: Self.saved)
    #expect(!journey.screen.contains("Housing"))
    journey.press("5")
    #expect(journey.screen.contains("Housing"))
    journey.press("G Enter")
    #expect(journey.screen.contains("A long report") && !journey.screen.contains("Housing"))
  }

  @Test("A saved search that cannot be read says so, and the list stays")
  func unreadable() {
    let journey = Journey(.fourPosts, savedSearches: [SavedSearch(name: "Broken", query: "a (")])
    journey.press("5 j Enter")
    #expect(journey.status.contains("“Broken” cannot be read: column 3: this ( is not closed"))
    #expect(journey.reader.posts.count == 4 && journey.reader.overlays.isEmpty)
  }

  @Test("Searches are counted after the first list, and again when the store has been read, not meanwhile")
  func counting() {
    let journey = journey()
    let count = Effect.count(["", "rent", "river"])
    #expect(journey.effects.filter { $0 == count }.count == 1)
    journey.send(.progress(RefreshProgress(.reading, done: 1, total: 2)))
    #expect(!journey.effects { $0.send(.changed) }.contains(count))
    #expect(journey.effects { $0.send(.progress(nil)) } == [count])
    #expect(journey.effects { $0.send(.progress(nil)) }.isEmpty)
  }

  @Test(
    "How far the store has been read stands at the right, as much of it as fits",
    arguments: [
      (120, "reading 12,345 of 72,644 · 3,100/s · 19 s left"), (80, "reading 12,345 of 72,644 · 19 s left"),
      (60, "reading 12,345 of 72,644"), (40, "12,345 of 72,644"),
    ])
  func progress(columns: Int, text: String) {
    let journey = Journey(.fourPosts, columns: columns, rows: 24)
    journey.send(
      .progress(RefreshProgress(.reading, done: 12_345, total: 72_644, perSecond: 3_107.4, secondsLeft: 18.6)))
    #expect(journey.status.hasSuffix(" " + text))
    journey.send(.progress(RefreshProgress(.walking, done: 12_345)))
    #expect(columns < 60 || journey.status.hasSuffix("looking through the folder… 12,345") || columns < 80)
    journey.send(.progress(nil))
    #expect(!journey.status.contains("12,345"))
  }

  @Test("Esc stops the reading when nothing else is to be cancelled")
  func stop() {
    let journey = Journey(.fourPosts)
    journey.send(.progress(RefreshProgress(.reading, done: 12_345, total: 72_644)))
    journey.press("/").type("river").press("Enter")
    #expect(!journey.effects { $0.press("Esc") }.contains(.stopRefresh))
    #expect(journey.effects { $0.press("Esc") } == [.stopRefresh])
    #expect(journey.status.contains("Stopped reading at 12,345 of 72,644; R goes on"))
    #expect(journey.effects { $0.press("Esc") }.isEmpty)
  }

  @Test("While a store is read for the first time, an empty list says so")
  func firstTime() {
    let journey = Journey([AnnotatedPost]())
    journey.send(.progress(RefreshProgress(.walking, done: 0)))
    #expect(journey.screen.contains("Reading the posts…"))
    journey.send(.progress(nil))
    #expect(journey.screen.contains("No posts in this folder"))
  }
}
