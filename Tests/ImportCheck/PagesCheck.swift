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

  @Argument(help: "A folder with a folder for each page.") var folder: String
  @Option(help: "Only the page of this name, with the words that are missing or too many.") var page: String?

  func run() throws {
    var scores: [WordScore] = []
    var slowest = 0.0
    for name in try Self.names(in: folder) where page == nil || name == page {
      guard let source = Self.bytes("\(folder)/\(name)/source.html"),
        let expected = Self.bytes("\(folder)/\(name)/expected.html")
      else { continue }
      let clock = ContinuousClock()
      let start = clock.now
      let item = SavedPage.read(source)
      let seconds = Double((clock.now - start).components.attoseconds) / 1e18
      slowest = max(slowest, seconds)
      var text = ""
      if case .post(let draft) = item { text = draft.body.text }
      let score = WordScore(found: text, expected: HTML.body(of: String(decoding: expected, as: UTF8.self)).text)
      scores.append(score)
      print("\(score) \(name)")
      if page != nil { print("missing: \(score.missing)\nextra: \(score.extra)\n---\n\(text)") }
    }
    print("\(WordScore.mean(of: scores)) mean of \(scores.count) pages; slowest \(slowest) s")
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
