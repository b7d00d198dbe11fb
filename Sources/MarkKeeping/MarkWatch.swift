import Glibc

/// Tells when something is written into a file, or another one is put in its place, by inotify(7).
package final class MarkWatch: Sendable {
  /// Readable when something has happened; for poll(2).
  package let descriptor: CInt

  /// - Parameter file: Its folder is watched, and must be there.
  ///
  /// `nil` where the system has no inotify to give, or there is no such folder.
  package init?(file: String) {
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    descriptor = inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK))
    if descriptor < 0 { return nil }
    let events = UInt32(IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR)
    if inotify_add_watch(descriptor, folder, events) < 0 {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Takes what has been told; what it was is seen in the file itself.
  package func silence() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
