import ArgumentParser
import ExtractionHarness
import StoreMaking

/// Makes a store of as many posts as are wanted, the same one each time.
@main
struct StoreMaker: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-maker",
    abstract: "Make a store of many posts: a corpus, and copies of its texts with other words, dates and names.")

  @Option(help: "How many posts.")
  var posts: Int?

  @Option(help: "A folder of texts to make posts of (default: texts that are made up).")
  var from: String?

  @Option(
    name: .customLong("to"), help: "The store's folder; a file beside it, DIR.stamp, says what it was made of.")
  var folder: String

  @Flag(help: "The texts as they are, under their own names, and no others.")
  var copy = false

  @Option(help: "Another number makes another store.")
  var seed: UInt64 = 1

  /// Texts that are made up; where more posts are wanted, they are copies.
  private static let fictionalTexts = 20_000
  /// To be raised with every change of what is made.
  private static let version = 1

  func validate() throws {
    if copy, from == nil { throw ValidationError("--copy needs --from") }
    guard copy || posts.map({ $0 > 0 }) == true else { throw ValidationError("--posts must be 1 or more") }
  }

  func run() async throws {
    let store = StoreFolder(path: folder, recipe: recipe())
    if try store.isThere() { return print("\(folder): there") }
    let start = ContinuousClock.now
    if copy, let from {
      try store.copy(from: from)
    } else {
      let corpus = try from.map { try Corpus.reading($0) } ?? .fictional(Self.fictionalTexts, seed: seed)
      try await store.write(StorePlan(corpus: corpus, count: posts ?? 0, seed: seed))
    }
    print("\(folder): made in \(start.duration(to: .now).components.seconds) s")
  }

  private func recipe() -> String {
    let source = from.map { "\(FileTree.files(below: $0).count) texts" } ?? "made-up texts"
    let made = copy ? "as they are" : "\(posts ?? 0) posts, seed \(seed)"
    return "store-maker \(Self.version): \(made), of \(source)"
  }
}
