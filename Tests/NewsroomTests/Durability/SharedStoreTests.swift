import Foundation
import TerminalHarness
import Testing

@Suite("Two readers and an import at once on one store")
struct SharedStoreTests {
  /// Flags of mount(2), whose names Swift takes for numbers in one file and for a type of their own in another.
  private static let (isReadOnly, isRemounted, isBound): (UInt, UInt, UInt) = (1, 32, 4096)

  @Test("No mark is lost, no post is there twice, both readers show what comes, and a killed third one stops nobody")
  func together() throws {
    let desk = try SharedDesk(posts: 20, sources: 30)
    let readers = try [desk.reader(), desk.reader()]
    for reader in readers { try reader.wait(untilShown: "1/20") }
    let importing = try desk.start(["import", "sources", "--store", "posts"])
    for round in 0..<6 {
      // Marks in turn, while posts come and a third reader is killed at some moment of its life.
      let third = try desk.reader()
      readers[round % 2].terminal.send("G" + String(repeating: "k", count: round) + "s")
      third.terminal.send("Gs")
      usleep(useconds_t.random(in: 0...150_000))
      third.terminal.signal(SIGKILL)
      _ = try third.terminal.waitForExit()
    }
    importing.waitUntilExit()
    #expect(importing.terminationStatus == 0)
    for reader in readers {
      try reader.wait(untilShown: "/50 ")
      try reader.press("gg", untilShown: "1/50 ")
      #expect(reader.screen.text.contains("Release 17"))
    }
    for reader in readers {
      reader.terminal.send("qq")
      #expect(try reader.terminal.waitForExit() == .exited(0))
    }
    let list = try desk.answer(["list", "--store", "posts", "--format", "tsv"])
    #expect(list.split(separator: "\n").count == 51)
    #expect(Set(list.split(separator: "\n").compactMap { $0.split(separator: "\t").dropFirst().first }).count == 51)
    let marks = try desk.answer(["marks", "--store", "posts"])
    // What is the last post's is the third ones' too, who star it and take that back.
    for number in 114...118 { #expect(marks.contains("post-\(number).md\n  starred"), "\(marks)") }
    #expect(try desk.locksThatAreHeld() == [])
    #expect(try desk.leftovers() == [])
  }

  @Test("Marks are kept and imports work where the file system has no locks, files without names, or links")
  func network() throws {
    let folder = try TemporaryFolder()
    try WritingJob.importing.prepare(folder)
    var program = FaultyProgram(folder: folder)
    program.denied = ["flock", "records", "unnamed", "link"]
    let imported = try program.run(["import", "new", "--store", "posts"]).run
    #expect(imported.status == 0 && imported.complaintText == "", "\(imported.complaintText)")
    #expect(imported.outputText.contains("2 imported"), "\(imported.outputText)")
    for _ in 0..<2 {
      let list = try program.run(["list", "--store", "posts"]).run
      #expect(list.status == 0 && list.outputText.split(separator: "\n").count == 4, "\(list.outputText)")
      #expect(list.complaintText.split(separator: "\n").count == 1, "\(list.complaintText)")
      #expect(list.complaintText.contains("it is built for this once"), "\(list.complaintText)")
    }
    let reading = try program.run(["--linear", "posts"], input: "1\nstar\nexport markdown tray.md\nq\nq\n").run
    #expect(reading.status == 0 && reading.outputText.contains("Post 1 of 4"), "\(reading.outputText)")
    #expect(try program.run(["marks", "--store", "posts"]).run.outputText.contains("starred"))
    let store = try KeptFiles(in: folder)
    #expect(store.names.filter { $0.contains(".newsroom-") || $0.hasSuffix("import.lock") } == [])
  }

  @Test(
    "A store that is mounted to be read alone is read, marked and searched; an import says what to do",
    .enabled(if: SmallDisk.isThere, "no file system can be mounted here"))
  func readOnly() throws {
    let folder = try TemporaryFolder()
    try WritingJob.importing.prepare(folder)
    let store = folder.path + "/posts"
    try #require(mount(store, store, nil, Self.isBound, nil) == 0)
    defer { umount2(store, Int32(MNT_DETACH)) }
    try #require(mount("none", store, nil, Self.isBound | Self.isRemounted | Self.isReadOnly, nil) == 0)
    let program = BuiltProgram(folder: folder)
    let old = try KeptFiles(in: folder).posts
    let list = try program.run(["list", "--store", "posts"])
    #expect(list.status == 0 && list.complaintText == "" && list.outputText.contains("Heat"))
    let reading = try program.run(["--linear", "posts"], input: "1\nstar\nq\nq\n")
    #expect(reading.status == 0 && reading.complaintText == "")
    #expect(try program.run(["marks", "--store", "posts"]).outputText.contains("starred"))
    let importing = try program.run(["import", "new", "--store", "posts"])
    #expect(importing.status == 1)
    #expect(importing.complaintText.contains("name a store that you may write to"), "\(importing.complaintText)")
    #expect(try KeptFiles(in: folder).posts == old)
    #expect(try program.run(["list", "--store", "posts"]).complaintText == "")
  }
}

/// A store that several programs have open, all of one person.
private struct SharedDesk {
  private let folder: TemporaryFolder

  init(posts: Int, sources: Int) throws {
    folder = try TemporaryFolder()
    for number in 100..<100 + posts {
      try folder.write(
        WritingJob.post("Post \(number)", date: "2024-01-01", words: "Words of \(number)."),
        to: "posts/post-\(number).md")
    }
    for number in 0..<sources {
      let words = (0..<60).map { "word\((number * 31 + $0 * $0) % 997)" }.joined(separator: " ")
      try folder.write(
        WritingJob.post(
          "Release \(number)", date: "2024-02-\(number % 18 + 10)", words: words,
          link: "https://t.example.org/\(number)"),
        to: "sources/\(100 + number).md")
    }
    _ = try BuiltProgram(folder: folder).run(["index", "--store", "posts"])
  }

  func reader() throws -> ReaderSession {
    try ReaderSession(
      path: folder.path + "/posts", folder: folder, size: (100, 40),
      environment: ["HOME": folder.path, "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""])
  }

  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  func answer(_ arguments: [String]) throws -> String {
    let run = try BuiltProgram(folder: folder).run(arguments)
    #expect(run.status == 0 && run.complaintText == "", "\(run.complaintText)")
    return run.outputText
  }

  /// Locks' files that somebody still has.
  func locksThatAreHeld() throws -> [String] {
    try KeptFiles(in: folder).names.filter { $0.hasSuffix(".lock") || $0.hasSuffix("marks.jsonl") }.filter { name in
      let file = open(folder.path + "/" + name, O_RDWR)
      defer { close(file) }
      return flock(file, LOCK_EX | LOCK_NB) != 0
    }
  }

  func leftovers() throws -> [String] {
    try KeptFiles(in: folder).names.filter { $0.contains("/.newsroom-") || $0.hasSuffix("import.lock") }
  }
}
