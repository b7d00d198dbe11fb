import Foundation
import MarkKeeping
import PostMarks
import PostModel
import Testing

/// Writers that are killed, at any moment of their work.
@Suite("A killed writer of marks", .serialized)
struct KilledWriterTests {
  @Test("Killed fifty times at any moment while another one writes, no mark is lost that was said to be kept")
  func killed() throws {
    let folder = try MarkFolder()
    var random = SystemRandomNumberGenerator()
    var own = MarkFile(folder: folder.path)
    for round in 0..<50 {
      let (process, output) = try demo(folder, writer: "w\(round)")
      usleep(useconds_t.random(in: 2_000...60_000, using: &random))
      let ours = Mark(.tag(.budget, "round \(round)", true), at: Int64(1_000_000 + round))
      _ = try own.append([ours])
      usleep(useconds_t.random(in: 0...20_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      let told = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      try expectKept(String(decoding: told, as: UTF8.self), folder, round)
    }
    let (book, problems) = try folder.loaded()
    #expect(book[.budget].tags.count == 50)
    #expect(problems.count <= 50)
  }

  /// The last mark of each post that the writer has told of holds, or a later one does.
  private func expectKept(_ told: String, _ folder: MarkFolder, _ round: Int) throws {
    let whole = told.lastIndex(of: "\n").map { told[..<$0] } ?? ""
    let numbers = whole.split(separator: "\n").compactMap { Int64($0) }
    let book = try folder.loaded().book
    for (post, number) in Dictionary(numbers.map { ($0 % 50, $0) }, uniquingKeysWith: { max($0, $1) }) {
      let key = MarkKey(kind: MarkKey.post, id: "post-\(post).md", aspect: "note")
      let kept = try #require(book.stamp(of: key), "round \(round), mark \(number)")
      #expect(kept >= Mark.Stamp(Moment(milliseconds: number), by: "w\(round)"), "round \(round)")
    }
  }

  private func demo(_ folder: MarkFolder, writer: String) throws -> (Process, Pipe) {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let (process, output) = (Process(), Pipe())
    process.executableURL = tests.deletingLastPathComponent().appending(path: "mark-crash-demo")
    process.arguments = [folder.path, writer]
    process.standardOutput = output
    try process.run()
    return (process, output)
  }
}
