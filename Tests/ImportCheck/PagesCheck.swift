import ArgumentParser

struct PagesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pages")

  @Argument var paths: [String]

  func run() throws { print(paths.count) }
}
