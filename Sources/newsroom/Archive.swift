import PostModel
import PostStore

/// A store and what is found in its posts: what the verbs and the reader open posts with.
struct Archive: Sendable {
  let store: Store
  /// The store's folder, as a person named it.
  let root: String
  /// Who speaks in the posts of every store.
  private(set) var speakers: SpeakersFile
  private var annotator: Annotator

  init(place: StorePlace, speakers: SpeakersFile) throws(Failure) {
    root = place.path
    self.speakers = speakers
    annotator = Annotator(speakers: speakers)
    do { store = try Store(root: place.path) } catch {
      switch error {
      case .missing: throw place.firstRun.map { .noStoreYet($0) } ?? .noStore(error, place: place.origin)
      case .notAFolder: throw .noStore(error, place: place.origin)
      case .unreadable: throw .store(error)
      }
    }
  }

  /// Takes `speakers.toml` as it is now for the posts that are opened from now on.
  mutating func readSpeakersAgain() {
    speakers = speakers.readAgain()
    annotator = Annotator(speakers: speakers)
  }

  /// What the store's folder is called.
  var name: String {
    StateFolder.realPath(root).split(separator: "/").last.map(String.init) ?? root
  }

  /// Every post's file, in the order of their paths, and what kept others from being listed.
  func listing() -> Listing { store.listing() }

  /// What a list says of a post: its front matter, and the head of its text alone, which is quick.
  func summary(of id: PostID) -> PostSummary {
    let post = store.read(id)
    return PostSummary(post: post, header: annotator.header(of: post.body))
  }

  /// A post with everything that is found in it.
  func open(_ id: PostID) -> AnnotatedPost {
    annotate(store.read(id))
  }

  /// The beginning of a very long post, with what is found there.
  func openBeginning(_ id: PostID) -> AnnotatedPost { annotate(store.read(id, .beginning)) }

  /// The head of a text.
  func header(of body: Body) -> Header { annotator.header(of: body) }

  /// What an editor states of a post that its text does not bear out.
  func mismatches(of post: Post) -> [Problem] { annotator.mismatches(of: post) }

  /// A post that is read already, with everything that is found in it.
  func annotate(_ post: Post) -> AnnotatedPost { annotator.annotate(post) }
}

extension Archive {
  /// Every post, newest first.
  func summaries() async -> [PostSummary] {
    await parallelMap(listing().files) { summary(of: $0.id) }.sorted(by: PostSummary.newestFirst)
  }

  /// Everything that could not be read as it was written, and every correction that its post's text does not bear out,
  /// in the order of paths and lines.
  func problems() async -> [Problem] {
    let listing = listing()
    let inPosts = await parallelMap(listing.files) { file in
      let post = store.read(file.id)
      return post.problems + mismatches(of: post)
    }
    return (listing.problems + inPosts.flatMap { $0 }).sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
  }

  /// What a function makes of posts with all that is found in them, newest post first.
  func mapOpened<Result: Sendable>(
    _ ids: [PostID], _ transform: @escaping @Sendable (AnnotatedPost) -> Result
  ) async -> [Result] {
    let opened = await parallelMap(ids) { id in
      let post = open(id)
      return (summary: post.summary, result: transform(post))
    }
    return opened.sorted { PostSummary.newestFirst($0.summary, $1.summary) }.map(\.result)
  }
}

extension Archive {
  /// The posts that a person names, each as in ``find(_:)``; all of them where none is named.
  func find(all wanted: [String]) throws(Failure) -> [PostID] {
    if wanted.isEmpty { return listing().files.map(\.id) }
    return try wanted.map { name throws(Failure) in try find(name) }
  }

  /// The post that a person names: its id, its path where that begins with the store's, or a part of the id that no
  /// other has, older texts of those that have it left out.
  func find(_ name: String) throws(Failure) -> PostID {
    let wanted = withoutRoot(name)
    let ids = listing().files.map(\.id)
    if let exact = ids.first(where: { $0.rawValue == wanted }) { return exact }
    let all = Set(ids.filter { $0.rawValue.utf8.contains(wanted.utf8) })
    let candidates = all.filter { id in id.newerText.map { !all.contains($0) } ?? true }
    if let only = candidates.first, candidates.count == 1 { return only }
    guard !candidates.isEmpty else { throw .noPost(wanted, store: root) }
    throw .manyPosts(wanted, candidates: candidates.map(\.rawValue).sorted())
  }

  /// A path as shells complete it: `Samples/2013/10/a.txt` in the store `Samples` is the post `2013/10/a.txt`.
  private func withoutRoot(_ name: String) -> String {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }
}
