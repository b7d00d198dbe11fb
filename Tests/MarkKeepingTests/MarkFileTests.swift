import Foundation
import MarkKeeping
import PostMarks
import PostModel
import Testing

@Suite("The file of marks")
struct MarkFileTests {
  @Test("What is appended is there for the next reader, in a file that is its owner's alone")
  func append() throws {
    let folder = try MarkFolder()
    var file = MarkFile(folder: folder.path)
    #expect(try file.load().book.isEmpty)
    _ = try file.append([Mark(.starred(.budget, true), at: 1)])
    _ = try file.append([Mark(.note(.heat, "Call"), at: 2), Mark(.starred(.budget, false), at: 3)])
    let book = try folder.loaded().book
    #expect(book[.heat].note == "Call")
    #expect(!book[.budget].isStarred)
    #expect(try folder.lines() == 3)
    #expect(try folder.permissions() == 0o600)
  }

  @Test("Its folder is made when the first mark is kept, and not before")
  func folder() throws {
    let folder = try MarkFolder()
    var file = MarkFile(folder: folder.path + "/new/er")
    #expect(try file.load().book.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    _ = try file.append([Mark(.read(.heat, true), at: 1)])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/new/er/marks.jsonl"))
  }

  @Test("Two programs see what the other one writes, when they look and when they write themselves")
  func two() throws {
    let folder = try MarkFolder()
    var (left, right) = (MarkFile(folder: folder.path), MarkFile(folder: folder.path))
    _ = try left.load()
    _ = try right.load()
    #expect(try left.append([Mark(.starred(.budget, true), at: 1, by: "left")]).marks.isEmpty)
    let seen = try right.append([Mark(.tag(.heat, "housing", true), at: 2, by: "right")]).marks
    #expect(seen.map(\.change) == [.starred(.budget, true)])
    #expect(try left.news().marks.map(\.change) == [.tag(.heat, "housing", true)])
    #expect(try left.news().marks.isEmpty)
    #expect(try right.news().marks.isEmpty)
  }

  @Test(
    "What a killed program left of a line is nothing, and gone with the next mark",
    arguments: [#"{"at":"2026-11-26T20:31:05.123Z","by":"k3"#, #"{"a"#, "\0\0\0"])
  func halfLine(half: String) throws {
    let folder = try MarkFolder()
    try folder.write(Mark(.starred(.budget, true), at: 1).line + "\n" + half)
    let (book, problems) = try folder.loaded()
    #expect(book[.budget].isStarred)
    #expect(problems.isEmpty)
    var file = MarkFile(folder: folder.path)
    _ = try file.append([Mark(.read(.heat, true), at: 2)])
    #expect(try folder.loaded().book[.heat].isRead)
    #expect(try folder.loaded().problems.isEmpty)
    #expect(try folder.lines() == 2)
    #expect(try !folder.text().contains("k3"))
  }

  @Test("What a person has left of a line is told and kept, and the next mark stands on a line of its own")
  func ownHalfLine() throws {
    let folder = try MarkFolder()
    try folder.write(Mark(.starred(.budget, true), at: 1).line + "\nto do: call Ann")
    var file = MarkFile(folder: folder.path)
    _ = try file.append([Mark(.read(.heat, true), at: 2)])
    let (book, problems) = try folder.loaded()
    #expect(book[.heat].isRead && problems.map(\.line) == [2])
    #expect(try folder.text().contains("\nto do: call Ann\n"))
  }

  @Test("A whole line without an end, as an editor leaves it, is a mark")
  func wholeLine() throws {
    let folder = try MarkFolder()
    try folder.write(Mark(.starred(.budget, true), at: 1).line)
    var file = MarkFile(folder: folder.path)
    #expect(try file.load().book[.budget].isStarred)
    _ = try file.append([Mark(.read(.heat, true), at: 2)])
    #expect(try folder.loaded().problems.isEmpty)
    #expect(try folder.loaded().book.count == 2)
  }

  @Test("A file with many more lines than marks is written anew, and loses nothing that holds or cannot be read")
  func compaction() throws {
    let folder = try MarkFolder()
    try folder.write("not a mark\n")
    var file = MarkFile(folder: folder.path)
    _ = try file.load()
    let unknown = Mark(MarkChange(MarkKey(kind: "photo", id: "p", aspect: "crop"), .number("1.50")), at: 1)
    _ = try file.append([unknown])
    for number in 0..<30 {
      _ = try file.append((0..<50).map { Mark(.note(.heat, "\(number) \($0)"), at: Int64(number * 50 + $0)) })
    }
    #expect(try folder.lines() < 1000)
    let (book, problems) = try folder.loaded()
    #expect(book[.heat].note == "29 49")
    #expect(book.value(of: unknown.key) == .number("1.50"))
    #expect(problems.count == 1)
    #expect(try folder.text().contains("not a mark\n"))
    #expect(try folder.permissions() == 0o644)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [MarkFile.name])
  }

  @Test("Who has the file open while it is written anew reads on in the new one")
  func compactionElsewhere() throws {
    let folder = try MarkFolder()
    var (left, right) = (MarkFile(folder: folder.path), MarkFile(folder: folder.path))
    _ = try right.load()
    _ = try left.load()
    _ = try right.append([Mark(.starred(.budget, true), at: 1, by: "right")])
    for number in 0..<30 {
      _ = try left.append((0..<50).map { Mark(.note(.heat, "\(number) \($0)"), at: Int64(number * 50 + $0)) })
    }
    var book = MarkBook()
    for mark in try right.append([Mark(.read(.heat, true), at: 9, by: "right")]).marks { book.apply(mark) }
    #expect(book[.heat].note == "29 49")
    #expect(try folder.loaded().book[.heat].isRead)
    #expect(try folder.loaded().book[.budget].isStarred)
  }

  @Test("A file that is a link, as into a checkout, is written where it leads")
  func link() throws {
    let folder = try MarkFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/desk", withIntermediateDirectories: true)
    try "".write(toFile: folder.path + "/desk/shared.jsonl", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file, withDestinationPath: folder.path + "/desk/shared.jsonl")
    var file = MarkFile(folder: folder.path)
    _ = try file.load()
    for number in 0..<30 {
      _ = try file.append((0..<50).map { Mark(.note(.heat, "\(number) \($0)"), at: Int64(number * 50 + $0)) })
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file).hasSuffix("shared.jsonl"))
    #expect(try folder.loaded().book[.heat].note == "29 49")
  }

  @Test("Where nothing can be written, that is said, and what was there stays", .enabled(if: geteuid() == 0))
  func fullDisk() throws {
    let folder = try MarkFolder()
    try #require(mount("none", folder.path, "tmpfs", 0, "size=64k") == 0)
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    var file = MarkFile(folder: folder.path)
    _ = try file.append([Mark(.starred(.budget, true), at: 1)])
    let long = Mark(.note(.heat, String(repeating: "x", count: 100_000)), at: 2)
    let error = #expect(throws: MarkFileError.self) { _ = try file.append([long]) }
    #expect(error?.code == ENOSPC)
    #expect(try folder.lines() == 1)
    _ = try file.append([Mark(.read(.heat, true), at: 3)])
    #expect(try folder.loaded().book[.heat].isRead)
    #expect(try folder.loaded().problems.isEmpty)
  }

  @Test("A file is merged into another one in its place")
  func rewrite() throws {
    let folder = try MarkFolder()
    try folder.write(Mark(.starred(.budget, true), at: 1).line + "\r\n")
    var book = MarkBook()
    book.apply(Mark(.read(.budget, true), at: 2))
    try MarkFile(path: folder.file).rewrite(as: book)
    let merged = try folder.loaded().book
    #expect(merged[.budget].isRead && merged[.budget].isStarred)
    #expect(try !folder.text().contains("\r"))
  }
}
