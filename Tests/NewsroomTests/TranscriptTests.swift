import Foundation
import Testing

/// Every verb, as a person sees it: the files in `Transcripts`, recorded anew by `RECORD=1`.
@Suite struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test("The transcripts are there")
  func present() {
    #expect(Self.names.contains("list.txt"))
  }

  @Test("The program prints what the transcript says", arguments: names)
  func replays(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let replayed = try Transcript(recorded).replayed(environment: ["NEWSROOM_STORE": "posts"])
    if ProcessInfo.processInfo.environment["RECORD"] == "1", replayed != recorded {
      try Data(replayed.utf8).write(to: file)
      Issue.record("\(name) was recorded anew; read the difference, then run the tests again")
    } else {
      #expect(replayed == recorded)
    }
  }
}
