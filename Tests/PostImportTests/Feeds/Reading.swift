import ImportModel
import PostImport
import PostModel

/// What a reader came upon in a text.
struct Reading {
  var posts: [Draft] = []
  var skipped: [SkippedSource] = []

  var reasons: [String] { skipped.map { "\($0.place ?? "file"): \($0.verdict.rawValue): \($0.reason)" } }

  init(feed text: String, options: ImportOptions = ImportOptions()) {
    self.init(feed: Array(text.utf8), options: options)
  }

  init(feed bytes: [UInt8], options: ImportOptions = ImportOptions()) {
    FeedReader.read(ByteSource(bytes: bytes), options: options) { self.take($0) }
  }

  init(export text: String, options: ImportOptions = ImportOptions()) {
    self.init(export: Array(text.utf8), options: options)
  }

  init(export bytes: [UInt8], options: ImportOptions = ImportOptions(), itemLimit: Int = WordPressReader.itemLimit) {
    WordPressReader.read(ByteSource(bytes: bytes), options: options, itemLimit: itemLimit) { self.take($0) }
  }

  private mutating func take(_ item: SourceItem) -> Bool {
    switch item {
    case .post(let draft): posts.append(draft)
    case .skipped(let source): skipped.append(source)
    }
    return true
  }
}

/// An RSS 2.0 feed of one item.
func rss(_ item: String, channel: String = "", declarations: String = "") -> String {
  "<rss version=\"2.0\" \(declarations)><channel>\(channel)<item>\(item)</item></channel></rss>"
}

/// An Atom 1.0 feed of one entry.
func atom(_ entry: String, feed: String = "") -> String {
  "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(feed)<entry>\(entry)</entry></feed>"
}

let contentDeclaration = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
