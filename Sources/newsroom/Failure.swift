import CursesTerminal
import PostStore

/// Why newsroom ends without having done all that it was asked.
enum Failure: Error {
  case configuration(ConfigurationError)
  case file(FileError)
  /// `place` says where the path came from.
  case noStore(StoreError, place: String)
  case store(StoreError)
  case terminal(TerminalError)
  case noPost(String, store: String)
  /// `candidates` is sorted.
  case manyPosts(String, candidates: [String])
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
}

extension Failure {
  var status: ExitStatus {
    switch self {
    case .outputClosed: .good
    case .noStore: .noStore
    case .configuration, .file, .store, .terminal, .noPost, .manyPosts, .reported: .failed
    }
  }

  /// What standard error says; `nil` where there is nothing to say.
  var message: String? {
    switch self {
    case .configuration(let error): Self.place(error.path, error.line) + error.reason
    case .file(let error): error.path + ": " + error.reason
    case .noStore(let error, let place):
      """
      \(error.description) (\(place))
      To read a folder of posts: newsroom FOLDER, newsroom VERB --store FOLDER, or set NEWSROOM_STORE.
      """
    case .store(let error): error.description
    case .terminal(let error): error.description
    case .noPost(let wanted, let store):
      "there is no post \"\(wanted)\" in \(store); `newsroom list --format tsv` shows their ids"
    case .manyPosts(let wanted, let candidates): Self.choice(wanted, candidates)
    case .reported, .outputClosed: nil
    }
  }

  private static func place(_ path: String, _ line: Int?) -> String {
    path + ":" + (line.map { "\($0):" } ?? "") + " "
  }

  private static func choice(_ wanted: String, _ candidates: [String]) -> String {
    let shown = candidates.prefix(20).map { "  " + $0 }
    let rest = candidates.count - shown.count
    let more = rest > 0 ? ["  and \(rest) more"] : []
    return (["\"\(wanted)\" is part of \(candidates.count) posts' ids:"] + shown + more).joined(separator: "\n")
  }
}
