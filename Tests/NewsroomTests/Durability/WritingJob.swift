import Foundation

/// Something that newsroom does to files, to be ended or failed at each of its calls.
struct WritingJob: CustomStringConvertible, Sendable {
  let name: String
  /// Each n-th call alone is tried, where there are many: SQLite's writes.
  var stride = 1
  /// What is there before; the store is `posts`.
  let prepare: @Sendable (TemporaryFolder) throws -> Void
  let arguments: [String]
  var input: String?
  /// From the home's folder: only calls there are tried.
  var counted = ["posts", ".local", ".cache", "out"]
  /// What is started next; `nil` for the same again, which comes to what an undisturbed run comes to.
  var next: [String]?

  var description: String { name }
}

extension WritingJob {
  static let all = [importing, index, reading, marksMerge, mending, exporting]

  /// New posts, a new text of one (the old one is kept beside it), one more source for another.
  static let importing = WritingJob(
    name: "import", prepare: Self.prepareImport, arguments: ["import", "new", "--store", "posts"])

  static let index = WritingJob(
    name: "index", stride: 8,
    prepare: { folder in
      try Self.release(into: folder)
      _ = try BuiltProgram(folder: folder).run(["index", "--store", "posts"])
      try folder.write(Self.post("Third post", date: "2024-06-01", words: "A third."), to: "posts/third.md")
      try FileManager.default.removeItem(atPath: folder.path + "/posts/2023-01-09-notice.md")
    },
    arguments: ["index", "--store", "posts", "--format", "tsv"])

  /// Marks, clips, a copy, an export of the tray, the place and the last store.
  static let reading = WritingJob(
    name: "reader", prepare: Self.release, arguments: ["--linear", "posts"],
    input: "1\nstar\ntag housing\nnext-quote\nclip\nyy\nexport markdown out/tray.md\nq\nq\n",
    counted: [".local", "out"], next: ["list", "--store", "posts"])

  static let marksMerge = WritingJob(
    name: "marks merge",
    prepare: { folder in
      try folder.write("", to: "posts/.keep")
      try folder.write(Self.mark("a.md", second: 1), to: "out/ours.jsonl")
      try folder.write(Self.mark("b.md", second: 2), to: "theirs.jsonl")
    },
    arguments: ["marks", "merge", "theirs.jsonl", "--output", "out/ours.jsonl"])

  /// Two front matters that are mended.
  static let mending = WritingJob(
    name: "check --fix",
    prepare: { folder in
      let words = "“The rent is due,” said Ann Lee.\n"
      try folder.write("---\ntitle: Rent: a strike\ndate: 2024-05-02\n---\n\n" + words, to: "posts/rent.md")
      try folder.write("---\ntitle: Heat\ndate: “2024–05–01”\n---\n\n" + words, to: "posts/2024/heat.md")
    },
    arguments: ["check", "--fix", "--yes", "--store", "posts"], counted: ["posts", ".local"])

  /// A site in which an older export has a page of a post that is gone.
  static let exporting = WritingJob(
    name: "export",
    prepare: { folder in
      try Self.release(into: folder)
      try folder.write(Self.post("Gone", date: "2024-01-01", words: "It is gone soon."), to: "posts/gone.md")
      _ = try BuiltProgram(folder: folder).run(Self.site)
      try FileManager.default.removeItem(atPath: folder.path + "/posts/gone.md")
      try folder.write(Self.post("Third post", date: "2024-06-01", words: "A third."), to: "posts/third.md")
    },
    arguments: Self.site, counted: ["out"])

  private static let site = ["export", "--as", "site", "--to", "out/site", "--store", "posts"]

  private static func mark(_ post: String, second: Int) -> String {
    #"{"at":"2026-11-26T20:31:0\#(second).000Z","by":"a","of":"post","id":"\#(post)","set":"starred","to":true}"# + "\n"
  }

  static func post(_ title: String, date: String, words: String, link: String? = nil) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n" + (link.map { "source: \($0)\n" } ?? "") + "---\n\n" + words + "\n"
  }

  @Sendable private static func release(into folder: TemporaryFolder) throws {
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    try folder.write("", to: "out/.keep")
  }

  @Sendable static func prepareImport(_ folder: TemporaryFolder) throws {
    let heat = "“Nobody should sleep in a coat,” said Ada Quill, chair of the Lantern Street Tenants."
    let bus = "“The bus is late,” said Ben Marrow, who has waited for it every morning since the snow came."
    try folder.write(
      post("Heat", date: "2024-05-02", words: heat, link: "https://t.example.org/heat"), to: "old/heat.md")
    try folder.write(post("Bus", date: "2024-05-03", words: bus, link: "https://t.example.org/bus"), to: "old/bus.md")
    let program = BuiltProgram(folder: folder)
    _ = try program.run(
      ["import", "old", "--store", "posts"], environment: ["SOURCE_DATE_EPOCH": "1764028800"])
    try folder.write(
      post("Heat", date: "2024-05-02", words: heat + "\n\nAnd more.", link: "https://t.example.org/heat"),
      to: "new/heat.md")
    try folder.write(post("Bus", date: "2024-05-03", words: bus), to: "new/mail/bus.txt")
    try folder.write(post("Rent", date: "2024-06-01", words: "The rent is due, and it is too much."), to: "new/rent.md")
    try folder.write(
      post("Snow", date: "2024-06-02", words: "It snows in June, to everybody's surprise."), to: "new/snow.md")
  }
}
