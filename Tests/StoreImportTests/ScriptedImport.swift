import Foundation
import ImportModel
import PostModel
import PostStore
import Synchronization

@testable import StoreImport

/// Sources whose items a test states, imported into a store of the test's own.
final class ScriptedImport {
  let folder: String
  /// Items by the sources' paths.
  var sources: [String: [ReadItem]] = [:]

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/newsroom-import-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var store: String { folder + "/store" }

  /// Imports the sources in the order of their names; what became of each item.
  ///
  /// - Parameter meanwhile: Done when the first item has been looked at, and nothing of it is written yet.
  @discardableResult
  func run(
    isDryRun: Bool = false, day: String = "2026-11-26", stopAfter limit: Int = .max, meanwhile: () -> Void = {}
  ) throws -> [ImportOutcome] {
    var walk = SourceWalk([])
    for name in sources.keys.sorted() { walk.add(SourceFile(path: name, name: name)) }
    let items = sources
    let run = ImportRun(
      root: store, isDryRun: isDryRun, day: day, lock: folder + "/lock", cache: folder + "/keys", threads: 2
    ) {
      ScriptedChannel(items: items)
    }
    var outcomes: [ImportOutcome] = []
    var asked = 0
    _ = try run.run(
      walk,
      goesOn: {
        asked += 1
        if asked == 1 { meanwhile() }
        return asked <= limit
      }
    ) { step in
      if case .did(let items) = step { outcomes += items.map(\.outcome) }
    }
    return outcomes
  }

  /// Every file of the store with its text, hidden ones too.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: store) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: store + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = try String(contentsOfFile: store + "/" + path, encoding: .utf8)
    }
    return files
  }

  func post(_ id: String) throws -> Post { try Store(root: store).read(PostID(rawValue: id)) }

  func write(_ text: String, to path: String) throws {
    let place = URL(fileURLWithPath: store + "/" + path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}

private final class ScriptedChannel: SourceChannel {
  private let items: [String: [ReadItem]]
  init(items: [String: [ReadItem]]) { self.items = items }

  func read(_ file: SourceFile, _ take: (ReadItem) -> Bool) {
    for item in items[file.path] ?? [] { guard take(item) else { return } }
  }
}

/// A post of a source, its body one paragraph.
func item(
  _ title: String, _ words: String, kind: SourceKind = .page, id: String? = nil, link: String? = nil,
  date: String? = "2024-05-02", extent: Extent = .full, sender: String? = nil
) -> ReadItem {
  let body = Body(text: words, blocks: words.isEmpty ? [] : [Block(.paragraph, range: 0..<words.utf8.count)])
  let normal = BodyWords.normalized(body)
  var post = IncomingPost()
  post.head.title = title
  post.head.date = date
  post.text = .markdown(words + "\n")
  post.words = normal.isEmpty ? nil : BodyWords.fingerprint(normal)
  post.bands = Shingles(of: words).bands
  post.record.kind = kind.rawValue
  post.record.id = id
  post.record.link = link
  post.record.sender = sender
  post.record.extent = extent
  post.record.body = normal.isEmpty ? nil : "b" + String(BodyWords.fingerprint(normal), radix: 16)
  post.record.sha256 = "o" + String(BodyWords.fingerprint(Array((title + words + (link ?? "")).utf8)), radix: 16)
  return .post(post)
}

/// Words enough to be compared with others; the same for the same seed.
func longText(_ seed: Int, count: Int = 120) -> String {
  let stems = ["heat", "rent", "tenant", "boiler", "council", "vote", "winter", "judge", "union", "strike", "porch"]
  var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return stems[Int(state >> 33) % stems.count] + String((state >> 50) % 10)
  }.joined(separator: " ")
}
