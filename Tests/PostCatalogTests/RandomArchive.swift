import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import SeededRandom

/// A catalog of random posts, some of which were changed or removed since, and the posts as they are.
struct RandomArchive {
  let scratch: ScratchFolder
  let catalog: Catalog
  let posts: [AnnotatedPost]
  let marks: Question.Marks
  let reference: SlowReference

  init(seed: UInt64, count: Int = 90) throws {
    scratch = try ScratchFolder()
    catalog = try Catalog.ofTest("/store", in: scratch.path + "/catalog")
    var random = RandomPosts(numbers: SeededNumbers(seed: seed), hasRevisions: true)
    var posts: [String: AnnotatedPost] = [:]
    let names = (0..<count).map { "\($0 % 3 == 0 ? "" : "2013/")\($0).md" }
    let vocabulary = Vocabulary()
    for name in names { posts[name] = random.post(name) }
    try catalog.write(.of(names.compactMap { posts[$0] }, vocabulary))
    let changed = names.filter { _ in random.numbers.oneIn(4) }
    for name in changed { posts[name] = random.post(name) }
    try catalog.write(.of(changed.compactMap { posts[$0] }, vocabulary))
    var removal = CatalogBatch()
    for name in names where random.numbers.oneIn(8) {
      posts[name] = nil
      removal.removed.append(.named(name))
    }
    try catalog.write(removal)
    self.posts = names.compactMap { posts[$0] }
    let ids = self.posts.map(\.post.id)
    var marks = Question.Marks(
      read: Set(ids.filter { _ in random.numbers.oneIn(2) }), starred: Set(ids.filter { _ in random.numbers.oneIn(5) }))
    for tag in RandomPosts.tags.prefix(2) + [RandomPosts.words[0]] {
      marks.tags[tag] = Set(ids.filter { _ in random.numbers.oneIn(6) })
    }
    for id in ids where random.numbers.oneIn(4) {
      marks.notes[id] = random.numbers.pick(RandomPosts.words) + " " + random.numbers.pick(RandomPosts.words)
    }
    // Half of the archives know numbers from one question to the next.
    if seed % 2 == 0 { marks.numbers = MarkNumbers() }
    self.marks = marks
    reference = SlowReference(self.posts, stems: try EnglishStems(of: Self.words(of: self.posts)))
  }

  /// All that are in posts or queries, and what they begin with.
  private static func words(of posts: [AnnotatedPost]) -> Set<String> {
    let texts = posts.flatMap { [$0.summary.title, $0.summary.subtitle ?? "", $0.post.body.text] } + RandomPosts.words
    let others = RandomPosts.names + RandomPosts.tags + RandomPosts.sources + ["tenant", "Tenants Union", "Houses"]
    let words = (texts + others).map(ReferenceText.init).flatMap { $0.words + $0.compounds }
    return Set(Set(words).flatMap { word in (1...word.count).map { String(word.prefix($0)) } })
  }
}

extension CatalogBatch {
  static func of(_ posts: [AnnotatedPost], _ vocabulary: Vocabulary = Vocabulary()) -> CatalogBatch {
    var batch = CatalogBatch()
    batch.posts = posts.enumerated().map { number, post in
      IndexedPost(post, file: .named(post.post.id.rawValue), hash: UInt64(number), vocabulary: vocabulary)
    }
    return batch
  }
}

extension CatalogedFile {
  /// A file of any length and time.
  static func named(_ path: String) -> CatalogedFile {
    let parts = path.split(separator: "/").map(String.init)
    return CatalogedFile(
      folder: parts.dropLast().joined(separator: "/"), name: parts.last ?? path,
      identity: FileIdentity(bytes: 1, modified: 2, inode: 3))
  }
}

extension Catalog {
  /// All rows of an answer.
  func rows(_ question: Question, enough: Int? = nil) throws -> [PostSummary] {
    var posts = try answerNow(question, enough: enough).posts
    return try posts.rowsNow(0..<posts.count, in: self)
  }
}
