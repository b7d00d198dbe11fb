import CatalogRefresh
import PostModel
import ReaderCore
import Testing
import TextLayout

@testable import newsroom

@Suite struct PageTests {
  @Test(
    "A page is so many items behind so many others",
    arguments: [
      (Page.whole, [1, 2, 3, 4, 5]), (Page(offset: 0, limit: 2), [1, 2]), (Page(offset: 3, limit: nil), [4, 5]),
      (Page(offset: 1, limit: 3), [2, 3, 4]), (Page(offset: 9, limit: 9), []), (Page(offset: 0, limit: 0), []),
      (Page(offset: 4, limit: Int.max), [5]),
    ])
  func cut(page: Page, expected: [Int]) {
    #expect(Array(page.cut([1, 2, 3, 4, 5])) == expected)
    let posts = [[1, 2], [], [3], [4, 5]].map { FoundInPost(summary: summary, items: $0) }
    let found = page.cut(posts)
    #expect(found.flatMap(\.items) == expected)
    #expect(found.allSatisfy { !$0.items.isEmpty })
  }

  @Test("Of a post that is cut, the numbers of what is left stay")
  func numbers() {
    let found = Page(offset: 1, limit: nil).cut([FoundInPost(summary: summary, items: ["a", "b", "c"])])
    #expect(found.map(\.numbers) == [[1, 2]])
  }

  private let summary = PostSummary(id: PostID(rawValue: "a.md"), title: "A")
}

@Suite struct SearchArgumentsTests {
  @Test(
    "Whatever is no option of search is the query's",
    arguments: [
      ("search rent control", "search -- rent control"),
      ("search -rent --limit 5 tag:housing", "search --limit 5 -- -rent tag:housing"),
      ("search --format=json rent -draft --store S", "search --format=json --store S -- rent -draft"),
      ("search rent -- --limit -h", "search -- rent --limit -h"),
      ("search -h", "search -h"),
      ("search rent --frob", "search --frob -- rent"),
      ("search rent --limit", "search --limit -- rent"),
      ("search", "search"),
      ("list -rent", "list -rent"),
    ])
  func arranged(typed: String, expected: String) {
    let arguments = typed.split(separator: " ").map(String.init)
    #expect(SearchCommand.arranged(arguments) == expected.split(separator: " ").map(String.init))
  }
}

@Suite struct ProgressLineTests {
  private let reading = RefreshProgress(.reading, done: 3214, total: 19_563, perSecond: 4123, secondsLeft: 3.96)

  @Test("A wide terminal shows a bar, the count, the rate and the time left")
  func wide() {
    #expect(
      ProgressLine(reading).text(columns: 79).string
        == "[###                 ] reading 3,214 of 19,563 · 4,100/s · 4 s left")
    #expect(
      ProgressLine(RefreshProgress(.walking, done: 1200)).text(columns: 79).string
        == "looking through the folder… 1,200")
  }

  @Test("The line is never wider than the terminal", arguments: 0...100)
  func narrow(columns: Int) {
    for progress in [reading, RefreshProgress(.walking, done: 1_234_567)] {
      #expect(ProgressLine(progress).text(columns: columns).columns <= columns)
    }
  }
}
