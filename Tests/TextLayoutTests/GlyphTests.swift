import PostModel
import Testing
import TextLayout

@Suite struct GlyphTests {
  init() throws { try #require(isUnicodeLocale) }

  private func shown(_ text: String) -> [String] { SafeText(text).glyphs().map(\.text) }

  @Test(
    "Scalars make glyphs as ncurses counts them",
    arguments: [
      ("a base with its mark", "e\u{301}x", ["e\u{301}", "x"]),
      (
        "no more than four marks", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x",
        ["e\u{301}\u{302}\u{303}\u{304}", "x"]
      ),
      ("a mark alone", "\u{301}a", ["\u{25CC}\u{301}", "a"]),
      ("a mark after a space", " \u{301}\u{302}", [" ", "\u{25CC}\u{301}\u{302}"]),
      ("a mark after a zero width space", "a\u{200B}\u{301}b", ["a", "\u{25CC}\u{301}", "b"]),
      ("a family", "👨\u{200D}👩\u{200D}👧!", ["👨", "!"]),
      ("a heart with a selector", "❤\u{FE0F}\u{200D}🔥a", ["❤", "a"]),
      ("a skin tone", "👍🏽.", ["👍", "."]),
      ("a skin tone alone", "🏽", ["🏽"]),
      ("two flags", "🇸🇪🇳🇴", ["🇸", "🇳"]),
      ("a keycap", "1\u{FE0F}\u{20E3}2", ["1", "2"]),
      ("a circle around a letter", "a\u{20E3}", ["a\u{20E3}"]),
      ("joined letters are letters", "a\u{200D}b", ["a", "b"]),
      ("format characters", "a\u{AD}b\u{200B}c\u{FEFF}d\u{200E}e\u{2060}f", ["a", "b", "c", "d", "e", "f"]),
      ("spaces of all widths", "a\u{A0}b\u{2003}c\u{3000}d", ["a", " ", "b", " ", "c", " ", "d"]),
      ("tab and line feed", "a\tb\nc", ["a", " ", "b", " ", "c"]),
      ("controls", "\u{1B}[0m\u{9B}", ["␛", "[", "0", "m", "\u{FFFD}"]),
      ("what libc does not know", "\u{378}", ["\u{FFFD}"]),
      ("a syllable of jamo", "\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"]),
    ])
  func glyphs(name: String, text: String, expected: [String]) {
    #expect(shown(text).map(Array.init(scalars:)) == expected.map(Array.init(scalars:)))
  }

  @Test("A text's columns are those of its glyphs", arguments: ["", "abc", "漢字 e\u{301}", "👨\u{200D}👩 🇸🇪", "\u{301}"])
  func columns(text: String) {
    let safe = SafeText(text)
    #expect(safe.columns == safe.glyphs().columns)
  }

  @Test(
    "A text that is too long is cut at a glyph with an ellipsis",
    arguments: [
      ("Hartford", 8, Cut.end, "Hartford"), ("Hartford", 7, .end, "Hartfo…"), ("Hartford", 1, .end, "…"),
      ("Hartford", 0, .end, ""), ("", 0, .end, ""), ("", 5, .end, ""), ("漢字漢字", 8, .end, "漢字漢字"),
      ("漢字漢字", 7, .end, "漢字漢…"), ("漢字漢字", 6, .end, "漢字…"), ("漢字", 3, .end, "漢…"), ("漢字", 2, .end, "…"),
      ("ae\u{301}b", 2, .end, "a…"), ("ae\u{301}b", 3, .end, "ae\u{301}b"), ("2024/budget.md", 9, .middle, "2024…t.md"),
      ("abcdefgh", 5, .middle, "ab…gh"), ("abcdefgh", 1, .middle, "…"), ("漢字漢字", 5, .middle, "漢…字"),
      ("abc", 3, .middle, "abc"), ("abc", 0, .middle, ""),
    ])
  func fitted(text: String, columns: Int, cut: Cut, expected: String) {
    let glyphs = SafeText(text).fitted(to: columns, ellipsis: cut)
    #expect(glyphs.map(\.text).joined() == expected)
    #expect(glyphs.columns <= columns)
  }

  @Test(
    "A text is cut between words where that leaves no more than a quarter of the room empty",
    arguments: [
      ("Nurses settle on the eve", 20, "Nurses settle on…"), ("Nurses settle on the eve", 21, "Nurses settle on the…"),
      ("Nurses settle on the eve", 22, "Nurses settle on the…"), ("A commonwealth", 8, "A commo…"),
      ("Free shots 海港街", 15, "Free shots 海…"), ("one two   three", 10, "one two…"),
      ("Ann Lee, president", 10, "Ann Lee…"), ("Ann Lee, president", 12, "Ann Lee, pr…"),
    ])
  func fittedBetweenWords(text: String, columns: Int, expected: String) {
    #expect(SafeText(text).fitted(to: columns).map(\.text).joined() == expected)
  }

  @Test("A padded text takes its columns exactly", arguments: ["", "abc", "漢字漢字", "a漢字"], [0, 1, 2, 3, 4, 5, 12])
  func padded(text: String, columns: Int) {
    #expect(SafeText(text).padded(to: columns).columns == columns)
    #expect(SafeText(text).padded(to: columns, ellipsis: .middle).columns == columns)
  }
}

extension [Unicode.Scalar] {
  fileprivate init(scalars text: String) { self.init(text.unicodeScalars) }
}
