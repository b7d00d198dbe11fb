import ImportModel
import PostImport
import PostModel
import PostStore
import StoreImport

/// A source of posts, from its bytes to the files that a store would get.
struct SourceCheck {
  private let reader: SourceReader

  /// - Parameter kind: `nil` is told from the bytes.
  init(_ kind: SourceKind?) {
    var options = ImportOptions()
    options.kind = kind
    (options.includesPages, options.includesDrafts) = (true, true)
    reader = SourceReader(options)
  }

  func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    var count = 0
    reader.read(ByteSource(bytes: input), named: "folder/input") { item in
      count += 1
      Self.check(item, &breaches)
      return count < 10_000
    }
    breaches.expect(count < 10_000, "there is no end of posts")
    return breaches.found
  }

  private static func check(_ item: ReadItem, _ breaches: inout Breaches) {
    var message = ByteWriter()
    item.write(to: &message)
    breaches.expect(ReadItem(message.bytes) == item, "an item is another one behind the pipe")
    switch item {
    case .skipped(let skipped): breaches.expect(!skipped.reason.isEmpty, "something is skipped without a reason")
    case .post(let post): check(post, &breaches)
    }
  }

  private static func check(_ post: IncomingPost, _ breaches: inout Breaches) {
    breaches.expect(!post.head.title.isEmpty, "a post has no title")
    let base = PostNaming.base(title: post.head.title, date: post.head.date)
    let parts = base.split(separator: "/", omittingEmptySubsequences: false)
    breaches.expect((2...3).contains(parts.count), "the post's place is \(base)")
    for part in parts {
      breaches.expect((1...100).contains(part.utf8.count), "a name is \(part.utf8.count) bytes long")
      breaches.expect(part.first != "-" && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }, "named \(part)")
    }
    composed(post, &breaches)
  }

  /// The file says of the post what was found, and nothing that its words have put there.
  private static func composed(_ post: IncomingPost, _ breaches: inout Breaches) {
    let composed = ComposedFile(post: post)
    let bytes = Array(composed.new(nearCopyOf: nil).text.utf8)
    let read = Store.read(bytes: bytes, named: "input." + composed.ending)
    breaches.expect(read.metadata.imported.count == 1, "the file tells of \(read.metadata.imported.count) sources")
    breaches.expect(read.metadata.imported.first?.sha256 == post.record.sha256, "the file's digest is another one")
    if case .file = post.text { return }
    breaches.expect(read.problems.isEmpty, "the file has problems: \(read.problems.map(\.description))")
    breaches.expect(Self.words(read.metadata.title) == Self.words(post.head.title), "the file's title is another one")
    breaches.expect(
      Self.words(read.metadata.organization) == Self.words(post.head.organization),
      "the file's publisher is another one")
    breaches.expect(
      Self.words(read.metadata.subtitle) == Self.words(post.head.subtitle), "the file's deck is another one")
    breaches.expect(read.metadata.date?.iso8601 == post.head.date, "the file's date is another one")
    breaches.expect(read.metadata.tags == post.head.tags, "the file's tags are others")
    breaches.expect(read.metadata.isDraft == post.head.isDraft, "the file is a draft, or is none")
  }

  private static func words(_ text: String?) -> [Substring]? { text?.split(whereSeparator: \.isWhitespace) }
}
