import Foundation
import Testing

@Suite struct StandardOutputTests {
  private static func program() throws -> BuiltProgram {
    let folder = try TemporaryFolder()
    try folder.write("Words.", to: "posts/a.txt")
    return BuiltProgram(folder: folder)
  }

  @Test("A reader of the output that has gone, as head does, ends the program well and without a word")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Self.program().run(["list", "--store", "posts"], into: pipe.fileHandleForWriting)
    #expect(run.status == 0)
    #expect(run.complaints.isEmpty)
  }

  @Test("Output that cannot be written is a failure that is said")
  func fullDevice() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Self.program().run(["list", "--store", "posts"], into: full)
    #expect(run.status == 1)
    #expect(run.complaintText == "newsroom: standard output: the disk is full: make room\n")
  }

  @Test("Without any store the status is 3, and the message says where it was looked for")
  func standardPlace() throws {
    let program = try Self.program()
    for arguments in [["list"], [], ["check"]] {
      let run = try program.run(arguments)
      #expect(run.status == 3)
      #expect(run.complaintText.contains("~/.local/share/newsroom/posts"))
      #expect(run.output.isEmpty)
    }
    try program.folder.write("Words.", to: "data/newsroom/posts/b.txt")
    let moved = try program.run(["list"], environment: ["XDG_DATA_HOME": program.folder.path + "/data"])
    #expect(moved.status == 0)
  }

  @Test("Nothing is written by any verb but the catalog")
  func storeUntouched() throws {
    let program = try Self.program()
    for verb in ["list", "quotes", "contacts", "speakers", "check", "index"] {
      #expect(try program.run([verb, "--store", "posts"]).status == 0)
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    let others = files.filter { !$0.hasPrefix(".run-") && !$0.hasPrefix(".cache") }
    #expect(others.sorted() == ["posts", "posts/a.txt"])
  }
}
