import PostModel
import Testing

@testable import ReaderCore

@Suite("The rows that are held of a list")
struct RowCacheTests {
  private static let all = (0..<400).map { number in
    PostSummary(post: Post(id: PostID(rawValue: "\(number)"), body: .empty), header: Header())
  }

  @Test("Rows that touch those that are here are added to them; others take their place")
  func adding() {
    var cache = RowCache<PostSummary>()
    cache.add(Array(Self.all[100..<150]), from: 100)
    cache.add(Array(Self.all[140..<180]), from: 140)
    cache.add(Array(Self.all[80..<100]), from: 80)
    #expect(cache.rows == 80..<180)
    cache.add(Array(Self.all[300..<310]), from: 300)
    #expect(cache.rows == 300..<310)
    #expect(cache.row(of: PostID(rawValue: "305")) == 305)
  }

  @Test("Rows that are not wanted are forgotten, all of them if need be")
  func keeping() {
    var cache = RowCache<PostSummary>()
    cache.add(Array(Self.all[100..<150]), from: 100)
    cache.keep(120..<300)
    #expect(cache.rows == 120..<150)
    cache.keep(200..<300)
    #expect(cache.rows.isEmpty && cache[200] == nil)
  }

  @Test(
    "What is missing is the end that is not here, or all of it",
    arguments: [(90..<120, 90..<100), (140..<170, 150..<170), (10..<40, 10..<40), (90..<200, 90..<200)])
  func missing(wanted: Range<Int>, missing: Range<Int>) {
    var cache = RowCache<PostSummary>()
    cache.add(Array(Self.all[100..<150]), from: 100)
    #expect(cache.missing(from: wanted) == missing)
  }

  @Test("However one moves, the window shows the list's own rows, and never more than five windows are held")
  func walk() throws {
    var random = SystemRandomNumberGenerator()
    let height = 20
    var list = PostList()
    list.move { $0.resize(height: height) }
    let request = ListRequest(number: 1, .everything, height: height)
    let page = request.page(around: nil, of: Self.all.count)
    list.replace(
      by: PostListing(number: 1, count: Self.all.count, first: page.lowerBound, rows: Array(Self.all[page])),
      of: request)
    for _ in 0..<500 {
      let distance = [1, -1, 10, -10, 19, -19, 100, -100, 1_000, -1_000].randomElement(using: &random) ?? 1
      list.move { $0.move(by: distance) }
      if let rows = list.missing { list.add(Array(Self.all[rows]), from: rows.lowerBound) }
      #expect(list.missing == nil)
      for row in list.cursor.window { #expect(list[row]?.id == Self.all[row].id) }
      #expect(Self.all.indices.count { list[$0] != nil } <= 5 * height)
    }
  }
}
