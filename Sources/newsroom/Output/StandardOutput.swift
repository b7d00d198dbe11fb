import Glibc
import PostModel

/// Standard output, written in large pieces; a reader that has gone ends the program quietly.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private static let pieceBytes = 1 << 16

  mutating func write(_ text: SafeText) throws(Failure) {
    buffer.append(contentsOf: text.string.utf8)
    if buffer.count >= Self.pieceBytes { try flush() }
  }

  /// Takes a text with the line ends of its format, all words of which were made of ``SafeText``.
  mutating func write(exported text: String) { buffer.append(contentsOf: text.utf8) }

  mutating func flush() throws(Failure) {
    do { try TextFile.writeAll(buffer, to: STDOUT_FILENO, path: "standard output") } catch {
      throw error.code == EPIPE ? .outputClosed : .file(error)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// A line on standard error: `newsroom: …`.
  static func complain(_ line: String) { say(name + line) }

  /// What stands before a complaint.
  static let name = "newsroom: "

  /// A line on standard error.
  static func say(_ line: String) {
    let bytes = Array(SafeText(line + "\n").string.utf8)
    // Nothing can be said where standard error itself fails.
    try? TextFile.writeAll(bytes, to: STDERR_FILENO, path: "standard error")
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
