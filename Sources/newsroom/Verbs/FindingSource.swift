import CatalogRefresh
import PostCatalog
import PostModel
import PostStore

/// A post in which the catalog knows that something is found, and how that is read from its file.
struct FindingSource<Item: Sendable>: Sendable {
  let file: CatalogedFile
  /// How many the catalog knows of; `nil` where only the words tell.
  let count: Int?
  let read: @Sendable (Archive) -> FoundInPost<Item>

  /// What is found on a page, of posts in their order; files are read from the first post of the page on until it is
  /// full, and of those before it only the ones that are not what the catalog knows.
  static func read(_ posts: [FindingSource], _ page: Page, from archive: Archive) async -> [FoundInPost<Item>] {
    if page.limit == 0 { return [] }
    var (rest, toSkip) = (posts[...], page.offset)
    while let first = rest.first {
      let count = first.count(in: archive)
      if count > toSkip { break }
      toSkip -= count
      rest = rest.dropFirst()
    }
    let page = Page(offset: toSkip, limit: page.limit)
    var (found, count) = ([FoundInPost<Item>](), 0)
    while !rest.isEmpty, count < page.end ?? .max {
      let some = rest.prefix(rest.fill(page.end.map { $0 - count }))
      rest = rest[some.endIndex...]
      found += await parallelMap(Array(some)) { $0.read(archive) }
      count = found.reduce(0) { $0 + $1.items.count }
    }
    return page.cut(found)
  }

  /// How many there are now.
  private func count(in archive: Archive) -> Int {
    if let count, archive.isUnchanged(file) { return count }
    return read(archive).items.count
  }
}

extension ArraySlice {
  /// How many sources from the first on have so many things, as far as the catalog knows; all of them for `nil`.
  fileprivate func fill<Item>(_ wanted: Int?) -> Int where Element == FindingSource<Item> {
    guard let wanted else { return count }
    var (posts, things) = (0, 0)
    for source in self where things < wanted {
      things += source.count ?? 1
      posts += 1
    }
    return posts
  }
}

/// What is found in posts whose places the catalog knows.
extension Archive {
  /// Whether a file is still the one that the catalog knows.
  func isUnchanged(_ file: CatalogedFile) -> Bool {
    store.file(PostID(rawValue: file.path))?.identity == file.identity
  }

  /// A post's quotes with their words cut from its file; where that is another one by now, what is found in it.
  func quotes(of quoted: QuotedPost) -> FoundInPost<Quote> {
    let post = store.read(quoted.post.summary.id)
    // Looked at after it is read: a file that is the known one now was so then.
    if isUnchanged(quoted.post.file), let quotes = quoted.quotes(in: post.body) {
      return FoundInPost(summary: quoted.post.summary, items: quotes)
    }
    return FoundInPost(annotate(post), \.quotes)
  }

  /// A post's contacts, found in its file: the catalog does not have them as they are written.
  func contacts(of contacted: ContactedPost) -> FoundInPost<Contact> {
    FoundInPost(open(contacted.post.summary.id), \.contacts)
  }

  /// The quotes of posts, newest post first.
  func quotes(of posts: [PostID]) async -> [FoundInPost<Quote>] {
    await mapOpened(posts) { FoundInPost($0, \.quotes) }
  }

  /// The contacts of posts, newest post first.
  func contacts(of posts: [PostID]) async -> [FoundInPost<Contact>] {
    await mapOpened(posts) { FoundInPost($0, \.contacts) }
  }
}

extension FoundInPost {
  fileprivate init(_ post: AnnotatedPost, _ items: (Findings) -> [Item]) {
    self.init(summary: post.summary, items: items(post.findings))
  }
}
