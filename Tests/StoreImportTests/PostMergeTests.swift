import PostStore
import Testing

@testable import StoreImport

@Suite("Two versions of a post made fit for a merge")
struct PostMergeTests {
  private static func source(_ date: String, from: String, id: String = "g1", sha: String = "a") -> String {
    "  - date: \(date)\n    kind: feed\n    from: \"\(from)\"\n    id: \"\(id)\"\n    sha256: \(sha)\n    body: \(sha)\n"
  }

  private static func post(_ sources: [String], extra: String = "") -> PostFile {
    let imported = sources.isEmpty ? "" : "imported:\n" + sources.joined()
    return PostFile(text: "---\ntitle: \"Rent\"\n\(extra)\(imported)---\n\nWords.\n")
  }

  private static let monday = source("2026-11-23", from: "a.xml, item 1")
  private static let thursday = source("2026-11-26", from: "b.xml, item 4")
  private static let other = source("2026-11-25", from: "c.xml", id: "g2")

  @Test("The same post of two imports is the same file, with the first day, whoever merges")
  func sameImport() {
    let (ours, theirs) = (Self.post([Self.monday]), Self.post([Self.thursday]))
    for (left, right) in [(ours, theirs), (theirs, ours)] {
      let merge = PostMerge(base: PostFile(text: ""), ours: left, theirs: right)
      #expect(merge.ours == ours && merge.theirs == ours)
    }
  }

  @Test("Sources of both are in both, in one order")
  func sources() {
    let merge = PostMerge(
      base: Self.post([Self.monday]), ours: Self.post([Self.monday, Self.other]),
      theirs: Self.post([Self.monday, Self.source("2026-11-24", from: "d.xml", id: "g3")]))
    #expect(merge.ours == merge.theirs && merge.base == merge.ours)
    #expect(merge.ours.text.contains("g1") && merge.ours.text.contains("g2") && merge.ours.text.contains("g3"))
  }

  @Test("A source that one side has taken in anew holds")
  func newText() {
    let new = Self.source("2026-11-27", from: "a.xml, item 1", sha: "b")
    let merge = PostMerge(
      base: Self.post([Self.monday]), ours: Self.post([Self.monday]), theirs: Self.post([new]))
    #expect(merge.ours == Self.post([new]) && merge.theirs == Self.post([new]))
  }

  @Test("Without a common version, the lines of both stand in for it: what one has added is added")
  func withoutBase() {
    let edited = Self.post([Self.thursday], extra: "subtitle: Too high\n")
    let merge = PostMerge(base: PostFile(text: ""), ours: Self.post([Self.monday]), theirs: edited)
    #expect(merge.base == merge.ours)
    #expect(merge.theirs.text.contains("subtitle: Too high"))
  }

  @Test(
    "Where somebody has written into the sources, or taken them away, the lines stay as they are",
    arguments: [
      monday + "    checked-by: Anna # with the source\n", monday + "  # a note\n", "  # a note\n" + monday, "",
    ])
  func edited(sources: String) {
    let (base, ours) = (Self.post([Self.monday]), Self.post(sources.isEmpty ? [] : [sources]))
    let theirs = Self.post([Self.monday, Self.other])
    for (left, right) in [(ours, theirs), (theirs, ours)] {
      let merge = PostMerge(base: base, ours: left, theirs: right)
      #expect(merge.base == base && merge.ours == left && merge.theirs == right)
    }
  }

  @Test("Files that nobody imported stay as they are")
  func untouched() {
    let (base, ours) = (PostFile(text: "One.\n"), PostFile(text: "Two.\n"))
    let merge = PostMerge(base: base, ours: ours, theirs: base)
    #expect(merge.base == base && merge.ours == ours && merge.theirs == base)
  }
}
