import Foundation
import ImportModel
import Testing

@testable import ImportPipe

@Suite("Reading sources in a process of its own")
struct WorkerChannelTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/newsroom-pipe-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The program that the build made.
  private static var importer: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("newsroom-importer").path
  }

  private func items(_ channel: WorkerChannel, _ path: String) -> [ReadItem] {
    var items: [ReadItem] = []
    channel.read(SourceFile(path: path, name: "x")) { item in
      items.append(item)
      return true
    }
    return items
  }

  private func reason(_ items: [ReadItem]) -> String? {
    guard case .skipped(let skipped) = items.first, skipped.verdict == .failed, items.count == 1 else { return nil }
    return skipped.reason
  }

  @Test("A source comes back as posts, another one after it")
  func reads() throws {
    let channel = WorkerChannel(program: Self.importer, options: ImportOptions())
    for title in ["Dockworkers Walk Out", "Heat Is Back"] {
      let path = try file(
        "a.txt", "\(title)\n\nHALLAM – May 2, 2024 – “We won,” said Ann Lee, a tenant of Elm Street.\n")
      guard case .post(let post) = items(channel, path).first else { return #expect(Bool(false), "no post") }
      #expect(post.head.title == title)
      #expect(post.head.date == "2024-05-02")
    }
    #expect(reason(items(channel, folder + "/missing"))?.contains("No such file") == true)
  }

  @Test("A worker that ends costs its source, and the next source gets a new one")
  func crash() throws {
    let channel = WorkerChannel(program: "/bin/false", options: ImportOptions())
    for _ in 0..<3 { #expect(reason(items(channel, "a"))?.contains("its reader stopped") == true) }
  }

  @Test("A worker that hangs is ended")
  func hang() throws {
    // tail(1) says nothing before its input ends.
    let channel = WorkerChannel(program: "/usr/bin/tail", options: ImportOptions(), patience: 1)
    #expect(reason(items(channel, "a"))?.contains("more than 1 seconds") == true)
  }

  @Test("A worker that talks nonsense costs its source")
  func nonsense() throws {
    let channel = WorkerChannel(program: "/bin/cat", options: ImportOptions())
    #expect(reason(items(channel, "a"))?.contains("its reader stopped") == true)
  }

  @Test("A program that is not there is said")
  func missing() {
    let channel = WorkerChannel(program: folder + "/nothing", options: ImportOptions())
    #expect(reason(items(channel, "a"))?.contains("cannot be started") == true)
  }
}
