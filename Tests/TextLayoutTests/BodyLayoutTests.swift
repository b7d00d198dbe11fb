import PostModel
import Testing
import TextLayout

@Suite struct BodyLayoutTests {
  init() throws { try #require(isUnicodeLocale) }

  @Test("Blocks stand apart by one blank line, items and rows do not")
  func blocks() {
    let layout = BodyLayout(
      body(
        (.heading(level: 1), "Senate Passes Act"), (.paragraph, "Hartford — The Senate passed it on Monday."),
        (.listItem(marker: "•", depth: 0), "One item that is long"),
        (.listItem(marker: "10.", depth: 1), "Nested item here"),
        (.listItem(marker: "•", depth: 0), "Two"), (.rule, ""), (.preformatted, "a  b\n  c"), (.paragraph, "End")),
      columns: 16)
    #expect(
      layout.drawing == """
        Senate Passes
        Act

        Hartford — The
        Senate passed it
        on Monday.

        • One item that
          is long
          10. Nested
              item here
        • Two

        ────────────────

        a  b
          c

        End
        """)
  }

  @Test("A quoted block has a bar for each depth, on the blank lines within as well")
  func quotations() {
    let text = "One two three\n\nFour five\n\nSix"
    let blocks = [
      Block(.paragraph, range: 0..<13, quoteDepth: 1), Block(.paragraph, range: 15..<24, quoteDepth: 2),
      Block(.paragraph, range: 26..<29),
    ]
    #expect(
      BodyLayout(Body(text: text, blocks: blocks), columns: 9).drawing == """
        │ One two
        │ three
        │
        │ │ Four
        │ │ five

        Six
        """)
  }

  @Test("A table's columns line up where they fit, else its rows are wrapped", arguments: [(24, true), (14, false)])
  func tables(columns: Int, aligned: Bool) {
    let layout = BodyLayout(
      body(
        (.tableRow(isHeader: true), "Name\tPhone"), (.tableRow(isHeader: false), "Ann Lee\t555-0100"),
        (.tableRow(isHeader: false), "陳\t")),
      columns: columns)
    let drawing =
      aligned
      ? """
      Name    │ Phone
      Ann Lee │ 555-0100
      陳      │
      """
      : """
      Name │ Phone
      Ann Lee │
      555-0100
      陳 │
      """
    #expect(layout.drawing == drawing)
  }

  @Test(
    "Words are wrapped to the width",
    arguments: [
      ("  one   two \n  three ", 20, "one two\nthree"),
      ("one two three", 7, "one two\nthree"),
      ("one two three", 6, "one\ntwo\nthree"),
      ("unanimously", 4, "unan\nimou\nsly"),
      ("a unanimously", 4, "a\nunan\nimou\nsly"),
      ("well-known", 6, "well-\nknown"),
      ("漢字かな", 5, "漢字\nかな"),
      ("漢字。", 4, "漢\n字。"),
      ("漢a", 1, "\u{FFFD}\na"),
      ("漢\u{301}", 1, "\u{FFFD}\u{301}"),
      ("one\u{A0}two three", 8, "one two\nthree"),
      ("one\u{A0}two", 5, "one\ntwo"),
      ("one\u{A0}\u{A0} \u{A0}two", 20, "one two"),
      ("see https://news.example.org/2013/06/act/final", 25, "see\nhttps://news.example.org/\n2013/06/act/final"),
      ("see https://news.example.org/2013/06/act", 12, "see\nhttps://news\n.example.org\n/2013/06/act"),
      ("and/or", 5, "and/\nor"),
      ("Hartford—Today", 10, "Hartford—\nToday"),
      ("a\n\nb", 5, "a\n\nb"),
      ("inter\u{AD}national", 8, "internat\nional"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}\ne\u{301}"),
      ("“We will,” she said", 9, "“We\nwill,”\nshe said"),
      ("a \u{200E}b", 1, "a\nb"), ("aaa \u{200E}bbb", 5, "aaa\nbbb"), ("aaa\u{200B}\u{200E}bbb", 5, "aaa\nbbb"),
      ("aa-\u{A0}bbb", 5, "aa-\nbbb"),
    ])
  func wrapped(words: String, columns: Int, expected: String) {
    #expect(Array(paragraph(words, columns: columns).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "Preformatted text keeps its spaces and its tab stops",
    arguments: [
      ("  a\tb", 20, "  a     b"), ("a\n\n b", 9, "a\n\n b"), ("one  two three", 9, "one  two\nthree"),
      ("a\tb", 5, "a\nb"), ("abcdef", 4, "abcd\nef"),
    ])
  func preformatted(words: String, columns: Int, expected: String) {
    #expect(BodyLayout(body((.preformatted, words)), columns: columns).drawing == expected)
  }

  @Test("An offset is shown by the line that holds it, one between blocks by the next line")
  func lines() {
    let layout = BodyLayout(body((.paragraph, "one two"), (.paragraph, "three")), columns: 4)
    #expect(layout.lines.map(\.range) == [0..<4, 4..<7, 7..<7, 9..<13, 13..<14])
    #expect([0, 3, 4, 6, 7, 8, 9, 13, 14, 99].map(layout.line(at:)) == [0, 0, 1, 1, 3, 3, 3, 4, 4, 4])
    #expect(layout.lines.map(\.isFirstOfBlock) == [true, false, false, true, false])
    #expect(layout.kind(of: 2) == nil)
    #expect(layout.kind(of: 3) == .paragraph)
  }

  @Test("A glyph tells its offset, its styles, and the target of its link")
  func styles() {
    let text = "See the act now"
    let runs = [
      StyledRun(range: 4..<11, styles: .strong),
      StyledRun(range: 8..<11, styles: [], target: "https://example.org/act"),
    ]
    let layout = BodyLayout(
      Body(text: text, blocks: [Block(.paragraph, range: 0..<15)], runs: runs), columns: 8)
    let second = layout.glyphs(of: 1)
    #expect(second.map(\.offset) == Array(8..<15))
    #expect(second.map { $0.styles == .strong } == [true, true, true, false, false, false, false])
    #expect(second.map { $0.target != nil } == [true, true, true, false, false, false, false])
    #expect(layout.glyphs(of: 0).map { $0.styles == .strong } == [false, false, false, false, true, true, true])
  }

  @Test("Marks and bars have no offset")
  func decoration() {
    let layout = BodyLayout(body((.listItem(marker: "•", depth: 0), "a"), quoteDepth: 1), columns: 20)
    #expect(layout.glyphs(of: 0).map(\.offset) == [nil, nil, nil, 0])
    #expect(layout.glyphs(of: 0).map(\.column) == [0, 1, 2, 4])
  }

  @Test(
    "On a narrow screen an item's marker stands close to its words, then goes",
    arguments: [(3, "•ab\n cd"), (2, "ab\ncd")])
  func narrow(columns: Int, expected: String) {
    #expect(BodyLayout(body((.listItem(marker: "•", depth: 0), "ab cd")), columns: columns).drawing == expected)
  }

  @Test("A body without words has no lines, and its line is the first")
  func empty() {
    let layout = BodyLayout(.empty, columns: 0)
    #expect(layout.lines.isEmpty)
    #expect(layout.line(at: 3) == 0)
    #expect(layout.columns == 1)
  }
}
