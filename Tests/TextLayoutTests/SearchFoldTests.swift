import Testing
import TextLayout

@Suite struct SearchFoldTests {
  @Test(
    "A pattern finds what it is typed for",
    arguments: [
      ("Yeny ⟦Nuñez⟧ said", "nunez"), ("Yeny ⟦Nun\u{303}ez⟧ said", "NUÑEZ"), ("⟦ñ\u{301}⟧", "n"),
      ("they ⟦don’t⟧ know", "dont"),
      ("they ⟦dont⟧ know", "don't"), ("they ⟦don't⟧ know", "don’t"), ("⟦“We will”⟧", "\"we will\""), ("⟦«Sí»⟧", "“si”"),
      ("2013⟦–⟧14", "-"), ("a ⟦—⟧ b", "--"), ("a ⟦--⟧ b", "—"), ("⟦well‑known⟧", "Well-known"),
      ("one\u{A0}\n ⟦two⟧", " two"),
      ("⟦one\u{A0}\n\t two⟧", "one two"), ("⟦one \u{200B} two⟧", "one  two "), ("⟦Straße⟧", "STRASSE"),
      ("⟦ﬁnance⟧", "finance"),
      ("⟦Ёлка⟧", "елка"), ("⟦ΟΔΟΣ⟧ ⟦οδος⟧ ⟦Οδός⟧", "οδος"), ("⟦Łódź⟧", "lodz"), ("⟦ＡＢＣ⟧", "abc"), ("日本⟦語⟧文", "語"),
      ("in\u{AD}ter", "x"), ("⟦in\u{AD}ter⟧", "inter"), ("a---b", "x"), ("a⟦---b⟧", "-b"), ("⟦-\u{AD}-x⟧", "-x"),
      ("-\u{AD}a⟦-x⟧", "-x"), ("⟦aa⟧⟦aa⟧a", "aa"),
      ("⟦½⟧", "1/2"),
      ("and so on⟦…⟧", "..."), ("ＡX", "é"), ("か\u{3099}", "が"), ("⟦שלום⟧ ⟦שָׁלוֹם⟧", "שלום"), ("", "a"), ("a", "aa"),
      ("’a ⟦a’b⟧", "ab"), ("⟦𝐁𝐨𝐥𝐝⟧", "bold"), ("⟦字⟧⟦字⟧", "字"), ("漢a⟦a字⟧", "a字"), ("⟦ᴀ⟧", "ᴀ"),
    ])
  func finds(sample: String, typed: String) {
    let (text, expected) = spans(in: sample)
    let pattern = FoldedPattern(typed)
    #expect(FoldedText(text).ranges(of: pattern) == expected)
    #expect(SearchFold.contains(text, pattern) == !expected.isEmpty)
    #expect(FoldedText(text).contains(pattern) == !expected.isEmpty)
  }

  @Test(
    "A pattern of nothing but white space and apostrophes is empty: in every text, at no place",
    arguments: ["", " ", "’", " '\u{301} "])
  func empty(typed: String) {
    let pattern = FoldedPattern(typed)
    #expect(pattern.isEmpty)
    #expect(SearchFold.contains("abc", pattern))
    #expect(FoldedText("a' b").ranges(of: pattern).isEmpty)
  }

  @Test("A substring's offsets count from its own start")
  func substring() {
    let text = "Señor Nuñez"
    #expect(FoldedText(text.dropFirst(6)).ranges(of: FoldedPattern("nunez")) == [0..<6])
  }

  /// The text without its marks `⟦` and `⟧`, and the UTF-8 ranges between them.
  private func spans(in sample: String) -> (String, [Range<Int>]) {
    var text = ""
    var start = 0
    var spans: [Range<Int>] = []
    for scalar in sample.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, spans)
  }
}
