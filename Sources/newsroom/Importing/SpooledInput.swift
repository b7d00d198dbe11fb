import Glibc
import ImportModel

/// Standard input, kept in a file without a name: it is read by another process, and looked at before it is read.
final class SpooledInput {
  private let spool: UnnamedFile

  /// Reads standard input to its end.
  init() throws(FileError) {
    spool = try UnnamedFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return }
      if count > 0 {
        try spool.append(Array(buffer[..<count]))
      } else if errno != EINTR {
        throw FileError(path: "standard input", code: errno)
      }
    }
  }

  /// As the reading process finds it, as long as this lives.
  var file: SourceFile { SourceFile(path: spool.path, name: "standard input", label: "standard input") }
}
