import ArgumentParser
import Glibc
import ImportModel
import PostImport
import PostMarkup
import PostModel

/// Measures how much of a page's text is found, and nothing else.
struct PagesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Compare the text that is found in saved pages with the text that is expected.",
    discussion: """
      FOLDER has a folder for each page: source.html, expected.html, and expected-metadata.json (title, byline, \
      publishedTime). Words are runs of letters and digits in lower case; precision and recall count each as often as \
      it stands there.
      """)

  @Argument(help: "A folder with a folder for each page; or one page, to be shown as it is read.") var folder: String
  @Option(help: "Only the page of this name, with the words that are missing or too many.") var page: String?

  func run() throws {
    if let page = folder.hasSuffix(".html") ? Self.bytes(folder) : nil { return Self.show(SavedPage.read(page)) }
    var scores: [WordScore] = []
    var agreement = MetadataAgreement()
    var slowest = 0.0
    for name in try Self.names(in: folder) where page == nil || name == page {
      guard let source = Self.bytes("\(folder)/\(name)/source.html"),
        let expected = Self.bytes("\(folder)/\(name)/expected.html")
      else { continue }
      let clock = ContinuousClock()
      let start = clock.now
      let item = SavedPage.read(source)
      let seconds = (clock.now - start) / .seconds(1)
      slowest = max(slowest, seconds)
      var draft = Draft(.page)
      if case .post(let post) = item { draft = post }
      let score = WordScore(
        found: draft.body.text, expected: HTML.body(of: String(decoding: expected, as: UTF8.self)).text)
      scores.append(score)
      print("\(score) \(name)")
      if let stated = Self.bytes("\(folder)/\(name)/expected-metadata.json") {
        agreement.compare(draft, with: try ExpectedMetadata(json: stated), page: name)
      }
      if page != nil {
        print("missing: \(score.missing)\nextra: \(score.extra)")
        Self.show(item)
      }
    }
    print("\(WordScore.mean(of: scores)) mean of \(scores.count) pages; slowest \(WordScore.rounded(slowest)) s")
    print(agreement)
  }

  private static func show(_ item: SourceItem) {
    switch item {
    case .post(let draft): print("\(draft.metadata)\n\(draft.byline ?? "-")\n---\n\(draft.body.text)")
    case .skipped(let skipped): print("\(skipped.verdict): \(skipped.reason)")
    }
  }

  private static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { throw ValidationError("cannot open \(folder)") }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    return ByteSource(descriptor: descriptor).all()
  }
}
