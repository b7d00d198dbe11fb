import ImportModel
import PostModel
import PostStore

/// Decides what becomes of each item of a source, and stages it for the store.
///
/// The rules, in order: an item that a post was made from, now or once, is *unchanged*; a post has the key that its source
/// gives it (GUID, Message-ID), else its link, else its body's words. The same again is *unchanged*; the same key with other words is an *update*, and the old text is kept; the same
/// words (or nine tenths of them) from another source are *one post with two sources*. All else is new.
struct Importer: ~Copyable {
  private let store: Store?
  private let day: String
  /// The store's files as they were at the start.
  let listed: [StoredFile]
  /// Of the posts in the store, and of those that wait to be written.
  private(set) var keys: StoreKeys
  /// Of all files that are posts, with those that wait to be written.
  private var paths: Set<String>
  /// `nil` where nothing is to be written.
  private var writer: StoreWriter?
  /// Files as they will be, while they are not in the store.
  private var coming: [PostID: String] = [:]
  private var identities = FileIdentities()

  /// - Parameters:
  ///   - store: `nil` for one that is not there yet, and not to be made.
  ///   - listed: The files of the store.
  ///   - day: Of the import, `2026-11-26`.
  init(store: Store?, writer: consuming StoreWriter?, keys: StoreKeys, listed: [StoredFile], day: String) {
    (self.store, self.keys, self.listed, self.day) = (store, keys, listed, day)
    paths = Set(listed.map(\.id.rawValue))
    self.writer = writer
  }

  /// How many files wait for ``commit()``.
  private(set) var stagedCount = 0

  /// Files that are kept in mind of an import that writes nothing.
  private static let keptInMind = 2048

  /// Posts that were written, and posts that were to be and are not as their keys say.
  private(set) var (written, leftOut): (Set<PostID>, Set<PostID>) = ([], [])

  /// Writes what is staged; throws with all before the file in question written.
  ///
  /// - Returns: Posts that another program has changed meanwhile, and that stay as they are.
  mutating func commit() throws(StoreWriteError) -> Set<PostID> {
    stagedCount = 0
    guard writer != nil else {
      if coming.count > Self.keptInMind { coming = [:] }
      return []
    }
    let leftOut = try writer?.commit() ?? []
    written.formUnion(coming.keys)
    self.leftOut.formUnion(leftOut)
    coming = [:]
    return leftOut
  }

  /// Decides on one item; nothing is in the store before ``commit()``.
  mutating func take(_ item: ReadItem, of file: SourceFile) throws(StoreWriteError) -> ImportedItem {
    switch item {
    case .skipped(let skipped):
      return ImportedItem(source: file.label, skipped: skipped)
    case .post(var post):
      post.record.date = day
      post.record.from = file.name + (post.place.map { ", " + $0 } ?? "")
      post.record.id = identities.key(of: post, in: file)
      return ImportedItem(source: file.label, place: post.place, outcome: try outcome(of: post))
    }
  }

  // MARK: Rules

  private mutating func outcome(of post: IncomingPost) throws(StoreWriteError) -> ImportOutcome {
    let source = PostKeys.Source(post.record)
    if let id = keys.seen(source) { return .unchanged(id) }
    if let own = keys.ownPost(source, words: post.words), isOwn(own.id, post, hasSameWords: own.hasSameWords) {
      return .unchanged(own.id)
    }
    guard let match = keys.match(source) else { return try add(post) }
    if match.isOlderText { return .unchanged(match.post.id) }
    guard let known = match.source else {
      return isOtherPost(match, post, source) ? try add(post) : try join(match, post, source)
    }
    if known.body == source.body {
      if known.original == source.original || hasTitle(match.post.id, post.head.title) {
        return .unchanged(match.post.id)
      }
      return try update(match, post)
    }
    // A source that gives less than is there has not taken the text back.
    if post.record.extent != .full, match.post.sources.contains(where: { $0.extent == .full }) {
      return .unchanged(match.post.id)
    }
    return match.key == .link && isAnotherPost(post, than: match.post.id) ? try add(post) : try update(match, post)
  }

  /// Whether only a link speaks for it that two posts are one: some sites give all their pages the same.
  private func isAnotherPost(_ post: IncomingPost, than id: PostID) -> Bool {
    !hasTitle(id, post.head.title) && shared(post, id) < Self.halfOfIt
  }

  private static let halfOfIt = 0.5

  /// Whether a post of the same words or link is one that a person wrote; such a one is never changed.
  private func isOwn(_ id: PostID, _ post: IncomingPost, hasSameWords: Bool) -> Bool {
    hasSameWords || post.record.extent != .full || shared(post, id) >= Self.nearlyAll
  }

  /// Whether a source of the same kind has the same words under another key and another title.
  ///
  /// Sites have many posts of few words: *Read the statement here.*
  private func isOtherPost(_ match: StoreKeys.Match, _ post: IncomingPost, _ source: PostKeys.Source) -> Bool {
    let sources = match.post.sources
    let sharesKey =
      sources.contains { $0.sharesKey(with: source) } || source.link != nil && match.post.link == source.link
    return !source.isWithoutKey && !sharesKey && sources.contains { $0.kind == source.kind && !$0.isWithoutKey }
      && !hasTitle(match.post.id, post.head.title)
  }

  /// Another source of a post.
  private mutating func join(
    _ match: StoreKeys.Match, _ post: IncomingPost, _ source: PostKeys.Source
  ) throws(StoreWriteError) -> ImportOutcome {
    let extents = match.post.sources.map(\.extent)
    let isSame = source.body != nil && match.post.sources.contains { $0.body == source.body }
    let saysLess = post.record.extent != .full && extents.contains(.full)
    let saysMore = post.record.extent == .full && !extents.contains(.full)
    let isOfKind = match.post.sources.contains { $0.kind == source.kind }
    if isSame || saysLess || !saysMore && !isOfKind && shared(post, match.post.id) >= Self.nearlyAll {
      return try addSource(match.post, post)
    }
    return try update(match, post)
  }

  /// The share of two texts' runs of words from which on they are one.
  private static let nearlyAll = 0.9

  private func hasTitle(_ id: PostID, _ title: String) -> Bool {
    guard let text = text(of: id) else { return true }
    let stated = Store.read(bytes: Array(text.utf8), named: id.rawValue).metadata.title
    return stated == nil || PostNaming.slug(of: stated ?? "") == PostNaming.slug(of: title)
  }

  // MARK: Files

  private mutating func add(_ post: IncomingPost) throws(StoreWriteError) -> ImportOutcome {
    let composed = ComposedFile(post: post)
    let copies = nearCopies(of: post)
    if let sent = copies.first(where: { isSentToo(post, $0) }), let keys = keys.post(sent) {
      return try addSource(keys, post)
    }
    let nearCopy = copies.first
    let id = freeID(post, ending: composed.ending)
    try stage(id, composed.new(nearCopyOf: nearCopy).text)
    keys.add(PostKeys(id, post))
    return .imported(id, nearCopyOf: nearCopy)
  }

  private mutating func update(_ match: StoreKeys.Match, _ post: IncomingPost) throws(StoreWriteError) -> ImportOutcome
  {
    let id = match.post.id
    guard let old = current(id) else { return try add(post) }
    let file = ComposedFile(post: post).update(
      of: PostFile(text: old.text), sources: sources(in: old.text, of: id, with: post.record))
    if file.text == old.text { return .unchanged(id) }
    let previous = try keep(old.text, of: id)
    try stage(file.text, inPlaceOf: old)
    keys.retire(match.post, as: previous)
    replaceKeys(match.post, post)
    return .updated(id, previous: previous)
  }

  private mutating func addSource(_ known: PostKeys, _ post: IncomingPost) throws(StoreWriteError) -> ImportOutcome {
    guard let old = current(known.id) else { return try add(post) }
    var file = PostFile(text: old.text)
    file.set(.init("imported", .imported(sources(in: old.text, of: known.id, with: post.record))))
    try stage(file.text, inPlaceOf: old)
    var keys = known
    keys.sources.append(PostKeys.Source(post.record))
    self.keys.add(keys)
    return .joined(known.id)
  }

  private mutating func replaceKeys(_ old: PostKeys, _ post: IncomingPost) {
    var new = PostKeys(old.id, post)
    new.sources = old.sources.filter { !$0.isSameSource(as: new.sources[0]) } + new.sources
    keys.add(new)
  }

  /// The sources that a file states, one of them taken the place of, or added.
  private func sources(in text: String, of id: PostID, with record: ImportRecord) -> [ImportRecord] {
    let stated = Store.read(bytes: Array(text.utf8), named: id.rawValue).metadata.imported
    let new = PostKeys.Source(record)
    return stated.filter { !PostKeys.Source($0).isSameSource(as: new) } + [record]
  }

  /// Keeps the text that a newer one takes the place of; one that an import kept before it was killed is not kept twice.
  private mutating func keep(_ old: String, of id: PostID) throws(StoreWriteError) -> PostID {
    var file = PostFile(text: old)
    file.set(.init("revision-of", .text(id.rawValue)))
    var number = 1
    while isTaken(PostNaming.revision(of: id, number).rawValue) { number += 1 }
    if number > 1 {
      let last = PostNaming.revision(of: id, number - 1)
      if text(of: last) == file.text { return last }
    }
    let previous = PostNaming.revision(of: id, number)
    try stage(previous, file.text)
    paths.insert(previous.rawValue)
    return previous
  }

  private mutating func stage(_ id: PostID, _ text: String) throws(StoreWriteError) {
    try writer?.stage(id, Array(text.utf8))
    coming[id] = text
    stagedCount += 1
  }

  private mutating func stage(_ text: String, inPlaceOf old: CurrentFile) throws(StoreWriteError) {
    try writer?.stageReplacement(of: old.id, Array(text.utf8), former: old.file)
    coming[old.id] = text
    stagedCount += 1
  }

  /// A name that no post has; it stays taken.
  private mutating func freeID(_ post: IncomingPost, ending: String) -> PostID {
    let base = PostNaming.base(title: post.head.title, date: post.head.date)
    var number = 1
    while isTaken(PostNaming.path(base, number, ending: ending)) { number += 1 }
    let path = PostNaming.path(base, number, ending: ending)
    paths.insert(path)
    return PostID(rawValue: path)
  }

  /// Whether a post has that path, or something else that is no post of the store, such as a link to nothing.
  private func isTaken(_ path: String) -> Bool { paths.contains(path) || store?.isThere(path) == true }

  /// A post's file as it is, or as it will be.
  private func text(of id: PostID) -> String? { coming[id] ?? store?.text(of: id) }

  /// A post's file that another text is to stand in the place of.
  private struct CurrentFile {
    let id: PostID
    let text: String
    /// As it was before its text was read; `nil` where that waits to be written.
    let file: StoredFile?
  }

  private func current(_ id: PostID) -> CurrentFile? {
    if let text = coming[id] { return CurrentFile(id: id, text: text, file: nil) }
    guard let file = store?.file(id), let text = store?.text(of: id) else { return nil }
    return CurrentFile(id: id, text: text, file: file)
  }
}

// MARK: - Words in common

extension Importer {
  /// Candidates that are compared word by word.
  private static var candidates: Int { 8 }

  /// Posts of the store that have nearly the same words, in the order of their ids.
  private func nearCopies(of post: IncomingPost) -> [PostID] {
    keys.similar(to: post.bands).prefix(Self.candidates).filter { shared(post, $0) >= Self.nearlyAll }
  }

  /// Whether a post of nearly the same words is the same release that its sender both mailed and published.
  private func isSentToo(_ post: IncomingPost, _ id: PostID) -> Bool {
    guard let text = text(of: id) else { return false }
    return Publication(post).isSame(as: Publication(Store.read(bytes: Array(text.utf8), named: id.rawValue)))
  }

  /// The share of the longer text's runs of words that both have; 0 where the post cannot be read.
  private func shared(_ post: IncomingPost, _ id: PostID) -> Double {
    guard let text = text(of: id) else { return 0 }
    let composed = ComposedFile(post: post)
    let words = Self.shingles(composed.new(nearCopyOf: nil).text, named: "post." + composed.ending)
    return words.shared(with: Self.shingles(text, named: id.rawValue))
  }

  private static func shingles(_ text: String, named name: String) -> Shingles {
    Shingles(of: Store.read(bytes: Array(text.utf8), named: name).body.text)
  }
}

/// Keys that a source gives to more than one of its posts: those after the first are told apart by their links or titles.
///
/// Feeds do that: the site's address as the GUID of every item.
private struct FileIdentities {
  private var file: SourceFile?
  private var seen: [String: String?] = [:]

  mutating func key(of post: IncomingPost, in file: SourceFile) -> String? {
    if file != self.file { (self.file, seen) = (file, [:]) }
    guard let identity = post.record.id, [.feed, .wordpress].contains(post.record.kind.flatMap(SourceKind.init)) else {
      return post.record.id
    }
    guard let first = seen[identity] else {
      seen[identity] = post.record.body
      return identity
    }
    return first == post.record.body ? identity : identity + " " + (post.record.link ?? post.head.title)
  }
}
