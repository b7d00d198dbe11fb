import Foundation
import Glibc
import Testing

@Suite("Exports")
struct ExportTests {
  private func files(_ store: MarkedStore, _ folder: String) throws -> [String: String] {
    let root = store.folder.path + "/" + folder
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    let pairs = try names.filter { !isFolder(root + "/" + $0) }.map {
      ($0, try store.folder.text(of: folder + "/" + $0))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("The same posts make the same bytes, and the pages of posts that are gone go")
  func again() throws {
    let store = try MarkedStore()
    #expect(try store.output(["export", "--as", "site", "--to", "site"]) == "4 posts in 5 files: site\n")
    let first = try files(store, "site")
    #expect(first.keys.contains("index.html") && first.count == 6)
    _ = try store.output(["export", "--as", "site", "--to", "site"])
    #expect(try files(store, "site") == first)

    let gone = "2012/01/2012-01-09-rent.md"
    try FileManager.default.removeItem(atPath: store.folder.path + "/posts/" + gone)
    try store.folder.write("mine", to: "site/CNAME")
    #expect(try store.output(["export", "--as", "site", "--to", "site"]) == "3 posts in 4 files: site, 1 removed\n")
    let rest = try files(store, "site")
    #expect(rest["posts/" + gone + ".html"] == nil && rest["CNAME"] == "mine")
    #expect(rest["index.html"]?.contains("Rent rises") == false)

    for shape in ["markdown", "atom"] {
      _ = try store.output(["export", "--as", shape, "--to", "a.out"])
      let text = try store.folder.text(of: "a.out")
      _ = try store.output(["export", "--as", shape, "--to", "a.out", "--format", "json"])
      #expect(try store.folder.text(of: "a.out") == text)
    }
  }

  @Test("What is not an export's is not replaced without being asked", arguments: ["site", "markdown", "atom"])
  func foreign(shape: String) throws {
    let store = try MarkedStore()
    let place = shape == "site" ? "there" : "there/file"
    try store.folder.write("mine\n", to: "there/file")
    let export = ["export", "--as", shape, "--to", place]
    let run = try store.run(export)
    #expect(run.status == 1)
    #expect(
      run.complaintText
        == "newsroom: \(place) is there already, and was not made by newsroom export: name another place, or say --force\n"
    )
    #expect(try files(store, "there") == ["file": "mine\n"])
    _ = try store.output(export + ["--force"])
    #expect(try (files(store, "there")["file"] == "mine\n") == (shape == "site"))
    _ = try store.output(export)
    #expect(try files(store, "there").keys.filter { $0.contains("tmp") }.isEmpty)
  }

  @Test("Places that cannot be written to are told, and nothing is left there")
  func unwritable() throws {
    let store = try MarkedStore()
    try store.folder.write("", to: "a/b")
    #expect(try store.run(["export", "--as", "atom", "--to", "a"]).complaintText.contains("a is a folder"))
    #expect(
      try store.run(["export", "--as", "site", "--to", "a/b"]).complaintText
        == "newsroom: a/b: Not a directory: move away the file that stands where a folder should be\n")
    #expect(try store.run(["export", "--as", "markdown", "--to", "none/x.md"]).complaintText.contains("No such file"))
    #expect(symlink("b", store.folder.path + "/a/link") == 0)
    _ = try store.output(["export", "--as", "atom", "--to", "a/link", "--force"])
    #expect(try store.folder.text(of: "a/b") == "" && store.folder.text(of: "a/link").hasPrefix("<?xml"))
  }

  @Test("Drafts and posts under an embargo stay at home, and that is said")
  func unreleased() throws {
    var posts = MarkedStore.posts
    posts["draft.md"] = "---\ntitle: Half a thought\ndraft: true\n---\nWords.\n"
    posts["later.md"] = "---\ntitle: Not yet\ndate: 2024-01-01\nembargo: 2999-01-01\n---\nWords.\n"
    let store = try MarkedStore(posts)
    let run = try store.run(["export", "--as", "markdown", "--to", "book.md"])
    #expect(run.outputText == "4 posts in 1 file: book.md\n")
    #expect(
      run.complaintText
        == "newsroom: 2 posts are left out: drafts, or under an embargo; --unreleased takes them too\n")
    #expect(try !store.folder.text(of: "book.md").contains("Not yet"))
    #expect(try store.output(["export", "--as", "markdown", "--to", "book.md", "--unreleased"]).hasPrefix("6 posts"))
    #expect(try store.output(["export", "later.md", "--as", "atom", "--to", "one.xml"]).hasPrefix("1 post "))
  }

  @Test("A query chooses the posts and their order, and pages of lists lead to each other")
  func query() throws {
    var posts = MarkedStore.posts
    for number in 0..<401 { posts["many/\(number).md"] = "---\ntitle: Post \(number)\ndate: 2001-01-01\n---\nWords.\n" }
    let store = try MarkedStore(posts)
    _ = try store.output(["export", "--as", "site", "--to", "site", "--query", "title:post"])
    let pages = try files(store, "site")
    #expect(
      pages["page-2.html"]?.contains("<a href=\"index.html\">Page 1</a> · <a href=\"page-3.html\">Page 3</a>") == true)
    #expect(pages["page-3.html"]?.components(separatedBy: "<li>").count == 2 && pages["page-4.html"] == nil)
    _ = try store.output(["export", "--as", "markdown", "--to", "b.md", "--speaker", "lee", "--query", "sort:title"])
    let chapters = try store.folder.text(of: "b.md").split(separator: "\n").filter { $0.hasPrefix("# ") }
    #expect(chapters == ["# Rent rises", "# Tenants win back their heat"])
  }

  @Test("A book is Markdown of which nothing but the posts' own words comes back")
  func book() throws {
    let store = try MarkedStore(OutsideReaderTests.posts)
    _ = try store.output(["export", "--as", "markdown", "--to", "book.md", "--title", "T: \"x\" \\ é"])
    let text = try store.folder.text(of: "book.md")
    #expect(text.hasPrefix("---\ntitle: \"T: \\\"x\\\" \\\\ é\"\ngenerator: newsroom\nlang: und\n---\n\n# "))
    #expect(!text.contains("javascript:") && !text.contains("\u{1B}") && !text.contains("<script>alert(2)"))
    #expect(text.contains("## Quotes") && text.contains("## Contacts") && text.contains("## A heading & more"))
  }
}

/// Whether a path leads to a folder.
private func isFolder(_ path: String) -> Bool {
  var answer: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &answer) && answer.boolValue
}
