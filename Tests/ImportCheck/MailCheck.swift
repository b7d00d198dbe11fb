import ArgumentParser

struct MailCheck: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mail")

  @Argument var paths: [String]

  func run() throws { print(paths.count) }
}
