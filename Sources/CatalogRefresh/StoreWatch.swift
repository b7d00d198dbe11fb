import Glibc

/// Tells which folders of a store something happens in, by inotify(7).
///
/// Owned by one thread.
package final class StoreWatch {
  /// Readable when something has happened; for poll(2).
  package let descriptor: CInt
  private let root: String
  /// Folders by their paths from the root, empty for the root; by the system's number for each.
  private var folders: [CInt: String] = [:]
  private var watched: Set<String> = []
  /// Whether some folders are not watched: the system watches no more.
  package private(set) var isBlind = false
  /// Whether something has happened that was not told.
  package private(set) var hasLostEvents = false

  /// `nil` where the system has no inotify to give.
  package init?(root: String) {
    descriptor = inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK))
    self.root = root
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Watches these folders besides those that are watched already; each by its path from the root.
  ///
  /// - Returns: Those that are watched from now on: what happened in them before is not told.
  package func watch(_ paths: some Sequence<String>) -> Set<String> {
    var new: Set<String> = []
    for path in paths where watched.insert(path).inserted {
      let number = inotify_add_watch(descriptor, root + "/" + path, Self.events)
      if number >= 0 {
        folders[number] = path
        new.insert(path)
      } else {
        watched.remove(path)
        if errno == ENOSPC || errno == ENOMEM { isBlind = true }
      }
    }
    return new
  }

  /// Something is made, changed in its place and closed, taken away, or named anew; links to folders are not followed.
  private static let events =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  /// The folders in which something has happened, and those that are gone or are named anew.
  package func changedFolders() -> Set<String> {
    var changed: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { return changed }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let nameStart = offset + MemoryLayout<inotify_event>.size
          let name = bytes[nameStart..<nameStart + Int(event.len)].prefix { $0 != 0 }
          take(event, name: String(decoding: name, as: UTF8.self), &changed)
          offset = nameStart + Int(event.len)
        }
      }
    }
  }

  private func take(_ event: inotify_event, name: String, _ changed: inout Set<String>) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { hasLostEvents = true }
    guard let folder = folders[event.wd] else { return }
    changed.insert(folder)
    if event.mask & UInt32(IN_IGNORED) != 0 { forget(event.wd) }
    if event.mask & UInt32(IN_ISDIR) != 0, !name.isEmpty, !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : folder + "/" + name
      changed.insert(path)
      if event.mask & UInt32(IN_MOVED_FROM) != 0 { changed.formUnion(forgetAll(below: path)) }
    }
  }

  private func forget(_ number: CInt) {
    if let path = folders.removeValue(forKey: number) { watched.remove(path) }
  }

  /// A folder that is named anew keeps its watches, which would tell its former name.
  ///
  /// - Returns: What is there no more under these names; another folder may have come to bear them.
  private func forgetAll(below path: String) -> [String] {
    let gone = folders.filter { $0.value == path || $0.value.hasPrefix(path + "/") }
    for number in gone.keys {
      inotify_rm_watch(descriptor, number)
      forget(number)
    }
    return Array(gone.values)
  }

  /// To be called before everything is looked at, as must be done where events were lost.
  package func startOver() { (isBlind, hasLostEvents) = (false, false) }
}
