import Glibc
import Measuring
import TerminalHarness

/// A reader of feeds or mail with the same posts.
struct OtherReader {
  let name: String
  let launch: Launch
  /// On the first screen when it is whole.
  let marker: String
  /// From the first screen to the list of posts.
  let toList: [Typed]
  /// How all of the text is searched for a word; `nil` where it cannot be.
  var search: ((String) -> Search)?

  struct Search {
    /// What opens the question.
    let opening: String
    /// What is typed then, with its Enter: from here time runs.
    let query: String
    /// Back to the list of all.
    var closing = "\u{1B}\u{1B}"
  }

  /// newsboat, neomutt and sfeed_curses, each with its own copy of the subject's posts.
  static func all(of subject: Subject) throws -> [OtherReader] {
    let folder = subject.cache + "-others"
    _ = mkdir(folder, 0o755)
    let posts = try PlainPost.all(subject.files)
    return [
      try newsboat(posts, folder, subject.terminal), try neomutt(posts, folder, subject.terminal),
      try sfeed(posts, folder, subject.terminal),
    ]
  }

  private static func newsboat(
    _ posts: [PlainPost], _ folder: String, _ size: (columns: Int, rows: Int)
  ) throws -> OtherReader {
    try NewFile.write(RSSFeed.text(of: posts), to: folder + "/posts.rss")
    try NewFile.write("file://\(folder)/posts.rss\n", to: folder + "/urls")
    try NewFile.write("max-items 0\nauto-reload no\n", to: folder + "/newsboat-config")
    let arguments = ["-u", folder + "/urls", "-c", folder + "/newsboat.db", "-C", folder + "/newsboat-config"]
    try WholeProcess(["newsboat"] + arguments + ["-x", "reload"], environment: [:]).run()
    return OtherReader(
      name: "newsboat",
      launch: Launch(program: "/usr/bin/newsboat", arguments: arguments, size: size),
      marker: "(\(posts.count)/\(posts.count))", toList: [.special(.enter)],
      search: { Search(opening: "/", query: $0 + "\r", closing: "q") })
  }

  private static func neomutt(
    _ posts: [PlainPost], _ folder: String, _ size: (columns: Int, rows: Int)
  ) throws -> OtherReader {
    try NewFile.write(Mailbox.text(of: posts), to: folder + "/posts.mbox")
    try NewFile.write("set folder=/tmp\nset sort=reverse-date\nset sleep_time=0\n", to: folder + "/neomuttrc")
    guard let newest = posts.first else { throw BenchError("no posts") }
    return OtherReader(
      name: "neomutt",
      launch: Launch(
        program: "/usr/bin/neomutt",
        arguments: ["-n", "-F", folder + "/neomuttrc", "-R", "-f", folder + "/posts.mbox"], size: size),
      marker: String(newest.title.prefix(20)), toList: [],
      search: { Search(opening: "l\u{15}", query: "~B \($0)\r", closing: "l\u{15}all\r") })
  }

  private static func sfeed(
    _ posts: [PlainPost], _ folder: String, _ size: (columns: Int, rows: Int)
  ) throws -> OtherReader {
    try NewFile.write(SfeedTable.text(of: posts), to: folder + "/posts")
    guard let newest = posts.first else { throw BenchError("no posts") }
    return OtherReader(
      name: "sfeed_curses",
      launch: Launch(program: "/usr/bin/sfeed_curses", arguments: [folder + "/posts"], size: size),
      marker: String(newest.title.prefix(20)), toList: [.special(.tab)])
  }
}

private enum NewFile {
  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchError("\(path): not written") }
    defer { fclose(file) }
    fputs(text, file)
  }
}
