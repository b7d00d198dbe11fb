import TerminalHarness

/// The demo program on a terminal of its own.
enum DemoSession {
  /// Runs the demo and waits for its first frame.
  static func start(
    _ arguments: String..., environment: [String: String] = [:], size: (columns: Int, rows: Int) = (80, 24)
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      program: BuiltProducts.path(of: "terminal-demo"), arguments: arguments,
      environment: ["SWIFT_BACKTRACE": "enable=no"].merging(environment) { $1 }, size: size)
    try session.wait(untilShown: "step 0")
    return session
  }
}
