import Glibc

/// Lines of a file, as they come.
struct InputLines {
  /// Readable when more has come; -1 when nothing more will.
  var descriptor: CInt { isAtEnd ? -1 : file }
  private(set) var isAtEnd = false
  private let file: CInt
  private var bytes: [UInt8] = []

  /// What is longer than this is no line that a person types.
  private static let longestLine = 1 << 16

  init(_ file: CInt) { self.file = file }

  /// Whether there is a line for ``next()``; what stands at the end without a line feed is one too.
  var hasLine: Bool {
    bytes.contains(UInt8(ascii: "\n")) || isAtEnd && !bytes.isEmpty || bytes.count > Self.longestLine
  }

  /// Takes in what has come, without waiting, until there is a line.
  mutating func read() {
    while !isAtEnd, !hasLine {
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 0) > 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(file, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
    }
  }

  /// The next line without its end, malformed UTF-8 repaired; `nil` where there is none yet.
  mutating func next() -> String? {
    guard hasLine else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeFirst(min(bytes.count, end + 1))
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }
}
