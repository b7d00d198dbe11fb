import Glibc

/// The executables that were built together with the running test or benchmark.
package enum BuiltProducts {
  /// The path of an executable of this package.
  package static func path(of product: String) throws -> String {
    for start in [executable, CommandLine.arguments.first].compactMap({ $0 }) {
      var folder = start
      // Beside the program, or above it where that is inside a bundle.
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        let candidate = "\(folder)/\(product)"
        if isExecutableFile(candidate) { return candidate }
      }
    }
    throw TerminalSessionError.notBuilt(product)
  }

  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  private static func isExecutableFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
