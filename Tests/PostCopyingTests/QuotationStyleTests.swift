import PostCopying
import SeededRandom
import Testing

@Suite("Marks inside marks")
struct QuotationStyleTests {
  @Test(
    "What is quoted inside a quote is in single marks, and inside that in double ones",
    arguments: [
      ("He said “no” to us.", "“He said ‘no’ to us.”"), ("He said \"no\" to us.", "“He said ‘no’ to us.”"),
      ("He said ‘no’ to us.", "“He said ‘no’ to us.”"), ("He said 'no' to us.", "“He said ‘no’ to us.”"),
      ("“No,” he said.", "“‘No,’ he said.”"), ("She cried “he said ‘no’ twice”", "“She cried ‘he said “no” twice’”"),
      ("Don't, it’s the workers’ day", "“Don’t, it’s the workers’ day”"), ("’Tis the ’90s", "“’Tis the ’90s”"),
      ("a 6'2\" man", "“a 6’2\" man”"), ("„Nein“ und «non»", "“‘Nein’ und ‘non’”"),
      ("the (\"so-called\") plan", "“the (‘so-called’) plan”"), ("", "“”"),
    ])
  func curly(words: String, quoted: String) {
    #expect(QuotationStyle.curly.quoted(words, written: nil) == quoted)
  }

  @Test(
    "Straight marks are straight at every depth",
    arguments: [
      ("He said “no” to us, it’s late.", "\"He said 'no' to us, it's late.\""),
      ("She cried “he said ‘no’ twice”", "\"She cried 'he said \"no\" twice'\""),
    ])
  func straight(words: String, quoted: String) {
    #expect(QuotationStyle.straight.quoted(words, written: nil) == quoted)
  }

  @Test("As written, words and marks are those of the post")
  func asWritten() {
    let text = "Er sagte: „Wir sagten ‚nein‘.“"
    let words = "Wir sagten ‚nein‘."
    let start = text.utf8.count - words.utf8.count - 3
    let marks = QuotedText.Marks(around: start..<start + words.utf8.count, in: text)
    #expect(QuotationStyle.asWritten.quoted(words, written: marks) == "„Wir sagten ‚nein‘.“")
    #expect(QuotationStyle.asWritten.quoted(words, written: nil) == "“Wir sagten ‚nein‘.”")
  }

  @Test("Curled words have the same letters in the same order, whatever marks stand in them", arguments: 0..<300)
  func letters(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let signs = Array("ab c“”‘’\"'«».,—")
    let words = String((0..<20).map { _ in signs[numbers.number(in: 0..<signs.count)] })
    let marks = Set("“”‘’\"'«»")
    for style in QuotationStyle.allCases {
      #expect(style.inner(words).filter { !marks.contains($0) } == words.filter { !marks.contains($0) })
      #expect(style.inner(words).count == words.count)
    }
    #expect(!QuotationStyle.straight.inner(words).contains { "“”‘’«»".contains($0) })
  }
}
