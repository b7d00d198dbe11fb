import Foundation

/// Everything that a soak works on, in one folder.
struct SoakFolder {
  let path: String
  var store: String { path + "/posts" }
  var cache: String { path + "/cache" }
  var state: String { path + "/state" }
  private let preloaded: String?
  private var reports: String { path + "/reports" }
  private var programs: String { path + "/programs" }

  /// - Parameters:
  ///   - posts: What the store begins with.
  ///   - preloaded: A library that the readers are started with (ld.so(8)).
  init(_ given: String, posts: String, preloaded: String?) throws {
    let files = FileManager.default
    self.preloaded = preloaded
    path = given.hasPrefix("/") ? given : files.currentDirectoryPath + "/" + given
    guard !files.fileExists(atPath: path) else {
      throw SoakFailure(what: "\(path) is there already: name another folder")
    }
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    try files.copyItem(atPath: posts, toPath: store)
    for folder in [cache, state, reports, programs, path + "/config/newsroom", path + "/work"] {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    // What random letters after | may start.
    for name in ["cat", "wc", "true"] {
      try files.createSymbolicLink(atPath: programs + "/" + name, withDestinationPath: "/usr/bin/" + name)
    }
    // A session that goes on shows growth; one that quits again and again does not.
    try "q, Q, C-c = none\n".write(toFile: path + "/config/newsroom/keys", atomically: true, encoding: .utf8)
  }

  /// The readers' environment: nothing of the caller's, and no program that could do harm.
  var environment: [String: String] {
    let options =
      "exitcode=77:log_path=\(reports)/report:handle_segv=2:handle_sigbus=2:handle_abort=2:handle_sigill=2"
      + (Self.symbolizer.map { ":external_symbolizer_path=\($0)" } ?? "")
    return [
      "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": state, "XDG_CACHE_HOME": cache, "PATH": programs,
      "VISUAL": programs + "/true", "BROWSER": programs + "/true", "SWIFT_BACKTRACE": "enable=no",
      // TOMLKit loses some strings of each document, so leaks are looked for by the growth of memory alone. The
      // quarantine of freed memory would otherwise look like growth.
      "ASAN_OPTIONS": options + ":detect_leaks=0:quarantine_size_mb=8",
      "TSAN_OPTIONS": options + ":halt_on_error=0",
      "LD_PRELOAD": preloaded ?? "",
    ]
  }

  /// What gives the functions in reports their names; it is no program of the readers' path.
  private static var symbolizer: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { $0 + "/llvm-symbolizer" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the sanitizers wrote of the readers; throws it.
  func failOnReports() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: reports).sorted()
    guard let first = files.first else { return }
    let text = try String(contentsOfFile: reports + "/" + first, encoding: .utf8)
    throw SoakFailure(what: "\(files.count) reports in \(reports), the first is\n\(text)")
  }
}
