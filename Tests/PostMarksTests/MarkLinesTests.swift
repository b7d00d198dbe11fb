import PostMarks
import PostModel
import Testing

@Suite struct MarkLinesTests {
  private let star =
    #"{"at":"2026-11-26T20:31:05.123Z","by":"k3f9","of":"post","id":"2024/05/budget.md","set":"starred","to":true}"#

  private func lines(_ text: String) -> MarkLines { MarkLines(Array(text.utf8)) }

  @Test("A byte order mark says nothing, on whatever line it is")
  func byteOrderMarks() {
    let read = lines("\n\u{FEFF}\n\u{FEFF}\u{FEFF}" + star + "\n\u{FEFF}no mark\n")
    #expect(read.marks.count == 1)
    #expect(read.damaged.map(\.bytes) == [Array("no mark".utf8)])
    #expect(read.damaged.map(\.line) == [4])
  }

  @Test("A mark is one line of JSON, whose members stand in one order")
  func form() {
    let stamp = Mark.Stamp(Moment(milliseconds: 1_795_725_065_123), by: "k3f9")
    let mark = Mark(.starred(PostID(rawValue: "2024/05/budget.md"), true), stamp)
    #expect(mark.line == star)
    #expect(lines(star).marks == [mark])
  }

  @Test("Members of another version stay as they are, in their digits and order; so do aspects that only it knows")
  func othersStay() {
    let line =
      #"{"at":"2026-11-26T20:31:05.123Z","by":"k","of":"photo","id":"x","set":"crop","to":{"b":1.50,"a":[1e3,null]},"z":"\u202e","y":-0}"#
    let read = lines(line)
    #expect(read.marks.map(\.line) == [line])
    var book = MarkBook()
    book.take(read)
    #expect(String(decoding: book.bytes, as: UTF8.self) == line + "\n")
  }

  @Test("Line ends of Windows, blank lines, a byte order mark and a missing last line end are no damage")
  func tolerated() {
    let read = lines("\u{FEFF}" + star + "\r\n\r\n  \n" + star)
    #expect(read.marks.count == 2)
    #expect(read.count == 4)
    #expect(read.damaged.isEmpty)
  }

  @Test(
    "A line that is no mark is told with its number and why, and is kept",
    arguments: [
      (#"{"at":"2026-11-26T20:31:05.123Z","by":"k3"#, "not JSON at byte 42: it ends too soon"),
      ("hello", "not JSON at byte 1: no value begins so"),
      ("[1]", "no JSON object: a mark is written between braces"),
      (
        #"{"at":"yesterday","by":"k","of":"post","id":"a","set":"read","to":true}"#,
        "`at` is no moment such as 2026-11-26T20:31:05.123Z"
      ),
      (
        #"{"at":"2026-11-26T20:31:05.123Z","by":"k","of":"post","set":"read","to":true}"#, "`id` is missing, or no text"
      ),
      (#"{"at":"2026-11-26T20:31:05.123Z","by":"k","of":"post","id":"a","set":"read"}"#, "`to` is missing"),
      (#"{"at":"2026-11-26T20:31:05.123Z","at":"x","by":"k"}"#, "`at` stands there twice"),
      (#"{"at":"\ud800"}"#, "not JSON at byte 14: half of a surrogate pair is missing"),
    ])
  func damaged(line: String, reason: String) {
    let read = lines(star + "\n" + line + "\n" + star + "\n")
    #expect(read.marks.count == 2)
    #expect(read.damaged.map(\.line) == [2])
    #expect(read.damaged.map(\.reason) == [reason])
    var book = MarkBook()
    book.take(read)
    #expect(String(decoding: book.bytes, as: UTF8.self) == star + "\n" + line + "\n")
  }

  @Test("Bytes that are no UTF-8 are kept as they are")
  func malformed() {
    let bytes: [UInt8] = Array("{\"by\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    let read = MarkLines(bytes + [0x0A])
    #expect(read.damaged.map(\.reason) == ["not JSON at byte 8: it is no UTF-8"])
    var book = MarkBook()
    book.take(read)
    #expect(book.bytes == bytes + [0x0A])
  }

  @Test("Of a file with a conflict both sides are taken, and git's marks are told and not kept")
  func conflict() {
    let other = star.replacing("starred", with: "read")
    let read = lines("<<<<<<< HEAD\n" + star + "\n=======\n" + other + "\n>>>>>>> theirs\n")
    #expect(read.marks.count == 2)
    #expect(read.problems(of: "marks.jsonl").map(\.line) == [1, 3, 5])
    var book = MarkBook()
    book.take(read)
    #expect(book[PostID(rawValue: "2024/05/budget.md")].isStarred)
    #expect(book.unreadable.isEmpty)
  }

  @Test("A nesting without end is damage, and nothing worse")
  func nesting() {
    #expect(lines(String(repeating: "[", count: 100_000)).damaged.count == 1)
  }
}

@Suite struct MomentTests {
  @Test(
    "A moment is written and read the same",
    arguments: [
      "1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "2026-11-26T20:31:05.123Z", "9999-12-31T23:59:59.999Z",
    ])
  func roundTrip(text: String) { #expect(Moment(iso8601: text)?.iso8601 == text) }

  @Test("Whole seconds will do")
  func seconds() { #expect(Moment(iso8601: "2026-11-26T20:31:05Z")?.iso8601 == "2026-11-26T20:31:05.000Z") }

  @Test(
    "All else is no moment",
    arguments: [
      "", "2026-11-26", "2026-02-30T00:00:00Z", "2026-11-26T24:00:00Z", "2026-11-26T20:31:05+01:00",
      "1969-12-31T23:59:59Z",
    ])
  func refused(text: String) { #expect(Moment(iso8601: text) == nil) }
}

@Suite struct TagNameTests {
  @Test(
    "A tag is what was typed, with single spaces and no # before it",
    arguments: [
      (" housing ", "housing"), ("#rent", "rent"), ("rent \t control", "rent control"), ("#", nil), ("  ", nil),
    ])
  func normal(typed: String, name: String?) { #expect(TagName.normal(typed) == name) }
}
