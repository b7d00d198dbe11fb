import PostModel

/// Bytes to text, and text to what may be shown.
enum DecoderCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let decoded = TextDecoding.decode(input)
    let text = decoded.text
    breaches.expect(!text.utf8.contains(0x0D), "a carriage return is left")
    if let line = decoded.damagedLine {
      breaches.expect((1...text.lineCount).contains(line), "line \(line) of \(text.lineCount) is damaged")
    }
    if !text.unicodeScalars.starts(with: ["\u{FEFF}"]) {
      breaches.expect(TextDecoding.decode(Array(text.utf8)).text == text, "the text, decoded again, is another one")
    }
    shown(text, &breaches)
    return breaches.found
  }

  private static func shown(_ text: String, _ breaches: inout Breaches) {
    let (safe, line) = (SafeText(text), SafeText(oneLine: text))
    breaches.expectHarmless(safe, "the text that is shown")
    breaches.expectHarmless(line, "the line that is shown")
    breaches.expect(SafeText(safe.string) == safe, "the text that is shown changes when it is shown again")
    breaches.expect(!line.string.utf8.contains { $0 == 0x0A || $0 == 0x09 }, "the line that is shown has two lines")
    breaches.expect(
      safe.string.unicodeScalars.count == text.unicodeScalars.count, "the text that is shown has lost scalars")
    breaches.expect(
      safe.withCRLF.string.utf8.count == safe.string.utf8.count + safe.string.utf8.count { $0 == 0x0A },
      "CRLF is not put for each line feed")
  }
}
