import ArgumentParser

/// `newsroom search`: a line for every post that matches.
struct SearchCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Print a line for every post that matches a query, as list does.",
    discussion: """
      The query is all the words that are no options, so that it needs no quotation marks of the shell: newsroom search \
      rent control -is:draft. Behind -- every word is the query's.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query")) var words: [String]
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  var columns: [String] { ListCommand.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try QueryOptions.question(words.joined(separator: " "))
    return try ListCommand.answer(from: source, to: question, page.page, options.output)
  }

  /// The arguments of a call, put so that the parser takes words such as `-rent` for the query's: they go behind a `--`.
  static func arranged(_ arguments: [String]) -> [String] {
    guard let verb = arguments.first, wordy.contains(verb) else { return arguments }
    var rest = arguments.dropFirst()
    var (options, words) = ([verb], [String]())
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      if optionsWithValue.contains(argument) {
        options += [argument] + rest.prefix(1)
        rest = rest.dropFirst()
      } else if argument.hasPrefix("--") || argument == "-h" {
        options.append(argument)
      } else {
        words.append(argument)
      }
    }
    return options + (words.isEmpty ? [] : ["--"] + words)
  }

  /// Verbs whose query is all their words.
  private static let wordy: Set = ["search", "timeline"]
  private static let optionsWithValue: Set = ["--store", "--format", "--fields", "--limit", "--offset"]
}
