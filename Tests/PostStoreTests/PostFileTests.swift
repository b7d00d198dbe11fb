import PostModel
import Testing

@testable import PostStore

@Suite("Writing front matter")
struct PostFileTests {
  private var record: ImportRecord {
    var record = ImportRecord()
    record.date = "2026-11-26"
    record.kind = "mail"
    record.from = "mail/a \"b\": c.eml"
    record.id = "x@example.org"
    record.sha256 = "00ff"
    return record
  }

  @Test("A new file says what it was given, whatever words those are")
  func new() {
    let title = "yes: \"no\" \\ \u{1B}[31m — é\n# x"
    let file = PostFile(
      entries: [
        .init("title", .text(title)), .init("date", .plain("2024-05-02")), .init("tags", .list(["a, b", "- c"])),
        .init("draft", .flag(true)), .init("imported", .imported([record])),
      ], words: "Words.\n")
    let post = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(post.metadata.title == "yes: \"no\" \\ \u{1B}[31m — é # x")
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.metadata.tags == ["a, b", "- c"])
    #expect(post.metadata.isDraft)
    #expect(post.metadata.imported == [record])
    #expect(post.problems.isEmpty)
    #expect(post.body.text == "Words.")
    #expect(String(file.words) == "\nWords.\n")
  }

  @Test(
    "A key is found however it is written, and words over several lines go as a whole",
    arguments: [
      "---\nTitle: Old\ntags: [a]\ntitle: Older\n---\nBody\n",
      "---\n\"ti-tle\": >\n  Old\n\n  and long\ntags: [a]\n---\nBody\n",
      "+++\ntitle = \"\"\"\nOld\nand long\"\"\"\ntags = [\"a\"]\n+++\nBody\n",
      "+++\n\"Title\" = 'Old'\ntags = [\"a\"]\n[params]\ntitle = \"kept\"\n+++\nBody\n",
      "+++\ntitle.long = \"Old\"\ntags = [\"a\"]\n+++\nBody\n",
      "{\n  \"t\\u0069tle\": \"Old\", 'Title': \"Older\",\n  tags: [\"a\"]}\nBody\n",
      "{\n  \"tags\": [\"a\"], 'title': 'Old, long'\n}\nBody\n",
      "{\n  \"title\": \"Old\",\n  x \"y: [z\"], \"tags\": [\"a\"], \"kept\": {\"b\": [false, \"c}\"]}\n}\nBody\n",
    ])
  func otherNames(text: String) {
    var file = PostFile(text: text)
    file.set(.init("title", .text("New +++ \n+++\n---\n} title")))
    let post = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(post.problems.isEmpty, "\(file.text)")
    #expect(post.metadata.title == "New +++ +++ --- } title", "\(file.text)")
    #expect(post.metadata.tags == ["a"] && post.body.text == "Body", "\(file.text)")
    #expect(!file.text.contains("Old") && file.text.contains("kept") == text.contains("kept"), "\(file.text)")
  }

  @Test(
    "An entry is set in any syntax, and nothing else is touched",
    arguments: [
      "---\n# comment\ntitle: Heat\nodd:\n  - x: 1\n---\nBody\n",
      "+++\ntitle = \"Heat\"\n\n[params]\nodd = 1\n+++\nBody\n",
      "{\n  \"title\": \"Heat\",\n  \"odd\": [1, 2]\n}\nBody\n", "Body\n", "---\n---\nBody\n",
    ])
  func set(text: String) {
    var file = PostFile(text: text)
    file.set(.init("imported", .imported([record])))
    file.set(.init("near-copy-of", .text("2024/05/a.md")))
    file.set(.init("imported", .imported([record, record])))
    file.set(.init("near-copy-of", .text("2024/06/b.md")))
    let post = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(post.problems.isEmpty)
    #expect(post.metadata.imported == [record, record])
    #expect(post.metadata.nearCopyOf?.rawValue == "2024/06/b.md")
    #expect(post.body.text == "Body")
    #expect(post.metadata.title == (text.contains("Heat") ? "Heat" : nil))
    for line in text.split(separator: "\n") { #expect(file.text.contains(line), "\(file.text)") }
    #expect(file.text.firstRange(of: "near-copy-of")?.lowerBound != nil)
    #expect(file.text.ranges(of: "near-copy-of").count == 1)
    #expect(file.with(words: "New\n").text.hasSuffix(text == "Body\n" ? "\n---\nNew\n" : "\nNew\n"))
  }

  @Test("Entries stand in the place of the old ones")
  func place() {
    var file = PostFile(text: "---\na: 1\nrevision-of: x\n  y\nb: 2\n---\n")
    file.set(.init("revision-of", .text("z")))
    #expect(file.text == "---\na: 1\nrevision-of: \"z\"\nb: 2\n---\n")
  }

  @Test("Comments and blank lines behind an entry that is replaced stay")
  func comments() {
    var file = PostFile(text: "---\ntitle: x\n\n# of the day\ndate: 2024-05-02\n---\n")
    file.set(.init("title", .text("z")))
    #expect(file.text == "---\ntitle: \"z\"\n\n# of the day\ndate: 2024-05-02\n---\n")
  }

  /// What libyaml reads and lines do not tell: all that the other entries say is said again.
  @Test(
    "A mapping whose entries are no lines is written anew",
    arguments: [
      "title: \"Heat\ndate: no\nnow\"\ntags: [a, b]\nodd: {x: '1'}\n",
      "{title: Heat, tags: [a, b], odd: {x: '1'}}\n",
      "  title: Heat\n  tags:\n  - a\n  - b\n  odd: {x: '1'}\n",
      "? title\n: Heat\ntags: [a,\nb]\nodd: {x: '1'}\n",
    ])
  func freely(yaml: String) throws {
    var file = PostFile(text: "---\n\(yaml)---\nBody\n")
    let before = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(before.metadata.title?.hasPrefix("Heat") == true)
    file.set(.init("title", .text("New: \"x\"")))
    file.set(.init("near-copy-of", .text("2024/06/b.md")))
    let post = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(post.problems.isEmpty)
    #expect(post.metadata.title == "New: \"x\"")
    #expect(post.metadata.date == nil)
    #expect(post.metadata.tags == ["a", "b"])
    #expect(post.metadata.nearCopyOf?.rawValue == "2024/06/b.md")
    #expect(post.body.text == "Body")
    #expect(file.text.contains("odd:") && file.text.contains("'1'"), "\(file.text)")
  }

  @Test("A member of JSON is replaced however its name is written", arguments: ["title", "'title'", "\"title\""])
  func names(name: String) {
    var file = PostFile(text: "{\"a\": 1, \(name): \"x\"}\nBody\n")
    file.set(.init("title", .text("z")))
    #expect(file.text == "{\n  \"title\": \"z\",\"a\": 1}\nBody\n")
  }

  /// Titles of mail and of feeds are words, which a store takes for HTML, and a deck for Markdown.
  @Test(
    "Words of a head are read as they are, though they look like markup",
    arguments: [
      "Vote <yes> & win", "a &lt; b", "AT&T", "1 * 2 * 3 _x_ [y](z)", "`make` <!-- x -->", "Rent & heat", "a < b",
    ])
  func lookingLikeMarkup(words: String) {
    let file = PostFile(
      entries: [
        .line("title", words), .line("subtitle", words), .line("organization", words), .lines("tags", [words, "b"]),
      ], words: "Words.\n")
    let post = Store.read(bytes: Array(file.text.utf8), named: "a.md")
    #expect(post.metadata.title == words)
    #expect(post.metadata.subtitle == words)
    #expect(post.metadata.organization == words)
    #expect(post.metadata.tags == [words, "b"])
    if words == "Rent & heat" { #expect(file.text.contains("title: \"Rent & heat\"")) }
  }
}
