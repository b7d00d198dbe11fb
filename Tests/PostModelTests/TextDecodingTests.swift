import PostModel
import Testing

@Suite("Bytes to text")
struct TextDecodingTests {
  @Test(
    "A byte order mark decides, else UTF-8, else windows-1252 for the whole file",
    arguments: [
      (Array("“é”".utf8), "“é”"),
      ([0xEF, 0xBB, 0xBF] + Array("é".utf8), "é"),
      ([0xFF, 0xFE, 0x41, 0x00, 0x1C, 0x20, 0x3D, 0xD8, 0xE3, 0xDC], "A“📣"),
      ([0xFE, 0xFF, 0x00, 0x41, 0x20, 0x1C], "A“"),
      ([0x93, 0x48, 0x69, 0x94, 0x20, 0x97, 0x20, 0x80, 0xE9, 0xA0], "“Hi” — €é\u{A0}"),
      ([0x81, 0x8D, 0x8F, 0x90, 0x9D], "\u{81}\u{8D}\u{8F}\u{90}\u{9D}"),
      (Array("é".utf8) + [0xE9], "Ã©é"),
      ([0x61, 0xED, 0xA0, 0x80], "aí\u{A0}€"),
      ([0xEF, 0xBB, 0xBF], ""), ([0xFF, 0xFE], ""), ([], ""),
    ] as [([UInt8], String)])
  func encodings(_ bytes: [UInt8], _ text: String) {
    let decoded = TextDecoding.decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decoded.damagedLine == nil)
  }

  @Test("CR, LF and CRLF end lines")
  func lineEnds() {
    #expect(TextDecoding.decode(Array("a\rb\r\nc\n\n\r\rd\r".utf8)).text == "a\nb\nc\n\n\n\nd\n")
    #expect(TextDecoding.decode([0xFF, 0xFE, 0x61, 0, 0x0D, 0, 0x0A, 0, 0x62, 0]).text == "a\nb")
  }

  @Test("NUL and other control bytes stay")
  func controls() {
    #expect(TextDecoding.decode([0x61, 0, 0x1B, 0x07, 0x7F, 0x62]).text == "a\0\u{1B}\u{7}\u{7F}b")
  }

  @Test(
    "Damage under a byte order mark is told with its line",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x93, 0x62], "a\n\u{FFFD}b", 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], "a\u{FFFD}", 1),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x0A, 0x00], "a\n\u{FFFD}", 2),
    ] as [([UInt8], String, Int)])
  func damage(_ bytes: [UInt8], _ text: String, _ line: Int) {
    let decoded = TextDecoding.decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.damagedLine == line)
  }
}
