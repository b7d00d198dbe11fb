import ImportModel
import PostModel
import PostStore

/// What tells one post from another, as numbers.
///
/// Numbers of different things never meet: each is a hash with a sort of its own.
struct PostKeys: Sendable, Hashable {
  /// One source of a post.
  struct Source: Sendable, Hashable {
    var identity: UInt64?
    var link: UInt64?
    /// Of the SHA-256 of the body's words.
    var body: UInt64?
    /// Of the SHA-256 of the original.
    var original: UInt64?
    var kind: UInt64?
    var extent = Extent.full
  }

  var id: PostID
  /// Empty for a post that nobody imported.
  var sources: [Source]
  /// The link that the front matter states.
  var link: UInt64?
  /// Of the body's words as they are in the file.
  var words: UInt64?
  var bands: [UInt32]
  var revisionOf: PostID?

  init(id: PostID, sources: [Source], link: UInt64?, words: UInt64?, bands: [UInt32], revisionOf: PostID?) {
    (self.id, self.sources, self.link, self.words) = (id, sources, link, words)
    (self.bands, self.revisionOf) = (bands, revisionOf)
  }

  /// Of a post in the store.
  init(of post: Post) {
    id = post.id
    sources = post.metadata.imported.map(Source.init)
    link = post.metadata.source.flatMap(Self.link)
    let text = BodyWords.normalized(post.body)
    words = text.isEmpty ? nil : BodyWords.fingerprint(text)
    bands = Shingles(of: post.body.text).bands
    revisionOf = post.metadata.revisionOf
  }

  /// Of a post that is new in the store.
  init(_ id: PostID, _ post: IncomingPost) {
    self.id = id
    let source = Source(post.record)
    (sources, link, words, bands) = ([source], source.link, post.words, post.bands)
  }

  /// `nil` for a site's own address, which many a page and feed gives for all that is on it.
  static func link(_ link: String) -> UInt64? {
    let key = LinkKey.normal(link)
    return key.contains("/") || key.contains("?") ? hash("link", key) : nil
  }

  fileprivate static func hash(_ sort: String, _ text: String) -> UInt64 {
    ContentHash.hash(Array((sort + ":" + text).utf8))
  }
}

extension PostKeys.Source {
  /// All that tells one item of a source from another, the same item changed among them; `nil` where its bytes are not
  /// known.
  var item: UInt64? {
    guard let original else { return nil }
    let parts = [kind, identity, link, original].map { $0.map { String($0, radix: 16) } ?? "-" }
    return ContentHash.hash(Array(parts.joined(separator: " ").utf8))
  }

  init(_ record: ImportRecord) {
    identity = record.id.map { PostKeys.hash("id", $0) }
    link = record.link.flatMap(PostKeys.link)
    body = record.body.map { PostKeys.hash("body", $0) }
    original = record.sha256.map { PostKeys.hash("original", $0) }
    kind = record.kind.map { PostKeys.hash("kind", $0) }
    extent = record.extent
  }

  /// Whether two entries are of one source, as it was and as it is.
  func isSameSource(as other: PostKeys.Source) -> Bool {
    if identity != nil || other.identity != nil { return identity == other.identity }
    guard kind == other.kind, link == other.link else { return false }
    return link != nil || body == other.body && (body != nil || original == other.original)
  }

  /// Whether there is nothing but its words and its bytes to know it by.
  var isWithoutKey: Bool { identity == nil && link == nil }

  /// Whether both have the same GUID, Message-ID or link.
  func sharesKey(with other: PostKeys.Source) -> Bool {
    identity != nil && identity == other.identity || link != nil && link == other.link
  }
}
