import PostModel
import SeededRandom
import Testing

@Suite struct SafeTextTests {
  @Test(
    "A hostile scalar is replaced by something that is seen",
    arguments: [
      (0x00, "␀"), (0x07, "␇"), (0x08, "␈"), (0x0B, "␋"), (0x0C, "␌"), (0x0D, "␍"), (0x1B, "␛"), (0x1F, "␟"),
      (0x7F, "␡"),
      (0x80, "\u{FFFD}"), (0x85, "\u{FFFD}"), (0x9B, "\u{FFFD}"), (0x9F, "\u{FFFD}"), (0x2028, "\u{FFFD}"),
      (0x2029, "\u{FFFD}"), (0x202A, "\u{FFFD}"), (0x202E, "\u{FFFD}"), (0x2066, "\u{FFFD}"), (0x2069, "\u{FFFD}"),
      (0xFFF9, "\u{FFFD}"), (0xFFFB, "\u{FFFD}"), (0xFFFE, "\u{FFFD}"), (0xFDD0, "\u{FFFD}"), (0xFDEF, "\u{FFFD}"),
      (0x1FFFF, "\u{FFFD}"), (0xE0000, "\u{FFFD}"), (0xE0041, "\u{FFFD}"), (0xE007F, "\u{FFFD}"),
      (0x10FFFF, "\u{FFFD}"),
    ] as [(UInt32, Unicode.Scalar)])
  func replaced(value: UInt32, shown: Unicode.Scalar) throws {
    let hostile = try #require(Unicode.Scalar(value))
    #expect(SafeText.isHostile(hostile))
    #expect(SafeText.harmless(hostile) == shown)
    for padding in ["", "a", "press", "release", "Señora — “漢字” 😀"] {
      let text = padding + String(hostile) + padding
      #expect(SafeText(text).string == padding + String(shown) + padding)
    }
  }

  @Test(
    "Ordinary text stays as it is",
    arguments: [
      "", "a", "Hartford — “We will”\n\tsaid Yeny Nuñez.", "漢字かな交じり文", "e\u{301}", "😀👨\u{200D}👩",
      "\u{A0}\u{AD}\u{200B}\u{200E}\u{FEFF}",
      "\u{2027}\u{202F}\u{2065}\u{206A}\u{FFFC}\u{FFFD}", "שלום عربي", "\u{E0100}", "~}|",
    ])
  func untouched(text: String) {
    #expect(Array(SafeText(text).string.utf8) == Array(text.utf8))
  }

  @Test("Every scalar is treated in a text as it is alone")
  func everyScalar() {
    for start in stride(from: 0, to: 0x110000 as UInt32, by: 0x1000) {
      let scalars = (start..<start + 0x1000).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let expected = String(String.UnicodeScalarView(scalars.map(SafeText.harmless)))
      #expect(SafeText(text).string.utf8.elementsEqual(expected.utf8), "from U+\(String(start, radix: 16))")
    }
  }

  @Test("Nothing hostile is left in what was made safe, whatever stands around it")
  func noneLeft() {
    var random = SeededNumbers(seed: 7)
    for length in 0..<300 {
      let text = random.text(length)
      let safe = SafeText(text)
      #expect(!safe.string.unicodeScalars.contains(where: SafeText.isHostile))
      #expect(safe.string.unicodeScalars.count == length)
      #expect(!SafeText(oneLine: text).string.unicodeScalars.contains { $0 == "\n" || $0 == "\t" })
    }
  }

  @Test(
    "On one line, line feeds and tabs are spaces",
    arguments: [("a\nb\tc", "a b c"), ("a\r\nb", "a␍ b"), ("plain", "plain"), ("\n", " ")])
  func oneLine(text: String, expected: String) {
    #expect(SafeText(oneLine: text).string == expected)
  }

  @Test("A substring is made safe as a string is")
  func substring() {
    #expect(SafeText("press \u{1B}[0m release".dropFirst(6)).string == "␛[0m release")
  }

  @Test("What is put into a literal is made safe, and so are texts put together")
  func interpolation() {
    let name = "Ann\u{1B}]52;c;"
    #expect(SafeText("By \(name)").string == "By Ann␛]52;c;")
    #expect((SafeText("a") + SafeText("\u{202E}")).description == "a\u{FFFD}")
  }
}

extension SeededNumbers {
  /// That many scalars, plain ones and hostile ones.
  fileprivate mutating func text(_ length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0x0...0x20, 0x7E...0xA0, 0x2018...0x2070, 0x4E00...0x4E10, 0xE0000...0xE0080,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "?")
    }
    return String(scalars)
  }
}
