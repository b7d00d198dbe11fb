import Glibc

/// A post as other readers get it: a title and the rest, as they stand in the file.
struct PlainPost {
  let title: String
  let text: String
  /// Seconds since 1970, the newest first.
  let time: Int

  /// The posts of files, a day apart.
  static func all(_ files: [String]) throws -> [PlainPost] {
    try files.enumerated().map { index, path in
      let lines = try contents(of: path).split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
      return PlainPost(
        title: lines.first.map { String($0.prefix(200)) } ?? "no title",
        text: lines.dropFirst().first.map(String.init) ?? "", time: 1_750_000_000 - index * 86_400)
    }
  }

  private static func contents(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw BenchError("\(path): not read") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: FileStatus.bytes(of: path))
    let count = fread(&bytes, 1, bytes.count, file)
    // Other readers get what they can read: text without control characters.
    return String(decoding: bytes.prefix(count).filter { $0 >= 0x20 || $0 == 0x0A }, as: UTF8.self)
  }

  /// As RFC 5322 writes it.
  fileprivate var date: String {
    var (moment, parts) = (time_t(time), tm())
    gmtime_r(&moment, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts)
    return String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// RSS 2.0.
enum RSSFeed {
  static func text(of posts: [PlainPost]) -> String {
    let items = posts.map { post in
      "<item><title>\(escaped(post.title))</title><guid>urn:post:\(post.time)</guid><pubDate>\(post.date)</pubDate>"
        + "<description>\(escaped(post.text))</description></item>\n"
    }
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Posts</title><link>http://example.org/</link>"
      + "<description>Posts</description>\n" + items.joined() + "</channel></rss>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

/// mbox (RFC 4155), a message a post.
enum Mailbox {
  static func text(of posts: [PlainPost]) -> String {
    posts.map { post in
      """
      From desk@example.org Thu Jan  1 00:00:00 2015
      From: Desk <desk@example.org>
      Date: \(post.date)
      Subject: \(post.title)
      Message-ID: <\(post.time)@example.org>
      Content-Type: text/plain; charset=utf-8

      \(post.text.replacing("\nFrom ", with: "\n>From "))


      """
    }.joined()
  }
}

/// The table that sfeed(5) keeps: time, title, link, content, content-type, id, author, enclosure, category.
enum SfeedTable {
  static func text(of posts: [PlainPost]) -> String {
    posts.map { post in
      "\(post.time)\t\(post.title.replacing("\t", with: " "))\thttp://example.org/\(post.time)\t"
        + post.text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
        + "\tplain\t\(post.time)\tDesk\t\t\n"
    }.joined()
  }
}
