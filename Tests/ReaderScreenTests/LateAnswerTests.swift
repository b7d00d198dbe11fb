import PostModel
import ReaderCore
import ReaderScreen
import SeededRandom
import Testing

@Suite("Answers that come late")
struct LateAnswerTests {
  private static let keys = [
    "j", "k", "J", "G", "g g", "C-f", "C-b", "/ r e n t", "/ p o s t", "/ p o s t Space 2", "/ )", "f p 1", "f P S T",
    "Enter", "Enter", "Esc", "Esc", "Backspace", "Down", "Up", "n", "N", "]", "}", "[", "5", "5 j Enter", "1", "2", "z",
    "R",
    "C-u",
  ]

  @Test("Whatever is done meanwhile, in the end the list, its rows and the open post agree", arguments: 0..<10)
  func agreement(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let posts = [AnnotatedPost].manyPosts(80) + [MarkedPost].fourPosts.map(\.annotated)
    let journey = Journey(
      posts, columns: 80, rows: 24, savedSearches: [SavedSearch(name: "Twenties", query: "post 2*")])
    var next = 1_000
    for _ in 0..<80 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: journey.hold()
      case 1: journey.answer()
      case 2: changeStore(of: journey, &next, &random)
      default: journey.press(Self.keys.randomElement(using: &random) ?? "j")
      }
      _ = journey.screen
    }
    journey.answer()
    try expectAgreement(in: journey)
  }

  private func changeStore(of journey: Journey, _ next: inout Int, _ random: inout SeededNumbers) {
    let count = journey.catalog.posts.count
    if Bool.random(using: &random) {
      journey.catalog.insert(MarkedPost.numbered(next), at: Int.random(in: 0...count, using: &random))
      next += 1
    } else if let gone = journey.catalog.posts.randomElement(using: &random) {
      journey.catalog.remove(gone.post.id)
    }
    journey.send(.changed)
  }

  private func expectAgreement(in journey: Journey) throws {
    let list = journey.reader.posts
    var catalog = journey.catalog
    let request = ListRequest(number: 1, list.kind, selecting: nil, height: 1)
    guard case .listed(let listing) = catalog.answer(request),
      case .rows(let all, _, _) = catalog.rows(0..<1_000, of: 1)
    else {
      Issue.record("\(list.kind) is a list that can be had")
      return
    }
    #expect(list.count == listing.count && list.isComplete)
    for row in list.cursor.window { #expect(list[row]?.id == all[row].id, "\(row) of \(list.kind)") }
    #expect(journey.reader.find == nil)
    #expect(journey.opened == list.selected?.id.rawValue)
  }
}
