import Foundation
import Glibc

/// A folder for one test, removed at its end; in memory where the system has such a place.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() throws {
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    path = parent + "/newsroom-catalog-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder in it, made if it is not there.
  package func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    return path + "/" + name
  }
}

/// Files of a store that a test makes, changes and takes away.
package enum StoreFiles {
  /// Writes a file in its place, the folders above it made.
  package static func write(_ text: String, to path: String) throws {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = fopen(path, "w")
    guard let file else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Sets when a file was last changed, in nanoseconds since 1970-01-01 00:00 UTC.
  package static func date(_ path: String, _ nanoseconds: Int) {
    let time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    utimensat(AT_FDCWD, path, [time, time], 0)
  }
}
