import Glibc

/// A line that is written to standard error if the program dies by a signal, as a Swift trap makes it do.
struct CrashNotice {
  /// Makes the handlers; there is one notice a process.
  init() {
    for code in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(code) { code in
        _ = write(STDERR_FILENO, crashLine.baseAddress, min(crashLineLength, crashLine.count))
        signal(code, SIG_DFL)
        raise(code)
      }
    }
  }

  func set(_ line: String) {
    crashLineLength = 0
    let length = crashLine.initialize(fromContentsOf: line.utf8.prefix(crashLine.count))
    crashLineLength = length
  }
}

// A signal's handler may neither allocate nor capture, so the line waits in memory of its own. One thread writes it.
nonisolated(unsafe) private let crashLine = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 8192)
nonisolated(unsafe) private var crashLineLength = 0
