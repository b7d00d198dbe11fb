import Foundation
import Testing

@Suite("What an import must not do")
struct ImportSafetyTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = BuiltProgram(folder: folder)
  }

  private func post(_ title: String, date: String = "2024-05-02") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n---\n\n“We won,” said Ann Lee.\n\n\(title)\n"
  }

  /// Every path below the test's folder, but what newsroom keeps for itself.
  private func paths() throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path)).filter { !$0.hasPrefix(".") }
  }

  @Test("Nothing is written outside of the store, whatever titles and names say")
  func names() throws {
    let titles = [
      "../../../etc/passwd", "/etc/passwd", "\"a\\0b\\e[31m\\x7f\"", String(repeating: "Long ", count: 60), "CON",
      "nul",
      "..", ".", "-rf", "\"\\u202Eevil\"", "~/x", "$(touch hit)", "`touch hit`", "a|b>c", "'  '",
    ]
    for (number, title) in titles.enumerated() { try folder.write(post(title), to: "in/\(number).md") }
    try folder.write(post("One"), to: "in/\u{1B}[2J name.md")
    try folder.write(post("Bad date", date: "../../x"), to: "in/date.md")
    let before = try paths()
    let run = try program.run(["import", "in", "--store", "store"])
    #expect(run.status == 0, "\(run.complaintText)")
    let added = try paths().subtracting(before)
    #expect(added.allSatisfy { $0 == "store" || $0.hasPrefix("store/") })
    let files = added.filter { $0.hasSuffix(".md") }
    #expect(files.count == titles.count + 2)
    for file in files {
      let name = file.split(separator: "/").last ?? ""
      #expect(name.utf8.count <= 100)
      #expect(name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }, "\(name)")
    }
  }

  @Test("A link in the store that leads out of it is not gone through")
  func link() throws {
    try folder.write("", to: "elsewhere/.keep")
    try folder.write("", to: "store/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/store/2024", withDestinationPath: folder.path + "/elsewhere")
    try folder.write(post("Heat"), to: "in/a.md")
    try folder.write(post("Rent", date: "2023-05-02"), to: "in/b.md")
    let run = try program.run(["import", "in", "--store", "store"])
    #expect(run.status == 1)
    #expect(run.outputText.contains("1 imported"))
    #expect(run.outputText.contains("a link or a file stands where the store's folder should be"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/elsewhere") == [".keep"])
  }

  @Test("What is no file, and what cannot be read, is said and passed over")
  func sources() throws {
    try folder.write(post("Heat"), to: "in/a.md")
    mkfifo(folder.path + "/in/pipe.md", 0o600)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/loop.md", withDestinationPath: "loop.md")
    let run = try program.run(["import", "in", "in/pipe.md", "--store", "store"])
    #expect(run.status == 1)
    #expect(run.outputText.hasPrefix("1 imported"))
    #expect(run.outputText.contains("2 × is neither a file nor a folder"))
  }

  @Test("Titles and names of strangers reach the terminal and the report only as what cannot harm")
  func report() throws {
    try folder.write("%PDF-1.4", to: "in/\u{1B}[2Jx.pdf")
    try folder.write(post("\"a\\e[31mb\""), to: "in/a.md")
    for format in ["text", "json", "jsonl", "tsv"] {
      let run = try program.run(["import", "in", "--store", "store-\(format)", "--format", format])
      #expect(!run.output.contains(0x1B))
    }
  }

  @Test("A store that cannot be made or written to ends it with a sentence")
  func unwritable() throws {
    try folder.write(post("Heat"), to: "in/a.md")
    for store in ["/proc/nothing", "in/a.md/store"] {
      let run = try program.run(["import", "in", "--store", store])
      #expect(run.status == 1)
      #expect(run.complaintText.hasPrefix("newsroom: "), "\(run.complaintText)")
      #expect(run.complaintText.split(separator: "\n").count == 1)
    }
  }

  /// Mounting takes root, and a system that lets it.
  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(), mount("none", folder.path, "tmpfs", 0, "size=200k") == 0 else {
      return false
    }
    return umount2(folder.path, Int32(MNT_DETACH)) == 0
  }()

  @Test(
    "A full disk ends it with a sentence, what is there is whole, and with more room it goes on",
    .enabled(if: canMount, "no file system can be mounted here"))
  func fullDisk() throws {
    for number in 0..<60 {
      try folder.write(post("Post \(number)") + String(repeating: "words ", count: 1500), to: "in/\(100 + number).md")
    }
    try folder.write("", to: "disk/.keep")
    let disk = folder.path + "/disk"
    try #require(mount("none", disk, "tmpfs", 0, "size=300k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let run = try program.run(["import", "in", "--store", "disk"])
    #expect(run.status == 1)
    #expect(run.complaintText.contains("the disk is full"))
    for file in try FileManager.default.subpathsOfDirectory(atPath: disk) where file.hasSuffix(".md") {
      #expect(try folder.text(of: "disk/" + file).hasSuffix("words "))
    }
    try #require(mount("none", disk, "tmpfs", UInt(MS_REMOUNT), "size=4m") == 0)
    let again = try program.run(["import", "in", "--store", "disk"])
    #expect(again.status == 0, "\(again.complaintText)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: disk).count { $0.hasSuffix(".md") } == 60)
  }

  @Test("Ctrl-C ends it after the post in hand, and the same command goes on from there")
  func interrupted() throws {
    for number in 0..<400 { try folder.write(post("Post \(number)"), to: "in/\(1000 + number).md") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = ["import", "in", "--store", "store"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    // It has begun by then, or it is through already.
    while process.isRunning, try !paths().contains(where: { $0.hasPrefix("store/") && $0.hasSuffix(".md") }) {
      usleep(10_000)
    }
    process.interrupt()
    process.waitUntilExit()
    let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    // Where the machine was quick, there was nothing left to stop.
    #expect([0, 130].contains(process.terminationStatus), "\(said)")
    #expect(process.terminationStatus == 0 || said.contains("the same command goes on from there"))
    #expect(try program.run(["import", "in", "--store", "store"]).status == 0)
    #expect(try paths().count { $0.hasPrefix("store/") && $0.hasSuffix(".md") } == 400)
  }

  @Test("Two imports into one store at once make no post twice")
  func together() async throws {
    for number in 0..<60 { try folder.write(post("Post \(number)"), to: "in/\(100 + number).md") }
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<2 {
        let folder = folder
        group.addTask {
          let process = Process()
          process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
          process.arguments = ["import", "in", "--store", "store"]
          process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
          process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
          (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
          try process.run()
          process.waitUntilExit()
          return process.terminationStatus
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    #expect(try paths().count { $0.hasPrefix("store/") && $0.hasSuffix(".md") } == 60)
  }
}
