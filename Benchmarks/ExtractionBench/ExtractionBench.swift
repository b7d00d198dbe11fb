import ArgumentParser

/// Measures how fast quotes, contacts and heads are found.
@main
struct ExtractionBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extraction-bench",
    abstract: "Measure extraction on one core, beside `wc -w` on the same files.")

  @Argument(help: "A folder of posts; every file below it is read.")
  var folder = "Samples"

  @Option(help: "How often all bodies are read, after one round that is not counted.")
  var rounds = 7

  @Option(help: "Instead: see whether time grows with the length alone, on hostile texts of up to so many megabytes.")
  var scaling: Int?

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be 1 or more") }
    guard scaling.map({ $0 > 0 }) ?? true else { throw ValidationError("--scaling must be 1 or more") }
  }

  func run() async throws {
    if let scaling {
      guard Scaling(longest: scaling * 1_000_000).report() else { throw ExitCode.failure }
      return
    }
    try await FolderSpeed(folder: folder, rounds: rounds).report()
  }
}
