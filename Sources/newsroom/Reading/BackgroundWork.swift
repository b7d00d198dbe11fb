import PostModel
import PostQuery
import PostStore
import ReaderCore

/// What the reader has done for it: lists of posts, and posts.
///
/// There is no catalog here: the list is every post, read when it is asked for, and no query can be read.
struct BackgroundWork {
  private var archive: Archive
  private var posts: [PostSummary] = []

  init(archive: Archive) { self.archive = archive }

  func open(_ id: PostID) -> AnnotatedPost { archive.open(id) }

  mutating func list(_ request: ListRequest) -> Message {
    guard request.kind.isEverything else {
      return .refused(number: request.number, QueryError(column: 1, reason: "there is no catalog to search yet"))
    }
    posts = archive.listing().files.map { archive.listedSummary(of: $0.id) }.sorted(by: PostSummary.newestFirst)
    let selected = posts.firstIndex { $0.id == request.selecting }
    let page = request.page(around: selected, of: posts.count)
    return .listed(
      PostListing(
        number: request.number, count: posts.count, first: page.lowerBound, rows: Array(posts[page]), selected: selected
      ))
  }

  func rows(_ rows: Range<Int>, of number: Int) -> Message {
    let known = rows.clamped(to: posts.indices)
    return .rows(Array(posts[known]), from: known.lowerBound, of: number)
  }

  func find(_ find: Find) -> Message {
    let later = Array(posts.indices.dropFirst(find.row + 1))
    let rows = find.direction == .forward ? later : posts.indices.prefix(find.row).reversed()
    for row in rows {
      let post = archive.open(posts[row].id)
      let isThere = find.target == .quotes ? !post.findings.quotes.isEmpty : !post.findings.contacts.isEmpty
      if isThere { return .found(post, row: row, by: find) }
    }
    return .found(nil, row: nil, by: find)
  }

  mutating func startOver() -> Message {
    archive.readSpeakersAgain()
    return .changed
  }
}
