import Glibc
package import PostModel
import PostStore

/// How the bytes of a file may be read, whatever its name says.
package enum FileReading: String, CaseIterable, Sendable {
  case plainText = "txt"
  case markdown = "md"
  case html

  /// Decoding, front matter and markup, as the store does them.
  package func body(of bytes: [UInt8]) -> Body {
    Store.read(bytes: bytes, named: "input." + rawValue).body
  }
}

extension FileTree {
  /// All bytes of a file; `nil` where it cannot be read.
  package static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if chunk.isEmpty { return ferror(file) == 0 ? bytes : nil }
      bytes += chunk
    }
  }
}
