import Foundation
import Glibc
import Testing

/// `newsroom index` and the catalog of the other verbs, as the built program has them.
@Suite struct IndexTests {
  private func store() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: Rent\n---\n“We will build,” said Ann Lee.\n", to: "posts/a.md")
    try folder.write("---\ntitle: Roads\n---\nNobody.\n", to: "posts/b.md")
    return folder
  }

  @Test(
    "Where no catalog can be kept, one line says so, and the answer is the same", arguments: ["search rent", "quotes"])
  func unwritable(call: String) throws {
    let program = BuiltProgram(folder: try store())
    let words = call.split(separator: " ").map(String.init) + ["--store", "posts"]
    let run = try program.run(words)
    #expect(run.status == 0)
    #expect(run.complaintText == "")
    let other = try program.run(words, environment: ["XDG_CACHE_HOME": "/dev/null/cache"])
    #expect(other.status == 0)
    #expect(other.outputText == run.outputText)
    #expect(other.complaintText.hasPrefix("newsroom: the catalog cannot be kept in /dev/null/cache/"))
    #expect(other.complaintText.split(separator: "\n").count == 1)
  }

  @Test("A catalog that is damaged is built again, and one line says so")
  func damaged() throws {
    let folder = try store()
    let program = BuiltProgram(folder: folder)
    let before = try program.run(["list", "--store", "posts"])
    let file = try catalogFile(folder)
    try Data("no catalog".utf8).write(to: URL(fileURLWithPath: file))
    let run = try program.run(["list", "--store", "posts"])
    #expect(run.outputText == before.outputText)
    #expect(run.complaintText == "newsroom: the catalog is damaged (it is no database); it is built again\n")
  }

  @Test("It waits for another newsroom, says so once, and Ctrl-C ends it with 130")
  func interrupted() throws {
    let folder = try store()
    let program = BuiltProgram(folder: folder)
    _ = try program.run(["index", "--store", "posts"])
    let lock = open(try catalogFile(folder).replacing("catalog.sqlite", with: "refresh.lock"), O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    defer { close(lock) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = ["index", "--store", "posts"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path]
    let complaints = Pipe()
    process.standardError = complaints
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = complaints.fileHandleForReading.availableData
    usleep(500_000)
    process.interrupt()
    process.waitUntilExit()
    let all = said + (try complaints.fileHandleForReading.readToEnd() ?? Data())
    #expect(
      String(decoding: all, as: UTF8.self) == """
        newsroom: another newsroom is bringing the catalog up to date; waiting until it is done
        newsroom: stopped; what has been read is in the catalog, and the next call goes on from there

        """)
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }

  private func catalogFile(_ folder: TemporaryFolder) throws -> String {
    let cache = folder.path + "/.cache/newsroom"
    let store = try #require(try FileManager.default.contentsOfDirectory(atPath: cache).first)
    return cache + "/" + store + "/catalog.sqlite"
  }
}
