import PostModel
import Testing

@Suite("Cells of CSV")
struct CSVCellTests {
  @Test(
    "What parts cells or lines stands in quotation marks, with a mark on it or without",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a,\u{301}b", "\"a,\u{301}b\""),
      ("say \"no\"\u{301}", "\"say \"\"no\"\"\u{301}\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("", ""),
    ])
  func quoted(words: String, cell: String) {
    #expect(Array(CSVCell.quoted(words).utf8) == Array(cell.utf8))
  }

  @Test(
    "A formula is text, with a mark on its sign or without",
    arguments: ["=1", "=\u{301}1", "+1", "-1", "@x", "\t=1", "＝1"])
  func guarded(formula: String) {
    #expect(Array(CSVCell.guarded(formula).utf8) == Array("'".utf8) + Array(formula.utf8))
    #expect(CSVCell.guarded("a" + formula) == "a" + formula)
  }
}
