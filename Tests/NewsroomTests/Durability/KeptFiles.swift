import Foundation

/// Every file below a home that newsroom may write, hidden ones too, with its bytes.
struct KeptFiles: Hashable {
  private(set) var bytes: [String: Data] = [:]

  init(in folder: TemporaryFolder) throws {
    for root in ["posts", ".local", ".cache", "out"] {
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path + "/" + root)) ?? [] {
        let name = root + "/" + path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path + "/" + name, isDirectory: &isFolder),
          !isFolder.boolValue
        else { continue }
        bytes[name] = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      }
    }
  }

  var names: Set<String> { Set(bytes.keys) }

  /// Those that a start which ended well leaves.
  var lastingNames: Set<String> {
    names.filter { name in !(Self.logs + [Self.importKeys]).contains { name.hasSuffix("/" + $0) } }
  }

  /// What is being written, or was by a program that was killed.
  var passing: [String] { names.filter { $0.contains(#/\/(\.newsroom-([0-9]+|export)\.tmp|import\.lock)$/#) }.sorted() }

  /// What is in the store.
  var posts: [String: Data] { bytes.filter { $0.key.hasPrefix("posts/") } }

  /// Files whose bytes tell of moments and inodes; what they say is asked of the program.
  private static let opaque = ["catalog.sqlite"]

  /// Names the pages of an export: while it runs those of the last one and its own.
  private static let pages = ".newsroom-export"

  /// Made where all that it tells of is older than the clock's last ticks, which an import just before may not be.
  private static let importKeys = "import-keys"

  /// Files that SQLite keeps beside the catalog while it is open, and takes up or away when it is opened again.
  private static let logs = ["catalog.sqlite-wal", "catalog.sqlite-shm", "catalog.sqlite-journal"]

  /// Files that are in neither of two states; marks may be any number of those that were made, each whole.
  ///
  /// - Parameter mayHavePassing: Whether what a killed program left is there.
  func strangers(between old: KeptFiles, and new: KeptFiles, mayHavePassing: Bool) -> [String] {
    let all = names.union(old.names).union(new.names)
    return all.filter { name in
      let last = String(name.split(separator: "/").last ?? "")
      if mayHavePassing, passing.contains(name) || last == Self.pages { return false }
      if Self.logs.contains(last) { return !mayHavePassing && last.hasSuffix("journal") && bytes[name] != nil }
      if last == Self.importKeys { return false }
      if Self.opaque.contains(last) { return bytes[name] != nil && old.bytes[name] == nil && new.bytes[name] == nil }
      if last == "marks.jsonl" { return !isBetween(name, old, new) }
      return bytes[name] != old.bytes[name] && bytes[name] != new.bytes[name]
    }.sorted()
  }

  /// Whether a file of marks has the old lines and the first of the new ones, whatever is left of a line behind them.
  private func isBetween(_ name: String, _ old: KeptFiles, _ new: KeptFiles) -> Bool {
    let (now, before, after) = (lines(name), old.lines(name), new.lines(name))
    return now.starts(with: before) && after.starts(with: now)
  }

  /// Whole lines without their moments.
  private func lines(_ name: String) -> [String] {
    let text = String(decoding: bytes[name] ?? Data(), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      String($0).replacing(/"(at|clipped)":"[^"]*"/, with: "")
    }
  }

  /// The marks alone, without their moments.
  var marks: [String] { names.filter { $0.hasSuffix("/marks.jsonl") }.sorted().flatMap { lines($0) } }
}
