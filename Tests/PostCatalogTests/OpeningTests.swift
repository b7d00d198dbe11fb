import CatalogHarness
import Foundation
import GRDB
import PostCatalog
import PostModel
import PostQuery
import SeededRandom
import Testing

/// Whatever stands at the catalog's place, there is a catalog that can be used, and a remark that says why it is empty.
@Suite("Opening the catalog")
struct OpeningTests {
  private let scratch: ScratchFolder
  private var place: CatalogPlace { CatalogPlace(folder: scratch.path + "/cache/catalog", store: "/store") }

  init() throws {
    scratch = try ScratchFolder()
    try fill()
  }

  private func fill() throws {
    var random = RandomPosts(numbers: SeededNumbers(seed: 1))
    let catalog = try Catalog.open(place, fingerprint: "test").0
    try catalog.write(.of((0..<40).map { random.post("\($0).md") }))
    try catalog.checkpoint()
  }

  private func sql(_ statement: String) throws {
    try DatabaseQueue(path: place.file).write { try $0.execute(sql: statement) }
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: place.file)) }

  private func put(_ bytes: Data) throws { try bytes.write(to: URL(filePath: place.file)) }

  private func expectUsable(_ catalog: Catalog, _ location: SourceLocation = #_sourceLocation) throws {
    var random = RandomPosts(numbers: SeededNumbers(seed: 2))
    try catalog.write(.of([random.post("new.md")]))
    #expect(try catalog.rows(Question(typed: "")).map(\.id.rawValue) == ["new.md"], sourceLocation: location)
  }

  @Test("A catalog that fits is taken as it is")
  func fits() throws {
    let (catalog, remark) = try Catalog.open(place, fingerprint: "test")
    #expect(remark == nil && catalog.isInPlace && !catalog.isTemporary)
    #expect(try catalog.count() == 40)
  }

  @Test(
    "Another version's or another program's is built anew",
    arguments: [
      ("PRAGMA user_version = 99", "is a newer newsroom's"), ("PRAGMA user_version = 0", "is an older newsroom's"),
      ("PRAGMA application_id = 7", "is another program's database"), ("DELETE FROM about", "is not whole"),
      ("UPDATE about SET store = '/elsewhere'", "is another folder's"),
      ("UPDATE about SET fingerprint = 'other'", "was made with another speakers.toml"),
    ])
  func outdated(_ statement: String, _ reason: String) throws {
    try sql(statement)
    let (catalog, remark) = try Catalog.open(place, fingerprint: "test")
    #expect(remark == .rebuilt(.outdated(reason)))
    try expectUsable(catalog)
  }

  @Test("Tables that are gone are found at the first question, and the next opening builds anew")
  func noTable() throws {
    try sql("DROP TABLE posts")
    let catalog = try Catalog.open(place, fingerprint: "test").0
    #expect(throws: CatalogError.damaged("no such table: posts")) { try catalog.answerNow(Question(typed: "")) }
    #expect(!catalog.isInPlace)
    try expectUsable(try Catalog.open(place, fingerprint: "test").0)
  }

  @Test("A file that is cut short, or no database, is built anew", arguments: [0.3, 0.9, 0])
  func damagedFile(_ part: Double) throws {
    let whole = try bytes()
    try put(part == 0 ? Data((0..<9000).map { UInt8($0 % 251) }) : whole.prefix(Int(Double(whole.count) * part)))
    let (catalog, remark) = try Catalog.open(place, fingerprint: "test")
    #expect(remark == .rebuilt(.damaged(part == 0 ? "it is no database" : "it is cut short")))
    try expectUsable(catalog)
  }

  @Test("An empty file is a new catalog")
  func emptyFile() throws {
    try put(Data())
    let (catalog, remark) = try Catalog.open(place, fingerprint: "test")
    #expect(remark == nil)
    try expectUsable(catalog)
  }

  @Test("A page that is overwritten is found out, or does no harm", arguments: [0, 0xA5, 0x0D] as [UInt8])
  func damagedPage(_ filling: UInt8) async throws {
    let whole = try bytes()
    var found = 0
    for page in 1..<whole.count / 4096 {
      var damaged = whole
      damaged.replaceSubrange(page * 4096 + 100..<(page + 1) * 4096 - 100, with: Data(repeating: filling, count: 3896))
      if page % 2 == 0 {
        damaged.replaceSubrange(page * 4096..<page * 4096 + 100, with: Data(repeating: filling, count: 100))
      }
      place.removeAll()
      try put(damaged)
      do throws(CatalogError) {
        try use(try Catalog.open(place, fingerprint: "test").0)
      } catch {
        #expect(error.isCuredByRebuilding, "page \(page): \(error)")
        found += 1
        // Whoever opens it next has a new one.
        try expectUsable(try Catalog.open(place, fingerprint: "test").0)
      }
    }
    #expect(found > 10)
  }

  private func use(_ catalog: Catalog) throws(CatalogError) {
    for typed in ["", "rent", "re*", "has:quotes sort:speaker", "is:embargoed"] {
      guard let question = try? Question(typed: typed) else { continue }
      var posts = try catalog.answerNow(question).posts
      _ = try posts.rowsNow(0..<posts.count, in: catalog)
    }
    var random = RandomPosts(numbers: SeededNumbers(seed: 1))
    try catalog.write(.of((20..<60).map { random.post("\($0).md") }))
  }

  @Test("Where no folder can be made the catalog lasts as long as the program", arguments: ["/proc/none", "file"])
  func noFolder(_ parent: String) throws {
    try Data().write(to: URL(filePath: scratch.path + "/file"))
    let folder = (parent == "file" ? scratch.path + "/file" : parent) + "/catalog"
    let (catalog, remark) = try Catalog.open(CatalogPlace(folder: folder, store: "/store"), fingerprint: "test")
    guard case .temporary(.unwritable(folder, _)) = remark else { throw Unexpected(remark) }
    #expect(catalog.isTemporary && catalog.isInPlace)
    try expectUsable(catalog)
  }

  @Test(
    "What is no file at the catalog's place is left there, and nothing waits for it", arguments: ["folder", "fifo"])
  func noFile(_ kind: String) throws {
    place.removeAll()
    if kind == "fifo" {
      mkfifo(place.file, 0o600)
    } else {
      try FileManager.default.createDirectory(atPath: place.file, withIntermediateDirectories: true)
    }
    let (catalog, remark) = try Catalog.open(place, fingerprint: "test")
    guard case .temporary = remark else { throw Unexpected(remark) }
    try expectUsable(catalog)
  }

  @Test("A catalog whose folder is removed is in its place no more, and a new one can be made")
  func removedFolder() throws {
    let catalog = try Catalog.open(place, fingerprint: "test").0
    #expect(try catalog.count() == 40)
    try FileManager.default.removeItem(atPath: place.folder)
    #expect(!catalog.isInPlace)
    #expect(try catalog.count() == 40, "What is open stays.")
    try expectUsable(try Catalog.open(place, fingerprint: "test").0)
    #expect(!catalog.isInPlace, "The other one is there.")
  }

  @Test(
    "The first page of a catalog that does not fit is none",
    arguments: ["PRAGMA user_version = 99", "DROP TABLE posts"])
  func firstPage(_ statement: String) throws {
    let page = try #require(Catalog.firstPage(of: place, count: 3))
    let catalog = try Catalog.open(place, fingerprint: "test").0
    #expect(page.count == 40 && page.posts.count >= 3)
    #expect(try catalog.rows(Question(typed: "")).starts(with: page.posts))
    try sql(statement)
    #expect(Catalog.firstPage(of: place, count: 3) == nil)
  }

  /// What was not to be.
  private struct Unexpected: Error {
    let remark: Catalog.Remark?

    init(_ remark: Catalog.Remark?) { self.remark = remark }
  }
}

extension CatalogPlace {
  fileprivate func removeAll() {
    for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
  }
}
