import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import Testing

@Suite("Lists of quotes")
struct QuoteSequenceTests {
  private let archive: RandomArchive

  init() throws { archive = try RandomArchive(seed: 21) }

  private func quotes(_ typed: String) async throws -> QuoteSequence {
    let answer = try await archive.catalog.answer(try Question(typed: typed))
    return try await .all(
      of: answer.posts, meaning: QuoteTest(try Question(typed: typed).query, forms: answer.forms), in: archive.catalog)
  }

  /// Each row in few words.
  private func lines(_ quotes: QuoteSequence, _ rows: Range<Int>) async throws -> [String] {
    var quotes = quotes
    return try await quotes.rows(rows, in: archive.catalog).map { row in
      switch row {
      case .post(let post): post.id.rawValue
      case .speaker(let name, let count): "\(name ?? "nobody"): \(count)"
      case .quote(let post, let index, let number): "\(number). \(post.post.summary.id.rawValue)#\(index)"
      case .gone: "gone"
      }
    }
  }

  /// The same of posts in the order of lists.
  private func expected(_ typed: String, meaning isMeant: (Quote) -> Bool = { _ in true }) throws -> [String] {
    let byID = Dictionary(archive.posts.map { ($0.post.id, $0) }) { first, _ in first }
    var (lines, number) = ([String](), 0)
    for post in archive.reference.answer(try Question(typed: typed)).compactMap({ byID[$0.id] }) {
      let meant = post.findings.quotes.enumerated().filter { isMeant($0.element) }
      if meant.isEmpty { continue }
      lines.append(post.post.id.rawValue)
      for (index, _) in meant {
        number += 1
        lines.append("\(number). \(post.post.id.rawValue)#\(index)")
      }
    }
    return lines
  }

  @Test(
    "Quotes stand below their posts in the order of these, from wherever the list is looked at", arguments: [1, 4, 50])
  func windows(_ height: Int) async throws {
    let expected = try expected("")
    let quotes = try await quotes("")
    #expect(quotes.count == expected.count && expected.count > 40)
    for start in stride(from: expected.count - 1, through: 0, by: -height) {
      let rows = start..<min(start + height, expected.count)
      #expect(try await lines(quotes, rows) == Array(expected[rows]))
    }
  }

  @Test("Of few posts among many the quotes are the same", arguments: ["rent", "sort:title", "to:2013"])
  func narrowed(_ typed: String) async throws {
    let quotes = try await quotes(typed)
    let rows = try await lines(quotes, 0..<quotes.count)
    #expect(
      try typed.hasPrefix("sort")
        ? Set(rows.map(Self.unnumbered)) == Set(expected("").map(Self.unnumbered)) : rows == expected(typed))
  }

  private static func unnumbered(_ line: String) -> Substring {
    line.drop { $0 != " " || line.first?.isNumber != true }
  }

  @Test("A query for a speaker means that one's quotes alone")
  func speaker() async throws {
    let name = try #require(archive.posts.lazy.flatMap(\.findings.quotes).compactMap(\.speaker?.name).first)
    let word = try #require(name.split(separator: " ").last).lowercased()
    let quotes = try await quotes("speaker:\(word)")
    let rows = try await lines(quotes, 0..<quotes.count)
    let expected = try expected("speaker:\(word)") { quote in
      quote.speaker?.name.lowercased().split(separator: " ").contains { $0 == word } ?? false
    }
    #expect(rows == expected && !rows.isEmpty)
  }

  @Test("Each quote is in its row")
  func row() async throws {
    var quotes = try await quotes("")
    for row in 0..<quotes.count {
      guard case .quote(let post, let index, _)? = try await quotes.rows(row..<row + 1, in: archive.catalog).first
      else {
        continue
      }
      var fresh = try await self.quotes("")
      #expect(try await fresh.row(of: post.post.summary.id, quote: index, in: archive.catalog) == row)
    }
    #expect(try await quotes.row(of: PostID(rawValue: "none.md"), quote: 0, in: archive.catalog) == nil)
  }

  @Test("By speaker the most quoted come first, those without one last, and none is lost")
  func bySpeaker() async throws {
    let byDate = try await quotes("")
    var quotes = try await byDate.bySpeaker(in: archive.catalog)
    #expect(quotes.quotes == byDate.quotes)
    var headings: [(name: String?, count: Int)] = []
    var counts: [String?: Int] = [:]
    for row in try await quotes.rows(0..<quotes.count, in: archive.catalog) {
      switch row {
      case .speaker(let name, let count): headings.append((name, count))
      case .quote(let post, let index, _):
        let name = post.quotes[index].speaker?.name
        #expect(name == headings.last?.name)
        counts[name, default: 0] += 1
      case .post, .gone: Issue.record("A list by speaker has speakers and quotes alone")
      }
    }
    #expect(headings.allSatisfy { counts[$0.name] == $0.count } && headings.count == counts.count)
    let named = headings.filter { $0.name != nil }.map(\.count)
    #expect(named == named.sorted(by: >))
    #expect(headings.dropLast().allSatisfy { $0.name != nil })
  }

  @Test("A post that is removed meanwhile leaves rows that say so")
  func gone() async throws {
    var quotes = try await quotes("")
    guard case .post(let first)? = try await quotes.rows(0..<1, in: archive.catalog).first else {
      Issue.record("The first row is a post")
      return
    }
    var removal = CatalogBatch()
    removal.removed = [.named(first.id.rawValue)]
    try archive.catalog.write(removal)
    #expect(try await quotes.rows(0..<2, in: archive.catalog) == [.gone, .gone])
  }
}
