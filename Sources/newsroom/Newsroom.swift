import ArgumentParser
import CursesTerminal
import Glibc
import PostCatalog
import PostModel

/// The command line.
struct Newsroom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsroom",
    abstract: "Read an archive of press releases in the terminal.",
    usage: """
      newsroom [--linear] [STORE]
      newsroom VERB [--store DIR] [--format text|json|jsonl|tsv]
      newsroom search QUERY
      """,
    discussion: """
      STORE is any folder of posts: .md, .markdown, .txt, and .html with front matter. Without it: $NEWSROOM_STORE, \
      else, for the reader, the folder that it opened last, else $XDG_DATA_HOME/newsroom/posts. When standard output is no terminal, the list is printed instead.

      Exit status: 0 good, 1 something failed, 2 usage, 3 no such store, 130 Ctrl-C.
      """,
    version: "newsroom " + Version.number,
    subcommands: [
      ReadCommand.self, ListCommand.self, SearchCommand.self, ShowCommand.self, QuotesCommand.self,
      ContactsCommand.self, SpeakersCommand.self, TimelineCommand.self, CheckCommand.self, ExtractCommand.self,
      IndexCommand.self, ImportCommand.self, MergeCommand.self, MarksCommand.self, ClipsCommand.self,
      VerifyCommand.self, ExportCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Parses the command line and does what it says.
  ///
  /// The reader runs on the caller's thread; verbs share their work among all cores.
  @MainActor
  static func perform() async -> ExitStatus {
    do {
      if let call = PlainCall(CommandLine.arguments.dropFirst(), verbs: verbs), StandardOutput.isTerminal {
        try ReadCommand.openReader { settings in
          call.folder.map(StorePlace.init(folder:)) ?? StorePlace(forReaderWith: settings)
        }
        return .good
      }
      var command = try parseAsRoot(SearchCommand.arranged(Array(CommandLine.arguments.dropFirst())))
      if let read = command as? ReadCommand, StandardOutput.isTerminal || read.linear {
        try ReadCommand.openReader(isLinear: read.linear, color: read.color, read.readerPlace)
      } else if var verb = command as? any AsyncParsableCommand {
        useUTF8()
        try await verb.run()
      } else {
        try command.run()
      }
      return .good
    } catch let failure as Failure {
      return explain(failure)
    } catch let error as ConfigurationError {
      return explain(.configuration(error))
    } catch let error as CatalogError {
      return explain(.catalog(error))
    } catch let error as TerminalError {
      return explain(.terminal(error))
    } catch let error as FileError {
      return explain(.file(error))
    } catch {
      return explain(error)
    }
  }

  private static var verbs: [String] {
    ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Verbs write UTF-8 whatever the locale is, and align it by the widths that libc knows there.
  private static func useUTF8() { setlocale(LC_CTYPE, "C.UTF-8") }

  private static func explain(_ failure: Failure) -> ExitStatus {
    if let message = failure.message { StandardOutput.complain(message) }
    return failure.status
  }

  /// Help on standard output, or what is wrong with the command line on standard error.
  private static func explain(_ error: any Error) -> ExitStatus {
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      print(message)
      return .good
    }
    StandardOutput.say(message)
    return .usage
  }
}
