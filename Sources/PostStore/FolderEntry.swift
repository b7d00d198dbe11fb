package import Glibc

/// What readdir(3) hands out.
package enum FolderEntry {
  /// An entry's name; where its bytes are not UTF-8, what of them is.
  package static func name(of entry: UnsafeMutablePointer<dirent>) -> (text: String, isText: Bool) {
    withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
        String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
      }
    }
  }
}
