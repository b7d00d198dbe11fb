import Glibc

/// Somebody at a terminal who can be asked.
struct Consent {
  /// `nil` where standard input or output is no terminal.
  init?() {
    guard isatty(STDIN_FILENO) == 1, StandardOutput.isTerminal else { return nil }
  }

  /// Asks; only `y` or `yes` is a yes.
  func isGiven(to question: String) -> Bool {
    // Where standard error fails, nobody is asked, and nothing is done.
    try? TextFile.writeAll(Array((question + " [y/N] ").utf8), to: STDERR_FILENO, path: "standard error")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}
