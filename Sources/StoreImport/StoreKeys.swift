import PostModel

/// Finds the post of a store that a post of a source is.
struct StoreKeys {
  private var posts: [PostKeys] = []
  private var byID: [PostID: Int32] = [:]
  private var byIdentity: [UInt64: Int32] = [:]
  private var byLink: [UInt64: Int32] = [:]
  private var byBody: [UInt64: Int32] = [:]
  private var byWords: [UInt64: Int32] = [:]
  /// The first post that has a band.
  private var byBand: [UInt64: Int32] = [:]
  /// Bodies of older texts of posts.
  private var olderBodies: [PostID: Set<UInt64>] = [:]

  /// The post that has the same key, by the strongest one.
  struct Match {
    enum Key: Sendable { case identity, link, body }

    let post: PostKeys
    let key: Key
    /// The source that it is seen again from; `nil` where another source has the same post.
    let source: PostKeys.Source?
    /// Whether the words are those of an older text of the post.
    let isOlderText: Bool
  }

  /// Adds a post, or puts it in the place of the one of its id.
  mutating func add(_ post: PostKeys) {
    if let original = post.revisionOf {
      olderBodies[original, default: []].formUnion(post.sources.compactMap(\.body))
      return
    }
    let number = byID[post.id] ?? Int32(posts.count)
    if Int(number) == posts.count { posts.append(post) } else { posts[Int(number)] = post }
    byID[post.id] = number
    for source in post.sources {
      if let identity = source.identity { byIdentity[identity] = byIdentity[identity] ?? number }
      if let link = source.link { add(link, number) }
      if source.extent == .full, let body = source.body { byBody[body] = byBody[body] ?? number }
    }
    if let link = post.link { add(link, number) }
    if post.sources.allSatisfy({ $0.extent == .full }), let words = post.words {
      byWords[words] = byWords[words] ?? number
    }
    for (band, hash) in post.bands.enumerated() {
      let key = UInt64(band) << 32 | UInt64(hash)
      byBand[key] = byBand[key] ?? number
    }
  }

  /// An imported post has a link rather than one that a person wrote.
  private mutating func add(_ link: UInt64, _ number: Int32) {
    if let other = byLink[link], !posts[Int(other)].sources.isEmpty || posts[Int(number)].sources.isEmpty { return }
    byLink[link] = number
  }

  /// Remembers the bodies of a text that a newer one takes the place of.
  mutating func retire(_ post: PostKeys) {
    olderBodies[post.id, default: []].formUnion(post.sources.compactMap(\.body))
  }

  /// - Parameter words: Of the whole body: what a post that nobody imported is found by.
  func match(_ incoming: PostKeys.Source, words: UInt64?) -> Match? {
    if let identity = incoming.identity, let number = byIdentity[identity] { return match(incoming, number, .identity) }
    if let link = incoming.link, let number = byLink[link] { return match(incoming, number, .link) }
    guard incoming.extent == .full else { return nil }
    let same = incoming.body.flatMap { byBody[$0] } ?? words.flatMap { byWords[$0] }
    return same.map { match(incoming, $0, .body) }
  }

  private func match(_ incoming: PostKeys.Source, _ number: Int32, _ key: Match.Key) -> Match {
    let post = posts[Int(number)]
    let source = post.sources.first { source in
      if let identity = incoming.identity { return source.identity == identity }
      guard source.identity == nil, source.kind == incoming.kind else { return false }
      return incoming.link == source.link && (incoming.link != nil || source.body == incoming.body)
    }
    let isOlder = incoming.body.map { olderBodies[post.id]?.contains($0) ?? false } ?? false
    return Match(post: post, key: key, source: source, isOlderText: isOlder)
  }

  /// Posts that may have nearly the same words, the first of each band, in the order in which they came.
  func similar(to bands: [UInt32]) -> [PostID] {
    Set(bands.enumerated().compactMap { byBand[UInt64($0) << 32 | UInt64($1)] }).sorted().map { posts[Int($0)].id }
  }
}
