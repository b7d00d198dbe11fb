import ArgumentParser
import FoundationEssentials
import Glibc
import ImportModel
import PostImport
import PostMarkup
import PostModel

/// Reads feeds and WordPress's exports, and prints what came of them.
struct FeedsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Read feeds and WordPress's exports, and print what came of them.")

  @Flag(help: "Print a line of JSON for each file: its feed's and entries' fields.")
  var json = false

  @Flag(help: "Print the posts as a person reads them.")
  var show = false

  @Flag(help: "Read a JSON array of HTML from standard input and print the array of their texts.")
  var texts = false

  @Argument(help: "Files.")
  var paths: [String] = []

  func run() throws {
    if texts { return try printTexts() }
    if json {
      for path in paths { print(try FeedFields(Self.bytes(of: path) ?? []).line(path)) }
      return
    }
    var summary = Summary(isShown: show)
    for path in paths { summary.read(path) }
    summary.finish()
  }

  private func printTexts() throws {
    let input = Self.bytes(of: "/dev/stdin") ?? []
    let html = try JSONDecoder().decode([String].self, from: Data(input))
    print(String(decoding: try JSONEncoder().encode(html.map { HTML.body(of: $0).text }), as: UTF8.self))
  }

  static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return ByteSource(descriptor: file).all()
  }
}

/// Counts what became of files, and how long each took.
private struct Summary {
  private let isShown: Bool
  private var posts = 0
  private var files = 0
  private var filesWithPosts = 0
  private var reasons: [String: Int] = [:]
  private var slowest: (Duration, String) = (.zero, "")

  init(isShown: Bool) { self.isShown = isShown }

  mutating func read(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return print("\(path): cannot be read") }
    defer { close(file) }
    let clock = ContinuousClock()
    let start = clock.now
    let before = posts
    read(ByteSource(descriptor: file), path)
    let took = clock.now - start
    files += 1
    if posts > before { filesWithPosts += 1 }
    if took > slowest.0 { slowest = (took, path) }
  }

  /// By what it is.
  private mutating func read(_ source: ByteSource, _ path: String) {
    switch FeedKind.tell(source.peek(FeedKind.headLength)) {
    case .wordpress: WordPressReader.read(source, options: ImportOptions()) { take($0, path) }
    case nil: _ = take(.skipped(.skipped("no feed")), path)
    default: FeedReader.read(source, options: ImportOptions()) { take($0, path) }
    }
  }

  private mutating func take(_ item: SourceItem, _ path: String) -> Bool {
    switch item {
    case .post(let draft):
      posts += 1
      if isShown { Self.show(draft) }
    case .skipped(let skipped):
      let reason = String(skipped.reason.map { $0.isNumber ? "#" : $0 })
      reasons["\(skipped.verdict.rawValue): \(reason)", default: 0] += 1
      if isShown { print("\(path): \(skipped.place ?? "file"): \(skipped.verdict.rawValue): \(skipped.reason)") }
    }
    return true
  }

  private static func show(_ draft: Draft) {
    let metadata = draft.metadata
    print(
      "── \(draft.place ?? "?") \(draft.extent.rawValue) \(metadata.date?.iso8601 ?? "no date") \(metadata.title ?? "no title")"
    )
    print(
      "   \(metadata.source ?? "no link") | id \(draft.identity ?? "none") | by \(draft.byline ?? "?") | \(metadata.organization ?? "?")"
    )
    print(
      "   upd \(metadata.updated?.iso8601 ?? "-") lang \(metadata.language ?? "-") tags \(metadata.tags) files \(draft.attachments)"
    )
    let words = draft.body.text.split(separator: "\n").joined(separator: " ¶ ")
    print("   \(words.count): \(words.prefix(160)) ⋯ \(words.suffix(100))")
  }

  func finish() {
    print("\(files) files, \(filesWithPosts) with posts, \(posts) posts; slowest \(slowest.0) \(slowest.1)")
    for (reason, count) in reasons.sorted(by: { $0.value > $1.value }) { print("\(count)\t\(reason)") }
  }
}

/// A feed's and its entries' fields, for a comparison with what a file expects.
private struct FeedFields: Encodable {
  struct Entry: Encodable {
    var title: String?
    var link: String?
    var id: String?
    var published: String?
    var updated: String?
    var summary: String?
    var content: String?
    var extent: String?
  }

  var path = ""
  var title: String?
  var link: String?
  var entries: [Entry] = []
  var failure: String?

  init(_ bytes: [UInt8]) {
    var fields: [Entry] = []
    var header: FeedHeader?
    failure =
      FeedReader.entries(of: bytes) { _, item, about in
        header = about
        guard case .entry(let entry) = item else { return true }
        fields.append(
          Entry(
            title: entry.title, link: entry.link, id: entry.identity, published: entry.published?.iso8601,
            updated: entry.updated?.iso8601, summary: entry.summary?.body.text, content: entry.content?.body.text))
        return true
      }?.reason
    (title, link) = (header?.title, header?.link)
    entries = fields
  }

  consuming func line(_ path: String) throws -> String {
    self.path = path
    return String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }
}
