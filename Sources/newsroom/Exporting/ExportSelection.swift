import PostCatalog
import PostModel

/// The posts of an export in their order, opened some at a time: in memory are eight bytes for each, and those in hand.
struct ExportSelection {
  private enum Order {
    case named([PostID])
    case asked(PostSequence, Range<Int>, Catalog)
  }

  private var order: Order
  private let archive: Archive

  /// Posts that were named.
  init(of posts: [PostID], in archive: Archive) { (order, self.archive) = (.named(posts), archive) }

  /// A page of the answer to a question.
  init(of question: Question, _ page: Page, in catalog: ArchiveCatalog) throws(Failure) {
    let posts: PostSequence
    do throws(CatalogError) { posts = try catalog.catalog.answerNow(question, enough: page.end).posts } catch {
      throw .catalog(error)
    }
    let first = min(page.offset, posts.count)
    let end = max(first, min(page.end ?? posts.count, posts.count))
    order = .asked(posts, first..<end, catalog.catalog)
    archive = catalog.archive
  }

  var count: Int {
    switch order {
    case .named(let posts): posts.count
    case .asked(_, let rows, _): rows.count
    }
  }

  /// Gives out what is made of each post, in order, some at a time; the making is shared among all cores.
  mutating func each<Made: Sendable>(
    _ make: @escaping @Sendable (AnnotatedPost) -> Made, _ take: ([Made]) throws(Failure) -> Void
  ) async throws(Failure) {
    for start in stride(from: 0, to: count, by: Self.batch) {
      let ids = try ids(start..<min(start + Self.batch, count))
      try take(await parallelMap(ids) { [archive] in make(archive.open($0)) })
    }
  }

  /// Posts at a time.
  private static let batch = 128

  private mutating func ids(_ some: Range<Int>) throws(Failure) -> [PostID] {
    switch order {
    case .named(let posts): return Array(posts[some])
    case .asked(var posts, let rows, let catalog):
      let wanted = rows.lowerBound + some.lowerBound..<rows.lowerBound + some.upperBound
      do throws(CatalogError) {
        let ids = try posts.rowsNow(wanted, in: catalog).map(\.id)
        order = .asked(posts, rows, catalog)
        return ids
      } catch {
        throw .catalog(error)
      }
    }
  }
}
