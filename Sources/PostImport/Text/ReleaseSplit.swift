import PostExtraction
import PostMarkup
import PostModel

/// Parts a file that has several releases in a row.
enum ReleaseSplit {
  /// Words that a part has at least.
  private static let fewestWords = 40

  /// One part where not each of them has its own *FOR IMMEDIATE RELEASE* and its own headline.
  static func parts(of text: String) -> [Substring] {
    let lines = TextLines.lines(of: text[...])
    let labels = lines.indices.filter { isLabel(lines[$0]) }
    guard labels.count > 1 else { return [text[...]] }
    let starts = [0] + labels.dropFirst().map { start(of: $0, in: lines) }
    let bounds = starts + [lines.count]
    let parts = zip(bounds, bounds.dropFirst()).map { first, end in
      text[lines[first].startIndex..<(end < lines.count ? lines[end].startIndex : text.endIndex)]
    }
    let extractor = Extractor()
    let areReleases = parts.allSatisfy { part in
      let body = PlainText.body(of: String(part))
      return TextLines.words(of: body.text[...]).count >= fewestWords && extractor.header(of: body).title != nil
    }
    return areReleases ? parts : [text[...]]
  }

  private static func isLabel(_ line: Substring) -> Bool {
    guard (18...120).contains(line.utf8.count), line.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "i") }) else {
      return false
    }
    let words = TextLines.words(of: line).prefix(6)
    return words.joined(separator: " ").contains("for immediate release")
  }

  /// Where the release of a label begins: behind the end mark or the rule that stands before it, else at the label.
  private static func start(of label: Int, in lines: [Substring]) -> Int {
    var index = label - 1
    while index > 0, label - index <= 15 {
      if isEnd(lines[index]) { return index + 1 }
      index -= 1
    }
    return label
  }

  /// `###`, `-30-`, a rule, or a page's end.
  private static func isEnd(_ line: Substring) -> Bool {
    if line.contains("\u{C}") { return true }
    let signs = line.filter { !$0.isWhitespace }
    guard signs.count >= 3 else { return false }
    return signs == "-30-" || Set(signs).count == 1 && "#*-_=".contains(signs.first ?? " ")
  }
}
