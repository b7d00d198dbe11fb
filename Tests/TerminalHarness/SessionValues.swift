import Glibc

/// How a program ended.
package enum ExitStatus: Sendable, Hashable {
  case exited(Int32)
  case signaled(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signaled(signal)
  }
}

/// How a terminal treats what is typed and written (termios), as a value that can be compared.
package struct TerminalSettings: Sendable, Hashable {
  package let inputFlags: UInt32
  package let outputFlags: UInt32
  package let controlFlags: UInt32
  package let localFlags: UInt32
  package let characters: [UInt8]

  init(_ settings: termios) {
    inputFlags = settings.c_iflag
    outputFlags = settings.c_oflag
    controlFlags = settings.c_cflag
    localFlags = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  package var echoes: Bool { localFlags & tcflag_t(ECHO) != 0 }
  /// Whether programs get lines rather than keys.
  package var isCanonical: Bool { localFlags & tcflag_t(ICANON) != 0 }
}

/// Why a session did not go as the test wants.
package enum TerminalSessionError: Error, CustomStringConvertible {
  case system(String, errno: Int32)
  case late(screen: String)
  case ended(screen: String)
  case stillRuns(screen: String)
  case notBuilt(String)

  package var description: String {
    switch self {
    case .system(let operation, let errno): "\(operation) failed: \(String(cString: strerror(errno)))"
    case .late(let screen): "the screen did not become as wanted in time; it is\n\(screen)"
    case .ended(let screen): "the program ended before the screen was as wanted; it is\n\(screen)"
    case .stillRuns(let screen): "the program did not end in time; the screen is\n\(screen)"
    case .notBuilt(let name): "there is no executable \(name) beside the tests; build it first"
    }
  }
}
