import Testing

@testable import TextLayout

@Suite struct LineBreakerTests {
  /// The text with `÷` at every place where a line may be broken.
  private func marked(_ text: String) -> String {
    var breaker = LineBreaker()
    let scalars = Array(text.unicodeScalars)
    let classes = scalars.map(LineBreakClass.init)
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      let opportunity = breaker.take(classes[index]) { classes[(index + 1)...].first { !$0.isMark } }
      if opportunity != .prohibited { result.append("÷") }
      result.append(scalars[index])
    }
    return String(result)
  }

  @Test(
    "Lines may be broken where UAX #14 says",
    arguments: [
      "The ÷bill ÷passed.", "well-÷known", "Hartford ÷— ÷Today", "Hartford÷—÷Today", "(see ÷below) ÷it",
      "“We ÷will,” ÷she ÷said", "$5.50 ÷a ÷day", "(347) ÷555-0147", "50% ÷of ÷100,000", "+1-800", "12/31/2013",
      "and/÷or", "( see ÷it )", "« ÷a", "a\u{200B} ÷b", "https://÷news.example.org/÷a/÷b?÷c", "e\u{301}te\u{301} ÷a",
      "a\u{A0}b ÷c", "a\u{200B}÷b",
      "a\u{2060}b",
      "漢÷字÷か÷な", "「漢÷字」。", "漢÷字、÷文", "あっ", "한÷국÷어", "אב-ג", "a\n÷b", "a\r\n÷b",
      "🇸🇪÷🇳🇴", "👍🏽÷👍", "👨\u{200D}👩÷a", "...…", "U.S. ÷Senate", "§ ÷5", "№ ÷5",
      "ภาษาไทย ÷x", "$(5)",
    ])
  func breaks(expected: String) {
    #expect(marked(expected.replacing("÷", with: "")) == expected)
  }
}
