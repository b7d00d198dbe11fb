import Foundation
import Testing

/// Screens kept as text beside the tests: `RECORD=1 swift test` writes them, and a first recording fails once.
enum Golden {
  static func compare(_ screen: String, with name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    if isRecording { try write(screen + "\n", to: file) }
    guard let recorded else {
      if !isRecording { try write(screen + "\n", to: file) }
      Issue.record("\(name) is recorded now; look at it, then run again", sourceLocation: location)
      return
    }
    if !isRecording { #expect(screen + "\n" == recorded, "\(file.path)", sourceLocation: location) }
  }

  private static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
