import Glibc
import PostModel
import Testing

@testable import PostStore

@Suite("Writing into a store")
struct StoreWriterTests {
  private let fixture: Fixture
  init() throws { fixture = try Fixture() }

  private func id(_ path: String) -> PostID { PostID(rawValue: path) }

  private func bytes(_ path: String) throws -> String {
    String(decoding: try FileReading.bytes(of: fixture.root + "/" + path), as: UTF8.self)
  }

  private func names(_ folder: String = "") -> [String] {
    guard let stream = opendir(fixture.root + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  @Test("Files are there when they are committed, not before", arguments: [true, false])
  func commit(mayWriteUnnamed: Bool) throws {
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    try writer.stage(id("2024/05/a.md"), Array("one".utf8))
    try writer.stage(id("2024/05/b.md"), Array("two".utf8))
    #expect(names("2024/05") == [])
    _ = try writer.commit()
    #expect(names("2024/05") == ["a.md", "b.md"])
    #expect(try bytes("2024/05/b.md") == "two")
    try writer.stageReplacement(of: id("2024/05/a.md"), Array("new".utf8), former: nil)
    #expect(try bytes("2024/05/a.md") == "one")
    _ = try writer.commit()
    #expect(try bytes("2024/05/a.md") == "new")
    #expect(names() == ["2024"])
  }

  @Test("A file that is there is never written over", arguments: [true, false])
  func exists(mayWriteUnnamed: Bool) throws {
    try fixture.write(Array("old".utf8), to: "a.md")
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    try writer.stage(id("a.md"), Array("new".utf8))
    #expect(try writer.commit() == [id("a.md")])
    #expect(try bytes("a.md") == "old")
    #expect(names() == ["a.md"])
  }

  @Test(
    "What somebody has saved since it was read is not written over, and neither is a link", arguments: [true, false])
  func savedMeanwhile(mayWriteUnnamed: Bool) throws {
    let store = try Store(root: fixture.root)
    for name in ["a.md", "b.md", "c.md"] { try fixture.write(Array("old".utf8), to: name) }
    #expect(symlink("c.md", fixture.root + "/d.md") == 0)
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    for name in ["a.md", "b.md", "d.md"] {
      try writer.stageReplacement(of: id(name), Array("new".utf8), former: store.file(id(name)))
    }
    try writer.stageReplacement(of: id("b.md"), Array("newer".utf8), former: nil)
    try fixture.write(Array("saved".utf8), to: "a.md")
    #expect(try writer.commit() == [id("a.md"), id("d.md")])
    #expect(try bytes("a.md") == "saved" && bytes("b.md") == "newer" && bytes("c.md") == "old")
    #expect(names() == ["a.md", "b.md", "c.md", "d.md"])
  }

  @Test(
    "Nothing is written outside of the store",
    arguments: ["../a.md", "/a.md", "x/../../a.md", "x//a.md", "a\0.md", "."])
  func outside(path: String) throws {
    var writer = try StoreWriter(root: fixture.root)
    #expect(throws: StoreWriteError.self) {
      try writer.stage(id(path), [])
      _ = try writer.commit()
    }
  }

  @Test("A link in a folder's place is not followed")
  func link() throws {
    let other = try Fixture()
    #expect(symlink(other.root, fixture.root + "/2024") == 0)
    var writer = try StoreWriter(root: fixture.root)
    #expect(throws: StoreWriteError.self) { try writer.stage(id("2024/a.md"), []) }
    #expect(access(other.root + "/a.md", F_OK) != 0)
  }

  @Test("A link in a file's place is replaced, not followed", arguments: [true, false])
  func fileLink(mayWriteUnnamed: Bool) throws {
    let other = try Fixture()
    try other.write(Array("theirs".utf8), to: "x.md")
    #expect(symlink(other.root + "/x.md", fixture.root + "/a.md") == 0)
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    try writer.stageReplacement(of: id("a.md"), Array("ours".utf8), former: nil)
    _ = try writer.commit()
    #expect(try bytes("a.md") == "ours")
    #expect(String(decoding: try FileReading.bytes(of: other.root + "/x.md"), as: UTF8.self) == "theirs")
  }

  @Test("What a killed writer left is taken away, and nothing else")
  func leftovers() throws {
    for name in [".newsroom-0.tmp", ".newsroom-17.tmp", ".newsroom-x.tmp", ".other.tmp"] {
      try fixture.write([], to: name)
    }
    _ = try StoreWriter(root: fixture.root)
    #expect(names() == [".newsroom-x.tmp", ".other.tmp"])
  }

  @Test("What a writer is writing just now stays, whoever else begins to write")
  func alive() throws {
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: false)
    try writer.stage(id("a.md"), Array("one".utf8))
    _ = try StoreWriter(root: fixture.root)
    #expect(names().count == 1)
    _ = try writer.commit()
    #expect(names() == ["a.md"])
  }

  @Test("Folders that were made for files which could not be written go again", arguments: [true, false])
  func folders(mayWriteUnnamed: Bool) throws {
    try fixture.write(Array("old".utf8), to: "a.md")
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    try writer.stage(id("a.md"), Array("new".utf8))
    try writer.stage(id("2024/05/b.md"), Array("two".utf8))
    #expect(try writer.commit() == [id("a.md"), id("2024/05/b.md")])
    #expect(names() == ["a.md"])
  }

  @Test("A file that takes another one's place keeps its permissions", arguments: [true, false])
  func permissions(mayWriteUnnamed: Bool) throws {
    try fixture.write(Array("old".utf8), to: "a.md")
    #expect(chmod(fixture.root + "/a.md", 0o640) == 0)
    var writer = try StoreWriter(root: fixture.root, mayWriteUnnamed: mayWriteUnnamed)
    try writer.stageReplacement(of: id("a.md"), Array("new".utf8), former: nil)
    _ = try writer.commit()
    var status = stat()
    #expect(stat(fixture.root + "/a.md", &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("A lock is held once, and given back with its value")
  func lock() throws {
    let path = fixture.root + "/lock"
    func isFree() throws -> Bool {
      switch try FileLock.acquire(path) {
      case .some: true
      case .none: false
      }
    }
    guard let held = try FileLock.acquire(path) else { return #expect(Bool(false), "nobody else has it") }
    #expect(try !isFree())
    _ = consume held
    #expect(try isFree())
  }

  @Test("A store is written by one at a time, wherever each keeps its lock; nothing of it is left")
  func storeLock() throws {
    let other = try Fixture()
    func isFree(_ file: String) throws -> Bool {
      guard let lock = try StoreLock.acquire(root: fixture.root, file: file) else { return false }
      lock.letGo()
      return true
    }
    let (mine, theirs) = (other.root + "/mine", other.root + "/theirs")
    guard let held = try StoreLock.acquire(root: fixture.root, file: mine) else {
      return #expect(Bool(false), "nobody else has it")
    }
    #expect(try !isFree(mine))
    #expect(try !isFree(theirs))
    for file in [mine, theirs] { #expect(try StoreLock.isHeld(root: fixture.root, file: file)) }
    held.letGo()
    for file in [mine, theirs] { #expect(try !StoreLock.isHeld(root: fixture.root, file: file)) }
    #expect(try isFree(theirs))
    #expect(access(mine, F_OK) != 0 && access(theirs, F_OK) != 0)
    #expect(names().isEmpty)
  }
}
