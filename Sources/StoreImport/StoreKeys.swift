import PostModel

/// Finds the post of a store that a post of a source is.
///
/// What is found depends on the posts that are there, not on the order in which they came: an import that was ended and
/// begun again decides as one that was not. Of several posts the one that has the source already is meant, else the one with
/// the first id.
struct StoreKeys {
  private var posts: [PostKeys] = []
  private var numbers: [PostID: Int32] = [:]
  private var byIdentity = KeyTable()
  private var byLink = KeyTable()
  private var byBody = KeyTable()
  private var byOriginal = KeyTable()
  /// Posts that nobody imported, by link and by words.
  private var ownByLink = KeyTable()
  private var ownByWords = KeyTable()
  private var byBand = KeyTable()
  private var revisions: [PostKeys] = []
  /// Bodies and originals of older texts of posts.
  private var olderTexts: [PostID: Set<UInt64>] = [:]

  /// The imported post that has the same key: GUID or Message-ID, else link, else body, else all of the source's bytes.
  struct Match {
    let post: PostKeys
    /// The source that it is seen again from; `nil` where another source has the same post.
    let source: PostKeys.Source?
    /// Whether the words, or the bytes, are those of an older text of the post.
    let isOlderText: Bool
  }

  /// Everything that was added, by its id.
  var all: [PostID: PostKeys] { Dictionary((posts + revisions).map { ($0.id, $0) }) { $1 } }

  /// Adds a post, or puts it in the place of the one of its id.
  mutating func add(_ post: PostKeys) {
    if let original = post.revisionOf {
      olderTexts[original, default: []].formUnion(post.sources.flatMap { [$0.body, $0.original].compactMap(\.self) })
      revisions.append(post)
    } else if let number = numbers[post.id] {
      forEachKey(of: posts[Int(number)]) { $0.remove($1, number) }
      posts[Int(number)] = post
      forEachKey(of: post) { $0.add($1, number) }
    } else {
      let number = Int32(posts.count)
      posts.append(post)
      numbers[post.id] = number
      forEachKey(of: post) { $0.add($1, number) }
    }
  }

  private mutating func forEachKey(of post: PostKeys, _ change: (inout KeyTable, UInt64) -> Void) {
    for source in post.sources {
      if let identity = source.identity { change(&byIdentity, identity) }
      if source.extent == .full, let body = source.body { change(&byBody, body) }
      if source.isWithoutKey, let original = source.original { change(&byOriginal, original) }
    }
    for link in Set(post.sources.map(\.link) + [post.link]).compactMap(\.self) {
      if post.sources.isEmpty { change(&ownByLink, link) } else { change(&byLink, link) }
    }
    if post.sources.isEmpty, let words = post.words { change(&ownByWords, words) }
    for (band, hash) in post.bands.enumerated() { change(&byBand, Self.bandKey(band, hash)) }
  }

  private static func bandKey(_ band: Int, _ hash: UInt32) -> UInt64 { UInt64(band) << 32 | UInt64(hash) }

  /// Remembers the bodies of a text that a newer one takes the place of.
  ///
  /// - Parameter previous: Where that text is kept from now on.
  mutating func retire(_ post: PostKeys, as previous: PostID) {
    var old = post
    (old.id, old.revisionOf) = (previous, post.id)
    add(old)
  }

  /// A post that a person wrote, not an import, with the same words or the same link.
  ///
  /// - Parameter words: Of the whole body.
  func ownPost(_ incoming: PostKeys.Source, words: UInt64?) -> (id: PostID, hasSameWords: Bool)? {
    if let post = words.flatMap({ first(ownByWords[$0]) }) { return (post.id, true) }
    return incoming.link.flatMap { first(ownByLink[$0]) }.map { ($0.id, false) }
  }

  func match(_ incoming: PostKeys.Source) -> Match? {
    if let match = match(incoming, incoming.identity.map { byIdentity[$0] }) { return match }
    if let match = match(incoming, incoming.link.map { byLink[$0] }) { return match }
    if incoming.extent == .full, let match = match(incoming, incoming.body.map { byBody[$0] }) { return match }
    return incoming.isWithoutKey ? match(incoming, incoming.original.map { byOriginal[$0] }) : nil
  }

  /// Of several posts, one that has this source already is meant.
  private func match(_ incoming: PostKeys.Source, _ numbers: [Int32]?) -> Match? {
    guard let numbers else { return nil }
    let own = numbers.filter { posts[Int($0)].sources.contains { $0.isSameSource(as: incoming) } }
    return first(own.isEmpty ? numbers : own).map { match(incoming, $0) }
  }

  private func first(_ numbers: [Int32]) -> PostKeys? { numbers.map { posts[Int($0)] }.min { $0.id < $1.id } }

  private func match(_ incoming: PostKeys.Source, _ post: PostKeys) -> Match {
    let source = post.sources.first { $0.isSameSource(as: incoming) }
    let older = olderTexts[post.id] ?? []
    let isOlder = source?.original != incoming.original && incoming.original.map(older.contains) == true
    return Match(post: post, source: source, isOlderText: isOlder || incoming.body.map(older.contains) == true)
  }

  /// Posts that may have nearly the same words, in the order of their ids.
  func similar(to bands: [UInt32]) -> [PostID] {
    let numbers = bands.enumerated().flatMap { byBand[Self.bandKey($0, $1)] }
    return Set(numbers).map { posts[Int($0)].id }.sorted()
  }
}
