import ExtractionHarness
import Glibc
import TerminalHarness

/// A store that is measured, with the programs and how often they are run.
struct Subject {
  let store: String
  /// `$XDG_CACHE_HOME` of the programs, kept from run to run.
  let cache: String
  /// Paths of the store's files, in the order of their bytes.
  let files: [String]
  let newsroom: String
  let bare: String
  let terminal: (columns: Int, rows: Int)
  let rounds: Int
  let presses: Int

  init(
    folder: String, name: String, newsroom: String, bare: String, terminal: (columns: Int, rows: Int), rounds: Int,
    presses: Int
  ) throws {
    store = Self.absolute("\(folder)/\(name)")
    cache = Self.absolute("\(folder)/cache/\(name)")
    files = FileTree.files(below: store)
    (self.newsroom, self.bare, self.terminal) = (newsroom, bare, terminal)
    (self.rounds, self.presses) = (rounds, presses)
    guard !files.isEmpty else { throw BenchError("\(store): no posts; make bench makes the stores") }
    _ = mkdir(Self.absolute("\(folder)/cache"), 0o755)
    _ = mkdir(cache, 0o755)
  }

  var posts: Int { files.count }

  /// All files together, in bytes.
  var textBytes: Int { files.reduce(0) { $0 + FileStatus.bytes(of: $1) } }

  /// Makes sure that there is a catalog and that it is not out of date.
  func prepareCatalog(_ output: TableOutput) {
    do {
      try process("index", "--store", store).run()
    } catch {
      output.fail("index, \(posts) posts: \(error)")
    }
  }

  func removeCatalog() {
    for file in FileTree.files(below: cache) { unlink(file) }
  }

  /// The catalog's file, when there is one.
  var catalog: String? { FileTree.files(below: cache).first { $0.hasSuffix("/catalog.sqlite") } }

  /// All files of the catalog together, in bytes.
  var catalogBytes: Int { FileTree.files(below: cache).reduce(0) { $0 + FileStatus.bytes(of: $1) } }

  var environment: [String: String] { ["XDG_CACHE_HOME": cache] }

  func process(_ arguments: String...) -> WholeProcess {
    WholeProcess([newsroom] + arguments, environment: environment)
  }

  var reader: Launch {
    Launch(program: newsroom, arguments: [store], environment: environment, size: terminal)
  }

  var bareScreen: Launch { Launch(program: bare, size: terminal) }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

enum FileStatus {
  static func bytes(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
