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
  case noPost(String, store: String)
  /// `candidates` is sorted.
  case manyPosts(String, candidates: [String])
  case importing(ImportError)
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
    case .query: .usage
    case .interrupted, .interruptedImport, .importing(.interrupted): .interrupted
    case .configuration, .file, .store, .catalog, .marks, .terminal, .noPost, .manyPosts, .reported, .importing,
      .noImporter:
      .failed
    }
  }

  /// What standard error says; `nil` where there is nothing to say.
  var message: String? {
    switch self {
    case .configuration(let error): Self.place(error.path, error.line) + error.reason
    case .file(let error): error.path + ": " + error.reason
    case .noStore(let error, let place):
      """
      \(error.description)\(place.map { " (\($0))" } ?? "")
      To read a folder of posts: newsroom FOLDER, newsroom VERB --store FOLDER, or set NEWSROOM_STORE.
      """
    case .noStoreYet(let firstRun): firstRun.welcome.text.string
    case .store(let error): error.description
    case .catalog(let error): Self.advice(error)
    case .marks(let error): error.description
    case .terminal(let error): error.description
    case .query(let typed, let error): Self.mark(error, in: typed)
    case .importing(.interrupted), .interruptedImport:
      "stopped; what has been imported is in the store, and the same command goes on from there"
    case .importing(let error): error.description
    case .noImporter(let places):
      "cannot import: the program that reads sources is not there (\(places.joined(separator: ", "))): install it again"
    case .interrupted: "stopped; what has been read is in the catalog, and the next call goes on from there"
    case .noPost(let wanted, let store):
      "there is no post \"\(SafeText(oneLine: wanted))\" in \(store); `newsroom list --format tsv` shows their ids"
    case .manyPosts(let wanted, let candidates): Self.choice(wanted, candidates)
    case .reported, .outputClosed: nil
    }
  }

  private static func place(_ path: String, _ line: Int?) -> String {
    path + ":" + (line.map { "\($0):" } ?? "") + " "
  }

  /// The query, and below it a caret at the place and the reason.
  private static func mark(_ error: QueryError, in typed: String) -> String {
    let before = SafeText(StandardOutput.name) + SafeText(oneLine: String(typed.prefix(error.column - 1)))
    return SafeText(oneLine: typed).string + "\n" + String(repeating: " ", count: before.columns) + "^ " + error.reason
  }

  private static func advice(_ error: CatalogError) -> String {
    error.isCuredByRebuilding ? error.description + "; the next call builds it again" : error.description
  }

  private static func choice(_ wanted: String, _ candidates: [String]) -> String {
    let shown = candidates.prefix(20).map { "  " + $0 }
    let rest = candidates.count - shown.count
    let more = rest > 0 ? ["  and \(rest) more"] : []
    return (["\"\(wanted)\" is part of \(candidates.count) posts' ids:"] + shown + more).joined(separator: "\n")
  }
}
