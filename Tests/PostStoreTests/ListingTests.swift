import Foundation
import PostModel
import PostStore
import Testing

@Suite("Listing")
struct ListingTests {
  @Test("Posts are found by their names, dated ones first, newest first")
  func order() throws {
    let fixture = try Fixture(
      """
      -- a.txt --
      A
      -- 2024/05/2024-05-02-rent.md --
      B
      -- 2024-05-03-strike/index.md --
      C
      -- _posts/2023-1-9-march.markdown --
      D
      -- 2024-05-04.TXT --
      E
      -- 2024-02-30-no-day.md --
      F
      -- notes/b.md --
      G
      -- picture.png --
      -- readme --
      -- .md --
      -- .hidden.md --
      -- .git/c.md --
      -- notes/.drafts/d.md --
      """)
    let listing = try fixture.listing()
    #expect(
      listing.files.map(\.id.rawValue) == [
        "2024-05-04.TXT", "2024-05-03-strike/index.md", "2024/05/2024-05-02-rent.md", "_posts/2023-1-9-march.markdown",
        "2024-02-30-no-day.md", "a.txt", "notes/b.md",
      ])
    #expect(listing.problems.isEmpty)
    #expect(listing.files.first?.bytes == 1)
    #expect(abs((listing.files.first?.modified.seconds ?? 0) - Int(Date().timeIntervalSince1970)) < 3600)
  }

  @Test(
    "HTML is a post where front matter begins it",
    arguments: [
      ("---\ntitle: A\n---\n<p>B</p>", true), ("\u{FEFF}---\r\ntitle: A\r\n---\r\n", true), ("+++\n+++\n", true),
      ("{\n  \"title\": \"A\"\n}\n<p>B", true), ("---\nnever closed", true), ("<!DOCTYPE html><p>B", false),
      ("{{ template }}", false), ("----\n", false), ("", false),
    ])
  func html(_ text: String, _ isPost: Bool) throws {
    let fixture = try Fixture()
    try fixture.write(Array(text.utf8), to: "page.html")
    #expect(try fixture.listing().files.isEmpty == !isPost)
  }

  @Test("An empty folder is a store without posts")
  func empty() throws {
    let listing = try Fixture().listing()
    #expect(listing.files.isEmpty && listing.problems.isEmpty)
  }

  @Test("A root that ends with a slash, or is a link, gives the same ids")
  func roots() throws {
    let fixture = try Fixture("-- a/b.md --\nWords")
    let elsewhere = try Fixture()
    try elsewhere.link("link", to: fixture.root)
    try withExtendedLifetime((fixture, elsewhere)) {
      for root in [fixture.root + "/", elsewhere.path("link")] {
        let store = try Store(root: root)
        #expect(store.listing().files.map(\.id.rawValue) == ["a/b.md"])
        #expect(store.read(PostID(rawValue: "a/b.md")).body.text == "Words")
      }
    }
  }

  @Test("What is no folder is refused, and the words say what to do")
  func refusals() throws {
    let fixture = try Fixture("-- a.md --\n")
    let missing = fixture.path("none")
    #expect(throws: StoreError.missing(missing)) { try Store(root: missing) }
    #expect(throws: StoreError.notAFolder(fixture.path("a.md"))) { try Store(root: fixture.path("a.md")) }
    #expect(StoreError.missing("x").description == "there is no folder x: name an existing one")
  }
}
