import Testing

@testable import ReaderCore

@Suite("A line that is typed")
struct LineInputTests {
  @Test(
    "The keys that shells have edit it",
    arguments: [
      ("Home x", "xone two"), ("Left Left x", "one txwo"), ("Backspace", "one tw"), ("C-w", "one "), ("C-w C-w", ""),
      ("C-u", ""), ("C-a Delete", "ne two"), ("C-a Right C-k", "o"), ("C-a Backspace", "one two"),
      ("C-e !", "one two!"),
    ])
  func keys(typed: String, expected: String) throws {
    var input = LineInput("one two")
    for key in try KeyNotation.sequence(typed).get() {
      let isTaken = input.apply(key)
      #expect(isTaken)
    }
    #expect(input.text == expected)
  }

  @Test("A paste goes in at the cursor, on one line")
  func paste() {
    var input = LineInput("ab")
    _ = input.apply(KeyPress(.left))
    input.insert("1\n2\t3")
    #expect(input.text == "a1 2 3b")
    #expect(input.beforeCursor == "a1 2 3")
  }

  @Test("A key that edits nothing is left to others", arguments: ["F1", "PgUp", "Enter", "A-x"])
  func others(key: String) throws {
    var input = LineInput("ab")
    let isTaken = input.apply(try #require(KeyNotation.key(Substring(key))))
    #expect(!isTaken)
    #expect(input.text == "ab")
  }
}
