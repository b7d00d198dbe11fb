import ArgumentParser

struct FeedsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "feeds")

  @Argument var paths: [String]

  func run() throws { print(paths.count) }
}
