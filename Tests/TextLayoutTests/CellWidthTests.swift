import PostModel
import Testing
import TextLayout

@Suite struct CellWidthTests {
  init() throws { try #require(isUnicodeLocale) }

  @Test(
    "A scalar takes the columns that libc gives it, and none where libc cannot print it",
    arguments: [
      ("a", 1), ("é", 1), ("漢", 2), ("ア", 2), ("ｱ", 1), ("😀", 2), ("\u{301}", 0), ("\u{200B}", 0), ("\u{1B}", 0),
      ("\u{7F}", 0), ("—", 1),
    ] as [(Unicode.Scalar, Int)])
  func width(scalar: Unicode.Scalar, columns: Int) {
    #expect(CellWidth.columns(of: scalar) == columns)
  }
}
