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
  /// Posts that nobody imported, by link and by words.
  private var ownByLink = KeyTable()
  private var ownByWords = KeyTable()
  private var byBand = KeyTable()
  private var revisions: [PostKeys] = []
  /// Items that posts were made from, by all that they are.
  private var byItem = KeyTable()
  /// The posts whose older texts were made from items.
  private var olderByItem: [UInt64: PostID] = [:]
  /// Bodies of older texts of posts.
  private var olderBodies: [PostID: Set<UInt64>] = [:]

  /// The imported post that has the same key: GUID or Message-ID, else link, else body.
  struct Match {
    enum Key: Sendable { case identity, link, body }

    let post: PostKeys
    let key: Key
    /// The source that it is seen again from; `nil` where another source has the same post.
    let source: PostKeys.Source?
    /// Whether the words are those of an older text of the post.
    let isOlderText: Bool
  }

  /// Everything that was added, by its id.
  var all: [PostID: PostKeys] { Dictionary((posts + revisions).map { ($0.id, $0) }) { $1 } }

  /// Adds a post, or puts it in the place of the one of its id.
  mutating func add(_ post: PostKeys) {
    if let original = post.revisionOf {
      olderBodies[original, default: []].formUnion(post.sources.compactMap(\.body))
      for item in post.sources.compactMap(\.item) { olderByItem[item] = original }
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
    for item in Set(post.sources.compactMap(\.item)) { change(&byItem, item) }
    for source in post.sources {
      if let identity = source.identity { change(&byIdentity, identity) }
      if source.extent == .full, let body = source.body { change(&byBody, body) }
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

  /// The post that this very item of a source is in already, or was before a newer text took its place.
  func seen(_ incoming: PostKeys.Source) -> PostID? {
    incoming.item.flatMap { first(byItem[$0])?.id ?? olderByItem[$0] }
  }

  func match(_ incoming: PostKeys.Source) -> Match? {
    if let post = incoming.identity.flatMap({ best(byIdentity[$0], for: incoming) }) {
      return match(incoming, post, .identity)
    }
    let linked = incoming.link.map { byLink[$0].filter { !isOther(posts[Int($0)], than: incoming) } } ?? []
    if let post = best(linked, for: incoming) { return match(incoming, post, .link) }
    if incoming.extent == .full, let post = incoming.body.flatMap({ best(byBody[$0], for: incoming) }) {
      return match(incoming, post, .body)
    }
    return nil
  }

  func post(_ id: PostID) -> PostKeys? { numbers[id].map { posts[Int($0)] } }

  /// Whether a source of the same kind gives the post another key, whatever the links are.
  private func isOther(_ post: PostKeys, than incoming: PostKeys.Source) -> Bool {
    guard let identity = incoming.identity else { return false }
    let known = post.sources.filter { $0.kind == incoming.kind }.compactMap(\.identity)
    return !known.isEmpty && !known.contains(identity)
  }

  /// One that has this source already, with the same body or with another, else one with the same body, else the first.
  private func best(_ numbers: [Int32], for incoming: PostKeys.Source) -> PostKeys? {
    func having(_ condition: (PostKeys.Source) -> Bool) -> [Int32] {
      numbers.filter { posts[Int($0)].sources.contains(where: condition) }
    }
    let choices = [
      having { $0.isSameSource(as: incoming) && $0.body == incoming.body }, having { $0.isSameSource(as: incoming) },
      having { $0.body == incoming.body }, numbers,
    ]
    return choices.lazy.compactMap(first).first
  }

  private func first(_ numbers: [Int32]) -> PostKeys? { numbers.map { posts[Int($0)] }.min { $0.id < $1.id } }

  private func match(_ incoming: PostKeys.Source, _ post: PostKeys, _ key: Match.Key) -> Match {
    let source = post.sources.first { $0.isSameSource(as: incoming) }
    let isOlder = incoming.body.map { olderBodies[post.id]?.contains($0) ?? false } ?? false
    return Match(post: post, key: key, source: source, isOlderText: isOlder)
  }

  /// Posts that may have nearly the same words, in the order of their ids.
  func similar(to bands: [UInt32]) -> [PostID] {
    let numbers = bands.enumerated().flatMap { byBand[Self.bandKey($0, $1)] }
    return Set(numbers).map { posts[Int($0)].id }.sorted()
  }
}
