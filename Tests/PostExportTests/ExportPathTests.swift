import PostModel
import Testing

@testable import PostExport

@Suite struct ExportPathTests {
  @Test(
    "A page's path has the letters of file names alone, whatever the post is called",
    arguments: [
      ("2024/05/2024-05-02-rent.md", "posts/2024/05/2024-05-02-rent.md.html"),
      ("a b.md", "posts/a~20b.md.html"), ("é.md", "posts/~C3~A9.md.html"), ("a~20b.md", "posts/a~7E20b.md.html"),
      ("-o x.md", "posts/-o~20x.md.html"), ("a\n.md", "posts/a~0A.md.html"),
      ("a\\b\":*?<>|#%.md", "posts/a~5Cb~22~3A~2A~3F~3C~3E~7C~23~25.md.html"),
      ("../x.md", "posts/~2E./x.md.html"),
    ])
  func paths(id: String, path: String) {
    #expect(ExportPath.page(of: PostID(rawValue: id)) == path)
  }

  @Test("Long names end in a hash, each in its own, and no component is longer than file systems take")
  func long() {
    let names = ["a", "b"].map { String(repeating: "é", count: 120) + $0 + ".md" }
    let paths = names.map { ExportPath.page(of: PostID(rawValue: "d/" + $0)) }
    #expect(Set(paths).count == 2)
    #expect(paths.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
  }
}
