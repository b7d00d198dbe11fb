import Glibc

/// A program that is run from its start to its end, with nothing to read, and what it writes thrown away.
struct WholeProcess {
  private let arguments: [String]
  private let environment: [String: String]
  private let accepted: [Int32]

  /// - Parameter accepted: exit statuses that are no failure.
  init(_ arguments: [String], environment: [String: String] = [:], accepted: [Int32] = [0]) {
    (self.arguments, self.environment, self.accepted) = (arguments, environment, accepted)
  }

  /// From the start to the end, by the clock.
  @discardableResult
  func run() throws -> Duration {
    let start = ContinuousClock.now
    let process = try spawn()
    var code: Int32 = 0
    guard waitpid(process, &code, 0) == process else { throw BenchError("\(name): cannot be waited for") }
    let time = start.duration(to: .now)
    try check(code)
    return time
  }

  /// Beside the time, to a few milliseconds, the most that the program held in memory, in bytes.
  func runWatched() throws -> (time: Duration, peak: Int) {
    let start = ContinuousClock.now
    let process = try spawn()
    var code: Int32 = 0
    var peak = 0
    while waitpid(process, &code, WNOHANG) == 0 {
      peak = max(peak, PeakMemory.bytes(of: process) ?? 0)
      usleep(4000)
    }
    let time = start.duration(to: .now)
    try check(code)
    return (time, peak)
  }

  private var name: String { arguments.joined(separator: " ") }

  private func check(_ code: Int32) throws {
    let status = code & 0x7F == 0 ? code >> 8 & 0xFF : 128 + code & 0x7F
    guard accepted.contains(status) else { throw BenchError("\(name): ended with \(status)") }
  }

  private func spawn() throws -> pid_t {
    let standard = ["LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent"]
    let variables = standard.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    var process: pid_t = 0
    let code = Self.withCStrings(arguments) { argv in
      Self.withCStrings(variables) { posix_spawnp(&process, arguments[0], &actions, nil, argv, $0) }
    }
    guard code == 0 else { throw BenchError("\(arguments[0]): \(String(cString: strerror(code)))") }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
