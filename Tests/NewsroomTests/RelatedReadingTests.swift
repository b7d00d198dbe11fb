import Foundation
import PostModel
import Testing

@testable import newsroom

/// What belongs together with a post, found in files.
@Suite struct RelatedReadingTests {
  private let store: TemporaryFolder
  private let archive: Archive

  init() throws {
    store = try TemporaryFolder()
    archive = try Archive(
      place: StorePlace(folder: store.path), speakers: SpeakersFile(folder: store.path + "/none"))
  }

  private func related(_ id: String) -> RelatedPosts { archive.openWithRelated(PostID(rawValue: id)).related }

  private func write(_ id: String, _ head: String) throws {
    try store.write("---\ntitle: Title of \(id)\n\(head)\n---\nText\n", to: id)
  }

  @Test("Older texts are those beside the post, the oldest first, though some are missing")
  func olderTexts() throws {
    try write("b/a.md", "date: 2024-05-01")
    for number in [2, 3, 6] { try write("b/a.\(number).md", "revision-of: b/a.md\nupdated: 2024-05-0\(number)") }
    #expect(related("b/a.md").olderTexts.map(\.rawValue) == ["b/a.2.md", "b/a.3.md", "b/a.6.md"])
    #expect(related("b/a.md").changedSince == "2024-05-06")
    #expect(related("b/a.3.md").newer == .init(id: PostID(rawValue: "b/a.md"), title: "Title of b/a.md"))
    #expect(related("b/a.3.md").olderTexts.isEmpty)
  }

  @Test("A file that is only named like one is none")
  func otherFile() throws {
    try write("a.md", "")
    try write("a.1.md", "revision-of: a.md")
    try write("a.2.md", "")
    #expect(related("a.md").olderTexts.map(\.rawValue) == ["a.1.md"])
  }

  @Test("A post that is named and not there, or leads out of the store, is none")
  func missing() throws {
    try write("a.md", "near-copy-of: gone.md")
    try write("b.md", "revision-of: ../" + (store.path.split(separator: "/").last ?? "") + "/a.md")
    #expect(related("a.md") == RelatedPosts())
    #expect(related("b.md") == RelatedPosts())
  }

  @Test("A part of a name means the post and not its older texts; theirs means them")
  func names() throws {
    try write("a.md", "")
    try write("a.1.md", "revision-of: a.md")
    #expect(try archive.find("a.m").rawValue == "a.md")
    #expect(try archive.find("a").rawValue == "a.md")
    #expect(try archive.find("a.1").rawValue == "a.1.md")
  }
}
