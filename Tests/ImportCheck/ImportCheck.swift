import ArgumentParser

/// Measures the readers of sources against files whose contents are known; for the people who work on them.
@main
struct ImportCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-check", abstract: "Measure the readers of pages, feeds and mail.",
    subcommands: [PagesCheck.self, FeedsCheck.self, MailCheck.self])
}
