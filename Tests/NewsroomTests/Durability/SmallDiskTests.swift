import Foundation
import TerminalHarness
import Testing

/// A small file system in memory, given back with the value.
final class SmallDisk {
  let path: String

  /// Mounting takes root, and a system that lets it.
  static let isThere: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(at: folder.path, kibibytes: 64)) != nil
  }()

  init(at path: String, kibibytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(mount("none", path, "tmpfs", 0, "size=\(kibibytes)k") == 0)
  }

  /// Fills it, but for so many bytes.
  func fill(leaving bytes: Int) throws {
    let file = open(path + "/.filling", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 0x78, count: 4096)
    while write(file, block, block.count) > 0 {}
    var status = stat()
    fstat(file, &status)
    ftruncate(file, max(0, status.st_size - off_t(bytes)))
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}

@Suite("A disk that is full", .enabled(if: SmallDisk.isThere, "no file system can be mounted here"))
struct SmallDiskTests {
  @Test("An import ends with what to do, the store is as it was or has whole posts more; with room it goes on")
  func importing() throws {
    let folder = try TemporaryFolder()
    let disk = try SmallDisk(at: folder.path + "/posts", kibibytes: 1024)
    try WritingJob.importing.prepare(folder)
    for number in 0..<20 {
      let words = (0..<1500).map { "word\((number * 31 + $0 * $0) % 997)" }.joined(separator: " ")
      try folder.write(WritingJob.post("Long \(number)", date: "2024-07-01", words: words), to: "new/long/\(number).md")
    }
    let old = try KeptFiles(in: folder).posts
    try disk.fill(leaving: 40 << 10)
    let program = BuiltProgram(folder: folder)
    let run = try program.run(["import", "new", "--store", "posts"])
    #expect(run.status == 1)
    #expect(run.complaintText.split(separator: "\n").count == 1)
    #expect(run.complaintText.contains("cannot be written, the disk is full: make room and try again"))
    unlink(disk.path + "/.filling")
    let full = try KeptFiles(in: folder).posts

    let again = try program.run(["import", "new", "--store", "posts"])
    #expect(again.status == 0, "\(again.complaintText)")
    let new = try KeptFiles(in: folder).posts
    for (name, bytes) in full { #expect(bytes == old[name] || bytes == new[name], "\(name)") }
    for name in old.keys { #expect(full[name] != nil, "\(name)") }
    #expect(new.count == old.count + 23)
  }

  @Test("Marks that find no room are said to be lost, and those before are whole")
  func marks() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = BuiltProgram(folder: folder)
    let disk = try SmallDisk(at: folder.path + "/.local", kibibytes: 64)
    _ = try program.run(["--linear", "posts"], input: "1\nstar\nq\nq\n")
    let before = try program.run(["marks", "--store", "posts", "--format", "json"]).outputText
    #expect(before.contains(#""starred":true"#))
    try disk.fill(leaving: 0)
    let note = "note " + String(repeating: "x", count: 9000)
    let run = try program.run(["--linear", "posts"], input: "1\n\(note)\nq\nq\n")
    #expect(run.status == 1)
    #expect(run.complaintText.contains("1 mark is lost: it could not be kept"), "\(run.complaintText)")
    #expect(try program.run(["marks", "--store", "posts", "--format", "json"]).outputText == before)
    unlink(disk.path + "/.filling")
    _ = try program.run(["--linear", "posts"], input: "2\nstar\nq\nq\n")
    let after = try program.run(["marks", "--store", "posts", "--format", "json"]).outputText
    #expect(after.components(separatedBy: #""starred":true"#).count == 3)
  }

  @Test("The reader opens on a full disk, without a catalog that is kept, and says so")
  func reader() throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let disk = try SmallDisk(at: folder.path + "/.cache", kibibytes: 64)
    try disk.fill(leaving: 0)
    let reader = try ReaderSession(
      path: folder.path + "/posts", folder: folder, size: (140, 24), environment: ["HOME": folder.path])
    try reader.terminal.wait { _ in reader.terminal.output.contains("the catalog cannot be kept in ") }
    try reader.wait(untilShown: "Office closed")
    try reader.press("/coat\r", untilShown: "sleep in a coat")
    reader.terminal.send("q")
  }
}
