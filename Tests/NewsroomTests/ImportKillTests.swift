import Foundation
import Testing

@Suite("An import that is killed")
struct ImportKillTests {
  private static let files = 100
  private static let environment = ["SOURCE_DATE_EPOCH": "1764115200"]

  @Test("At 50 moments, and run again: the store is the same to the byte as if it had not been")
  func killed() throws {
    let folder = try TemporaryFolder()
    try Self.writeSources(into: folder)
    let program = BuiltProgram(folder: folder)
    let start = ContinuousClock.now
    let whole = try program.run(["import", "sources", "--store", "whole"], environment: Self.environment)
    #expect(whole.status == 0, "\(whole.complaintText)")
    let duration = ContinuousClock.now - start
    let expected = try Self.contents(of: "whole", in: folder)
    #expect(expected.count == Self.files)
    #expect(expected.keys.contains { $0.hasSuffix(".1.md") })
    #expect(expected.values.contains { String(decoding: $0, as: UTF8.self).contains("near-copy-of") })

    var random = SystemRandomNumberGenerator()
    for round in 0..<50 {
      let store = "store-\(round)"
      let delay = duration * Double.random(in: 0...1, using: &random)
      try Self.runAndKill(["import", "sources", "--store", store], in: folder, after: delay)
      let again = try program.run(["import", "sources", "--store", store], environment: Self.environment)
      #expect(again.status == 0, "killed after \(delay): \(again.complaintText)")
      #expect(try Self.contents(of: store, in: folder) == expected, "killed after \(delay)")
      try FileManager.default.removeItem(atPath: folder.path + "/" + store)
    }
  }

  /// Releases, some of them twice with changed words, some of them nearly the same as others.
  private static func writeSources(into folder: TemporaryFolder) throws {
    for number in 0..<files {
      let original = number % 10 == 9 ? number - 3 : number
      let words = (0..<90).map { "word\((original * 31 + $0 * $0) % 997)" }.joined(separator: " ")
      let text = """
        ---
        title: Release \(number % 20 == 19 ? number - 1 : number)
        date: 2024-0\(number % 9 + 1)-10
        source: https://t.example.org/\(number % 8 == 7 ? number - 1 : number)
        ---

        \(words)\(number % 10 == 9 ? " and more" : "").

        “Release \(number),” said Ann Lee.
        """
      try folder.write(text, to: "sources/\(1000 + number).md")
    }
  }

  private static func runAndKill(_ arguments: [String], in folder: TemporaryFolder, after delay: Duration) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(delay / .microseconds(1)))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Every file with its bytes, hidden ones too.
  private static func contents(of name: String, in folder: TemporaryFolder) throws -> [String: Data] {
    let root = folder.path + "/" + name
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      contents[path] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
    }
    return contents
  }
}
