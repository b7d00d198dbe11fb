import Foundation
import TerminalHarness
import Testing

/// Whatever has become of the catalog: the posts are listed all the same, and one line says what was wrong.
@Suite("A catalog that cannot be used as it is")
struct CatalogFaultTests {
  /// What is wrong, and the words that say so.
  enum Harm: CaseIterable, CustomTestStringConvertible {
    case newer, otherProgram, cutShort, noDatabase, damagedInside, unwritable, stale, missing

    var testDescription: String { "\(self)" }

    /// `nil` where nothing has to be said: it is brought up to date, as always.
    var said: String? {
      switch self {
      case .newer: "the catalog is a newer newsroom's; it is"
      case .otherProgram: "the catalog is another program's database; it is"
      case .cutShort: "the catalog is damaged (it is cut short); it is"
      case .noDatabase: "the catalog is damaged (it is no database); it is"
      case .damagedInside: "the catalog is damaged ("
      case .unwritable: "the catalog cannot be kept in "
      case .stale, .missing: nil
      }
    }
  }

  @Test("A verb answers, says it in one line, and the next call has nothing to say", arguments: Harm.allCases)
  func verb(harm: Harm) throws {
    let desk = try CatalogDesk(harm)
    let run = try desk.program.run(["list", "--store", "posts", "--format", "tsv"])
    #expect(run.status == 0)
    #expect(desk.titles.allSatisfy { run.outputText.contains("\t" + $0 + "\t") }, "\(run.outputText)")
    #expect(run.outputText.split(separator: "\n").count == desk.titles.count + 1)
    let lines = run.complaintText.split(separator: "\n")
    #expect(lines.count == (harm.said == nil ? 0 : 1), "\(lines)")
    if let said = harm.said { #expect(lines.first?.hasPrefix("newsroom: " + said) == true, "\(lines)") }
    if harm != .unwritable {
      #expect(try desk.program.run(["list", "--store", "posts"]).complaintText == "")
    }
  }

  @Test("The reader opens, lists the posts as they are, and says it on the status line", arguments: Harm.allCases)
  func reader(harm: Harm) throws {
    let desk = try CatalogDesk(harm)
    let reader = try ReaderSession(
      path: desk.folder.path + "/posts", folder: desk.folder, size: (140, 24),
      environment: ["HOME": desk.folder.path])
    // What is said may be followed by other news within moments.
    try reader.terminal.wait { _ in harm.said.map { reader.terminal.output.contains($0) } ?? true }
    try reader.terminal.wait { screen in desk.titles.allSatisfy { screen.text.contains($0) } }
    try reader.press("/coat\r", untilShown: "sleep in a coat")
    reader.terminal.send("q")
  }
}

/// A store that was cataloged, and a catalog to which something has happened since.
private struct CatalogDesk {
  let folder: TemporaryFolder
  let titles: [String]
  var program: BuiltProgram { BuiltProgram(folder: folder) }

  init(_ harm: CatalogFaultTests.Harm) throws {
    folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = BuiltProgram(folder: folder)
    let index = try program.run(["index", "--store", "posts"])
    try #require(index.status == 0, "\(index.complaintText)")
    let cache = folder.path + "/.cache/newsroom"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: cache).first { $0 != "last-store" })
    let place = cache + "/" + name
    try Self.harm(harm, place, folder)
    titles =
      harm == .stale ? ["Office reopened", "Third post"] : ["Council passes the warm homes rule", "Office closed"]
  }

  private static func harm(_ harm: CatalogFaultTests.Harm, _ place: String, _ folder: TemporaryFolder) throws {
    let file = URL(fileURLWithPath: place + "/catalog.sqlite")
    for suffix in ["-wal", "-shm"] { unlink(file.path + suffix) }
    var bytes = try Data(contentsOf: file)
    switch harm {
    // SQLite's file format, §1.3: the user's version at 60, the program's number at 68.
    case .newer: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    case .otherProgram: bytes.replaceSubrange(68..<72, with: [0, 0, 0, 7])
    case .cutShort: bytes = bytes.prefix(bytes.count / 2)
    case .noDatabase: bytes = Data((0..<9000).map { UInt8($0 % 251) })
    case .damagedInside:
      bytes.replaceSubrange(4096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4096))
    case .unwritable:
      try FileManager.default.removeItem(atPath: place)
      try "".write(toFile: place, atomically: false, encoding: .utf8)
      return
    case .stale:
      try folder.write(
        "---\ntitle: Third post\ndate: 2024-06-01\n---\nNobody should sleep in a coat.\n", to: "posts/a.md")
      try folder.write("---\ntitle: Office reopened\ndate: 2023-01-10\n---\nOpen.\n", to: "posts/2023-01-09-notice.md")
      try FileManager.default.removeItem(atPath: folder.path + "/posts/2024-05-02-heat.md")
      return
    case .missing:
      try FileManager.default.removeItem(atPath: place)
      return
    }
    try bytes.write(to: file)
  }
}
