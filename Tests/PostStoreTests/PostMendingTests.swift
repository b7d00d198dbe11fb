import PostModel
import Testing

@testable import PostStore

@Suite("Mending front matter")
struct PostMendingTests {
  private static func mended(_ text: String, _ name: String = "a.md") -> (text: String, PostMending) {
    let mending = PostMending(PostID(rawValue: name), bytes: Array(text.utf8))
    return (String(decoding: mending.after, as: UTF8.self), mending)
  }

  @Test(
    "What is plainly meant is mended",
    arguments: [
      ("title: Rent: a strike", "title: \"Rent: a strike\""),
      ("title: “Rent: a strike”", "title: \"“Rent: a strike”\""),
      ("title: Ann \"The Voice\" Lee: a life", "title: 'Ann \"The Voice\" Lee: a life'"),
      ("title: @unionhall speaks", "title: \"@unionhall speaks\""),
      ("title: *All* of us", "title: \"*All* of us\""),
      ("title: \"Rent strike", "title: \"Rent strike\""),
      ("title: \"Rent\" strike begins", "title: '\"Rent\" strike begins'"),
      ("title: \"Rent\" is \"theft\"", "title: '\"Rent\" is \"theft\"'"),
      ("title: \"He said \"no\" today\"", "title: 'He said \"no\" today'"),
      ("title: 'It's time'", "title: \"It's time\""),
      ("title: \"C:\\press\"", "title: 'C:\\press'"),
      ("tags: [rent, courts", "tags: [rent, courts]"),
      ("title: A\nimage:\n\talt: x", "title: A\nimage:\n  alt: x"),
      ("date: “2014–05–01”", "date: 2014-05-01"),
      ("date: 2014–05–01", "date: 2014-05-01"),
      ("date: \"2014–05–01 09:00\"", "date: \"2014-05-01T09:00:00\""),
      ("language: English", "language: en"),
      ("language: \"Español\"", "language: \"es\""),
      ("title: A\ntitle: A", "title: A"),
      ("title: A\nodd: x\ntags:\n  - b\ntags: [b]\n", "title: A\nodd: x\ntags: [b]\n"),
    ])
  func yaml(_ written: String, _ expected: String) {
    let (text, mending) = Self.mended("---\nlayout: x # a comment\n\(written)\nother: [1, 2]\n---\nBody: 'x\n")
    #expect(text == "---\nlayout: x # a comment\n\(expected)\nother: [1, 2]\n---\nBody: 'x\n")
    #expect(mending.mended.count == 1)
    #expect(mending.left.isEmpty)
    #expect(Store.read(bytes: mending.after, named: "a.md").problems.isEmpty)
  }

  @Test(
    "What could mean two things is left to a person",
    arguments: [
      "title: 'Tis the season", "title: \"\"Rent\" up\"", "date: 3/4/2014", "date: soon", "language: Elvish",
      "title: A\ntitle: B", "title: Rent: strike # why", "title: A: b\n  c: d", "title: [Update] Rent: up",
      "image:\n  alt: x\n  alt: y", "quotes:\n  - text: Words that are nowhere\n    occurrence: none", "title: {a",
      "title: a\u{7}b",
    ])
  func left(_ written: String) {
    let (text, mending) = Self.mended("---\n\(written)\nother: 1\n---\nBody\n")
    #expect(text == "---\n\(written)\nother: 1\n---\nBody\n")
    #expect(mending.mended.isEmpty)
    #expect(!mending.left.isEmpty)
    #expect(mending.difference.isEmpty)
  }

  @Test("A date that has two meanings is the one that the file's name has")
  func namedDate() {
    let (text, _) = Self.mended("---\ndate: 3/4/2014\n---\n", "2014-04-03-rent.md")
    #expect(text == "---\ndate: 2014-04-03\n---\n")
    #expect(Self.mended("---\ndate: 3/4/2014\n---\n", "2014-05-03-rent.md").1.mended.isEmpty)
  }

  @Test(
    "TOML without marks gets them, and the rest of it is as it was",
    arguments: [
      (
        "title = Rent strike\ntags = [\"a\"]\n[params]\nx = 1",
        "title = \"Rent strike\"\ntags = [\"a\"]\n[params]\nx = 1"
      ),
      ("title = \"A\"\ndate = 2014-5-1", "title = \"A\"\ndate = \"2014-5-1\""),
      ("title = Rent\ndeck = Low pay", "title = \"Rent\"\ndeck = \"Low pay\""),
      ("title = \"A\"\ntitle = \"A\"", "title = \"A\""),
    ])
  func toml(_ written: String, _ expected: String) {
    let (text, mending) = Self.mended("+++\n\(written)\n+++\nBody\n")
    #expect(text == "+++\n\(expected)\n+++\nBody\n")
    #expect(mending.left.isEmpty)
  }

  @Test("Front matter that does not end is closed where a blank line follows it")
  func unclosed() {
    let (text, mending) = Self.mended("---\ntitle: Rent\ntags:\n  - a\n\nTenants: we win.\n")
    #expect(text == "---\ntitle: Rent\ntags:\n  - a\n---\n\nTenants: we win.\n")
    #expect(mending.left.isEmpty)
    #expect(mending.difference == "@@ -4,0 +5 @@\n+---\n")
    #expect(Self.mended("---\nContact: Jo Roe\n\nTenants win.\n").1.mended.isEmpty)
    #expect(Self.mended("---\ntitle: Rent\nsummary: >-\n  a\n\n  b\ntags: [a]\n").1.mended.isEmpty)
    #expect(Self.mended("---\ntitle: Rent\n\ntags: [a]\n---\nWords.\n").1.mended.isEmpty)
    #expect(Self.mended("---\ntitle: Rent\nTenants win, and go home.\n\nx\n").1.mended.isEmpty)
  }

  /// `é`, `“` and `€` in windows-1252 stand for `?1`, `?2`, `?3`; a byte order mark for `?0`.
  private static func bytes(_ text: String) -> [UInt8] {
    let parts = text.split(separator: "?", omittingEmptySubsequences: false)
    var bytes = Array((parts.first ?? "").utf8)
    let codes: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xE9], [0x93], [0x80]]
    for part in parts.dropFirst() {
      bytes += part.first?.wholeNumberValue.map { codes[$0] } ?? []
      bytes += Array(part.dropFirst().utf8)
    }
    return bytes
  }

  @Test(
    "Line ends, the byte order mark and windows-1252 stay as they are",
    arguments: [
      ("---\r\ntitle: Rent: up\r\n---\r\nBody\r\n", "---\r\ntitle: \"Rent: up\"\r\n---\r\nBody\r\n"),
      ("?0---\ntitle: é: up\n---\nB", "?0---\ntitle: \"é: up\"\n---\nB"),
      ("---\rtitle: R?1: up\r---\r?2?3", "---\rtitle: \"R?1: up\"\r---\r?2?3"),
    ])
  func encodings(_ before: String, _ after: String) {
    #expect(PostMending(PostID(rawValue: "a.md"), bytes: Self.bytes(before)).after == Self.bytes(after))
  }

  @Test("A file in UTF-16 is left as it is")
  func utf16() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "---\ntitle: a: b\n---\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let mending = PostMending(PostID(rawValue: "a.md"), bytes: bytes)
    #expect(mending.after == bytes)
    #expect(mending.left.count == 1)
  }

  @Test("Several faults are mended in one go, told with the lines as they were")
  func several() {
    let (text, mending) = Self.mended("---\ntitle: A\ntitle: A\ndeck: b: c\nlanguage: German\n---\nBody\n")
    #expect(text == "---\ntitle: A\ndeck: \"b: c\"\nlanguage: de\n---\nBody\n")
    #expect(mending.mended.map(\.line) == [3, 4, 5])
    #expect(
      mending.difference
        == "@@ -2 +1,0 @@\n-title: A\n@@ -4,2 +3,2 @@\n-deck: b: c\n-language: German\n+deck: \"b: c\"\n+language: de\n"
    )
  }
}
