import PostMarkup
import PostModel
import Testing

/// The blocks' words, each block on its own; a line break inside a block shows as `⏎`.
private func blocks(_ text: String) -> [String] {
  let body = PlainText.body(of: text)
  return body.blocks.map { block in
    body.slice(block.range).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    "Blank lines part the blocks, and white space around the words is left out",
    arguments: [
      ("One.\n\n  Two.  \n\n\n\tThree.\n", ["One.", "Two.", "Three."]),
      ("\u{A0}Padded\u{A0}\n \n\nLast", ["Padded", "Last"]),
      ("", []),
      ("\n\n", []),
    ])
  func blankLines(text: String, expected: [String]) {
    #expect(blocks(text) == expected)
  }

  @Test("A paragraph wrapped at a common width is one line")
  func hardWrapped() {
    let text = """
      The harbor commission voted on Monday to close the last public pier, and
      nobody who fishes there was asked. The people who lived nearby at
      Fallow Point learned of it from a notice on the gate.
      """
    let expected =
      "The harbor commission voted on Monday to close the last public pier, and nobody who fishes there was asked. "
      + "The people who lived nearby at Fallow Point learned of it from a notice on the gate."
    #expect(blocks(text) == [expected])
  }

  @Test("In wrapped text a short line that ends a sentence ends its paragraph")
  func unspacedParagraphs() {
    let text = """
      The harbor commission voted on Monday to close the last public pier, and
      nobody who fishes there was asked.
      Residents of Fallow Point learned of it from a notice on the gate, which
      was locked.
      """
    #expect(blocks(text).count == 2)
  }

  @Test("Contact blocks, signatures and labels keep their lines")
  func shortLines() {
    let text = """
      Media Contact:
      Rosa Quill, Harbor Watch
      Phone: 555-0142
      press@harbor.example.org

      “We will be back.”
      Tom Ridley
      President, Local 12
      """
    #expect(
      blocks(text) == [
        "Media Contact:⏎Rosa Quill, Harbor Watch⏎Phone: 555-0142⏎press@harbor.example.org",
        "“We will be back.”⏎Tom Ridley⏎President, Local 12",
      ])
  }

  @Test("A paragraph on each line, indented or long, is a block of its own")
  func paragraphPerLine() {
    let long = String(repeating: "The pier is closed. ", count: 12).dropLast()
    #expect(blocks("HEADLINE\n   First paragraph.\n   Second.\n\(long)\n###").count == 4)
  }

  @Test("Lines that hang under a label's words go on with them")
  func hanging() {
    let text = """
      What:    840 custodians, boiler tenders and groundskeepers of the
               Fallow Point schools vote on whether to strike. Before the
               vote they will clean the gymnasium.

      Where:   Pier Street Hall
      """
    let what =
      "What:    840 custodians, boiler tenders and groundskeepers of the          Fallow Point schools vote on whether "
      + "to strike. Before the          vote they will clean the gymnasium."
    #expect(blocks(text) == [what, "Where:   Pier Street Hall"])
  }

  @Test("A line that ends in a title goes on with the name, however long it is")
  func titleAtLineEnd() {
    let long = String(repeating: "The pier is closed to all. ", count: 6) + "So said Sens."
    #expect(blocks(long + "\nRosa Quill and Tom Ridley on Monday.") == [long + " Rosa Quill and Tom Ridley on Monday."])
  }

  @Test("List markers stay out of the items' ranges")
  func lists() {
    let body = PlainText.body(of: "We ask for:\n• heat\n• water\n1. one\n2. two\n- a\n- b")
    let items = body.blocks.filter { $0.kind != .paragraph }
    #expect(items.map { String(body.slice($0.range)) } == ["heat", "water", "one", "two", "a", "b"])
    #expect(items.first?.kind == .listItem(marker: "•", depth: 0))
    #expect(items.last?.kind == .listItem(marker: "-", depth: 0))
  }

  @Test("One hyphen alone is a signature, no list")
  func lonelyHyphen() {
    #expect(blocks("“Enough.”\n- Tom Ridley") == ["“Enough.”⏎- Tom Ridley"])
  }

  @Test("The body has the bytes of the text, but for soft line ends", arguments: hostileTexts)
  func offsets(text: String) {
    let body = PlainText.body(of: text)
    let (before, after) = (Array(text.utf8), Array(body.text.utf8))
    #expect(before.count == after.count)
    let differences = zip(before, after).filter { $0 != $1 }
    #expect(differences.allSatisfy { $0 == UInt8(ascii: "\n") && $1 == UInt8(ascii: " ") })
    var end = 0
    for block in body.blocks {
      #expect(block.range.lowerBound >= end && block.range.upperBound <= after.count && !block.range.isEmpty)
      end = block.range.upperBound
    }
  }
}

private let hostileTexts: [String] = [
  "\u{A0}\n•\n• \n1.\n-\n* \n12) \u{A0}x",
  "é\nà la fin de la ligne qui était bien trop longue pour\nle reste",
  String(repeating: "a b\n", count: 500), String(repeating: "\n", count: 500), String(repeating: "“", count: 500),
  "\u{1B}[31mred\u{0}\n\u{202E}abc", "👩‍👩‍👧\n\u{301}\n",
]
