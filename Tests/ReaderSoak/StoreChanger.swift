import Foundation
import SeededRandom

/// Does to a store what people, programs and failing disks do while it is being read.
struct StoreChanger {
  let store: String
  let cache: String
  /// How many changes have been made.
  private(set) var changes = 0
  private var added = 0

  init(store: String, cache: String) {
    (self.store, self.cache) = (store, cache)
    most = 2 * Self.posts(in: store).count
  }

  /// Posts at most: a store that grows for hours would need memory that is no leak.
  private let most: Int

  mutating func change(_ random: inout SeededNumbers) throws {
    changes += 1
    let posts = Self.posts(in: store)
    guard let post = posts.isEmpty ? nil : random.pick(posts) else { return try add("A post.\n", &random) }
    switch random.number(in: 0..<20) {
    case 0..<7 where posts.count < most: try add(try text(of: post), &random)
    case 0..<9: try? FileManager.default.removeItem(atPath: post)
    case 9..<14:
      try write(try text(of: post) + "\n“It is \(changes) degrees in here,” said Ann Lee, a tenant.\n", to: post)
    case 14: try write(String(try text(of: post).prefix(random.number(in: 0..<400))), to: post)
    case 15: try write("---\ntitle: [\ndate: soon\n---\n\u{1B}]52;c;eA==\u{07}\u{202E}\n", to: post)
    case 16: try? FileManager.default.moveItem(atPath: post, toPath: store + "/moved-\(changes).md")
    case 17: try renameFolder(&random)
    case 18: try write(String(try text(of: post).reversed()), to: post)
    default: if random.chance(20) { try? FileManager.default.removeItem(atPath: cache + "/newsroom") }
    }
  }

  private mutating func add(_ text: String, _ random: inout SeededNumbers) throws {
    added += 1
    let folder = store + "/" + random.pick(["2013/05", "2026/\(random.number(in: 1..<13))", "."])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(text, to: "\(folder)/2026-01-\(10 + added % 19)-added-\(added).md")
  }

  private func renameFolder(_ random: inout SeededNumbers) throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: store).filter { !$0.contains(".") }.sorted()
    guard !folders.isEmpty else { return }
    let folder = store + "/" + random.pick(folders)
    try? FileManager.default.moveItem(
      atPath: folder, toPath: store + "/" + random.pick(["2013", "2027", "old", "new"]))
  }

  private func text(of post: String) throws -> String {
    String(decoding: FileManager.default.contents(atPath: post) ?? Data(), as: UTF8.self)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func posts(in store: String) -> [String] {
    let walk = FileManager.default.enumerator(atPath: store)
    return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted().map { store + "/" + $0 }
  }
}
