import CNcursesw
import Glibc

/// Where ncurses writes to: a file in memory, whose content goes to the terminal in one write a frame.
///
/// ncurses 6.4 flushes its buffer at each movement of the cursor, so a terminal could show a frame row by row. It
/// takes the file for the terminal, because it asks about the descriptor only while `newterm` runs.
struct ScreenOutput {
  /// The terminal itself.
  let terminal: Int32
  /// What ncurses writes to: the terminal at first, the file in memory after ``startGathering()``.
  let stream: UnsafeMutablePointer<FILE>

  /// `nil` if the system has no descriptor to give.
  init?(terminal: Int32) {
    self.terminal = terminal
    let copy = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, let stream = fdopen(copy, "w") else { return nil }
    self.stream = stream
  }

  /// Whether ncurses' output is gathered from now on.
  func startGathering() -> Bool {
    let memory = newsroom_memory_file()
    guard memory >= 0 else { return false }
    defer { close(memory) }
    return newsroom_replace(fileno(stream), memory) == fileno(stream)
  }

  /// Sends what ncurses has written since the last call, and what it knows nothing of before and after that.
  ///
  /// - Parameter colors: put in the place of those that stand for them.
  func send(before: [UInt8] = [], after: [UInt8] = [], colors: DirectColors? = nil) {
    let descriptor = fileno(stream)
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 || !before.isEmpty || !after.isEmpty else { return }
    let gathered = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    write(before + (colors?.rewritten(gathered) ?? gathered) + after)
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if count == 0 || (errno != EINTR && errno != EAGAIN) { return }
    }
  }

  func close() { fclose(stream) }

  private func close(_ descriptor: Int32) { Glibc.close(descriptor) }
}
