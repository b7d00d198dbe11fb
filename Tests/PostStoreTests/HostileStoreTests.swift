import Foundation
import PostModel
import PostStore
import Testing

@Suite("Hostile stores")
struct HostileStoreTests {
  private func reasons(_ listing: Listing) -> [String: String] {
    Dictionary(listing.problems.map { ($0.path, $0.reason) }) { first, _ in first }
  }

  @Test("A FIFO, a socket, a folder named like a post: never opened, each told, none hides the others")
  func irregularFiles() throws {
    let fixture = try Fixture("-- good.md --\nWords\n-- folder.md/inner.md --\nInner")
    #expect(mkfifo(fixture.path("pipe.md"), 0o600) == 0)
    #expect(mkfifo(fixture.path("pipe.html"), 0o600) == 0)
    try bindSocket(fixture.path("s.txt"))
    let listing = try fixture.listing()
    #expect(listing.files.map(\.id.rawValue) == ["folder.md/inner.md", "good.md"])
    #expect(
      reasons(listing) == [
        "pipe.md": "is a FIFO, not a file: move it out of the store",
        "pipe.html": "is a FIFO, not a file: move it out of the store",
        "s.txt": "is a socket, not a file: move it out of the store",
      ])
    for name in ["pipe.md", "s.txt", "folder.md"] {
      let post = try fixture.read(name)
      #expect(post.body == .empty && post.problems.count == 1)
    }
  }

  private func bindSocket(_ path: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
  }

  @Test("Links: to a file of the store is a post; out of it, to itself, to nothing, to a folder is a problem")
  func links() throws {
    let outside = try Fixture("-- secret.md --\nSecret\n-- folder/a.md --\nSecret")
    let fixture = try Fixture("-- a/good.md --\nWords")
    try fixture.link("alias.md", to: "a/good.md")
    try fixture.link("out.md", to: outside.path("secret.md"))
    try fixture.link("outfolder", to: outside.path("folder"))
    try fixture.link("a/loop", to: "..")
    try fixture.link("self.md", to: "self.md")
    try fixture.link("gone.md", to: "none.md")
    try fixture.link("picture.png", to: "none.png")
    let listing = try fixture.listing()
    #expect(listing.files.map(\.id.rawValue) == ["a/good.md", "alias.md"])
    #expect(Set(reasons(listing).keys) == ["out.md", "outfolder", "a/loop", "self.md", "gone.md"])
    #expect(reasons(listing)["self.md"] == "is a link that leads back to itself: remove it")
    #expect(try fixture.read("alias.md").body.text == "Words")
  }

  @Test(
    "No id leads out of the store",
    arguments: ["../secret.md", "out/secret.md", "a/../../store/../secret.md", "/etc/passwd"])
  func escapes(_ id: String) throws {
    let outside = try Fixture("-- secret.md --\nSecret\n-- store/a/b.md --\nWords")
    try outside.link("store/out", to: outside.root)
    let post = try withExtendedLifetime(outside) {
      try Store(root: outside.path("store")).read(PostID(rawValue: id))
    }
    #expect(post.body == .empty)
    #expect(post.problems.count == 1)
  }

  @Test("A name that is not UTF-8 is told and hides nothing")
  func names() throws {
    let fixture = try Fixture("-- good.md --\nWords\n-- caf\u{E9} – “news”.md --\nWords")
    let bad =
      fixture.path("caf").utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9)]
      + ".md".utf8.map { CChar(bitPattern: $0) }
    let descriptor = open(bad + [0], O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let listing = try fixture.listing()
    #expect(listing.files.count == 2)
    #expect(listing.problems.map(\.reason) == ["has a name that is not UTF-8: rename it"])
  }

  @Test("A folder too deep to be opened is told")
  func depth() throws {
    let fixture = try Fixture("-- good.md --\nWords")
    let name = String(repeating: "d", count: 200)
    var descriptor = open(fixture.root, O_RDONLY | O_DIRECTORY)
    for _ in 0..<25 {
      try #require(mkdirat(descriptor, name, 0o700) == 0)
      let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = inner
    }
    close(descriptor)
    let listing = try fixture.listing()
    #expect(listing.files.map(\.id.rawValue) == ["good.md"])
    #expect(listing.problems.count == 1)
    #expect(listing.problems.first?.reason.hasPrefix("cannot be read (File name too long)") == true)
    let removal = Process()
    removal.executableURL = URL(fileURLWithPath: "/bin/rm")
    removal.arguments = ["-rf", fixture.root]
    try removal.run()
    removal.waitUntilExit()
  }

  @Test("A folder and a file without permission are told", .enabled(if: geteuid() != 0, "root may read everything"))
  func permissions() throws {
    let fixture = try Fixture("-- good.md --\nWords\n-- shut/a.md --\n-- shut.md --\n")
    chmod(fixture.path("shut"), 0)
    chmod(fixture.path("shut.md"), 0)
    defer { chmod(fixture.path("shut"), 0o700) }
    let listing = try fixture.listing()
    #expect(listing.files.map(\.id.rawValue) == ["good.md", "shut.md"])
    #expect(listing.problems.map(\.path) == ["shut"])
    #expect(try fixture.read("shut.md").problems.count == 1)
  }

  @Test("A file over the limit is not read")
  func tooLong() throws {
    let fixture = try Fixture("-- big.txt --\n")
    #expect(truncate(fixture.path("big.txt"), 65 << 20) == 0)
    let post = try fixture.read("big.txt")
    #expect(post.body == .empty)
    #expect(post.problems.map(\.reason) == ["is 65 MiB long, over the limit of 64 MiB: split it"])
    #expect(try fixture.listing().files.count == 1)
  }

  @Test("A file that is gone, or whose id has a NUL, is a problem", arguments: ["gone.md", "a\0b.md", ""])
  func gone(_ id: String) throws {
    let post = try Fixture().read(id)
    #expect(post.body == .empty)
    #expect(post.problems.count == 1)
  }

  @Test("A file anywhere has its path for an id")
  func anywhere() throws {
    let fixture = try Fixture("-- 2024-05-02-a.txt --\nWords")
    let path = fixture.path("2024-05-02-a.txt")
    let post = Store.read(file: path)
    #expect(post.id.rawValue == path)
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.body.text == "Words")
    #expect(
      Store.read(file: fixture.root).problems.map(\.description) == [
        fixture.root + ": is a folder, not a file: move it out of the store"
      ])
  }

  @Test("Any bytes make a post")
  func bytes() throws {
    var seed: UInt64 = 7
    let openings: [[UInt8]] = [
      [], Array("---\n".utf8), Array("+++\n".utf8), Array("{\"".utf8), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    ]
    let fixture = try Fixture()
    for round in 0..<240 {
      let bytes =
        openings[round % openings.count]
        + (0..<(round * 3)).map { _ -> UInt8 in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let byte = UInt8(truncatingIfNeeded: seed >> 33)
          return round % 2 == 0
            ? byte : [0x0A, 0x2D, 0x3A, 0x20, 0x22, 0x7B, 0x7D, 0x2B, 0x3D, 0x61, 0x5B, 0x26, 0x2A][Int(byte) % 13]
        }
      let name = ["a.md", "a.txt", "a.html"][round % 3]
      try fixture.write(bytes, to: name)
      let post = try fixture.read(name)
      #expect(post.problems.count <= 10)
      #expect(post.body.blocks.allSatisfy { $0.range.upperBound <= post.body.text.utf8.count })
    }
  }
}
