import CursesTerminal
import MarkKeeping
import PostCatalog
import PostModel
import PostQuery
import PostStore
import ReaderScreen
import StoreImport
import TextLayout

/// Why newsroom ends without having done all that it was asked.
enum Failure: Error {
  case configuration(ConfigurationError)
  case file(FileError)
  /// `place` says where the path came from.
  case noStore(StoreError, place: String?)
  /// No store is named, and none is where they are looked for.
  case noStoreYet(FirstRun)
  case store(StoreError)
  case catalog(CatalogError)
  case marks(MarkFileError)
  case terminal(TerminalError)
  /// A typed text that is no query.
  case query(String, QueryError)
  case unknownField(UnknownField)
  case noPost(String, store: String)
  /// `candidates` is sorted.
  case manyPosts(String, candidates: [String])
  case importing(ImportError)
  /// A mended file could not be written.
  case mending(StoreWriteError)
  /// Another program writes into the store and does not end.
  case storeBusy
  case export(ExportRefusal)
  /// The program that reads foreign formats is in none of these places.
  case noImporter([String])
  /// Ctrl-C ended an import.
  case interruptedImport
  /// Ctrl-C ended the bringing up to date of the catalog.
  case interrupted
  /// Everything has been said on standard error already.
  case reported
  /// Whoever read standard output has gone, as `head` does: no fault of anybody's.
  case outputClosed
}

/// The status that newsroom exits with.
enum ExitStatus: Int32 {
  case good = 0
  case failed = 1
  case usage = 2
  case noStore = 3
  /// As shells say it of a program that SIGINT has ended.
  case interrupted = 130
}

extension Failure {
  var status: ExitStatus {
    switch self {
    case .outputClosed: .good
    case .noStore, .noStoreYet: .noStore
    case .query, .unknownField: .usage
    case .interrupted, .interruptedImport, .importing(.interrupted): .interrupted
    case .configuration, .file, .store, .catalog, .marks, .terminal, .noPost, .manyPosts, .reported, .importing,
      .mending, .storeBusy, .noImporter, .export:
      .failed
    }
  }

  /// What standard error says; `nil` where there is nothing to say.
  var message: String? {
    switch self {
    case .configuration(let error): error.description
    case .file(let error): error.description
    case .noStore(let error, let place):
      """
      \(error.description)\(place.map { " (\($0))" } ?? "")
      To read a folder of posts: newsroom FOLDER, newsroom VERB --store FOLDER, or set NEWSROOM_STORE.
      """
    case .noStoreYet(let firstRun): firstRun.welcome.text.string
    case .store(let error): error.description
    case .catalog(let error): error.description
    case .marks(let error): error.description
    case .terminal(let error): error.description
    case .query(let typed, let error): Self.mark(error, in: typed)
    case .unknownField(let error): error.description
    case .interruptedImport: ImportError.interrupted.description
    case .importing(let error): error.description
    case .mending(let error): error.description
    case .storeBusy: "another newsroom is writing into this store: try again when it is done"
    case .export(let refusal): refusal.description
    case .noImporter(let places):
      "cannot import: the program that reads sources is not there (\(places.joined(separator: ", "))): install it again"
    case .interrupted: "stopped; what has been read is in the catalog, and the next call goes on from there"
    case .noPost(let wanted, let store):
      "there is no post \"\(wanted)\" in \(store); `newsroom list --format tsv` shows their ids"
    case .manyPosts(let wanted, let candidates): Self.choice(wanted, candidates)
    case .reported, .outputClosed: nil
    }
  }

  /// The query, and below it a caret at the place and the reason.
  private static func mark(_ error: QueryError, in typed: String) -> String {
    let before = SafeText(StandardOutput.name) + SafeText(oneLine: String(typed.prefix(error.column - 1)))
    return SafeText(oneLine: typed).string + "\n" + String(repeating: " ", count: before.columns) + "^ " + error.reason
  }

  private static func choice(_ wanted: String, _ candidates: [String]) -> String {
    let shown = candidates.prefix(20).map { "  " + $0 }
    let rest = candidates.count - shown.count
    let more = rest > 0 ? ["  and \(rest) more"] : []
    return (["\"\(wanted)\" is part of \(candidates.count) posts' ids:"] + shown + more).joined(separator: "\n")
  }
}
