/// What there is of text, links and controls in a part of a page.
struct TextMeasure {
  /// Characters (scalars), a run of white space being one.
  var length = 0
  /// Those of them in links to elsewhere; links inside of the page count for a third, addresses and numbers not at all.
  var linked = 0.0
  var commas = 0
  /// Runs of words that make lines of their own.
  var paragraphs = 0
  /// The characters of paragraphs that are long enough to be prose, and hardly linked.
  var prose = 0
  var links = 0
  var inputs = 0

  static func += (sum: inout TextMeasure, part: TextMeasure) {
    sum.length += part.length
    sum.linked += part.linked
    sum.commas += part.commas
    sum.paragraphs += part.paragraphs
    sum.prose += part.prose
    sum.links += part.links
    sum.inputs += part.inputs
  }

  /// 0 to 1.
  var linkDensity: Double { length == 0 ? 0 : min(1, linked / Double(length)) }
}

extension TextMeasure {
  /// Measures a text as it stands in a page.
  init(_ text: UnsafeBufferPointer<UInt8>, linkWeight: Double) {
    var isAfterSpace = true
    for (index, byte) in text.enumerated() {
      if byte <= 0x20 {
        if !isAfterSpace { length += 1 }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
      if byte & 0xC0 != 0x80 { length += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte >= 0x80, Self.isComma(text, at: index) { commas += 1 }
    }
    linked = Double(length) * linkWeight
  }

  /// The commas of Chinese and Japanese (`、` `，` `。`), and of Arabic (`،`).
  private static func isComma(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0xE3: index + 2 < text.count && text[index + 1] == 0x80 && (0x81...0x82).contains(text[index + 2])
    case 0xEF: index + 2 < text.count && text[index + 1] == 0xBC && text[index + 2] == 0x8C
    case 0xD8: index + 1 < text.count && text[index + 1] == 0x8C
    default: false
    }
  }
}
