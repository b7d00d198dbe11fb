/// Lines that belong to the page a release was copied from, not to the release.
enum SiteChrome {
  /// Lines of the text's beginning and end that are looked at.
  private static let reach = 40

  /// The text without them; whole lines alone are taken out, and only such as say nothing of the matter.
  ///
  /// A line that stands twice before the first sentence, as a page's title does, is kept once.
  static func removed(from text: Substring) -> String {
    let lines = TextLines.lines(of: text)
    var titles = RepeatedTitles()
    var dropped: Set<Int> = []
    for index in lines.indices where index < reach || index >= lines.count - reach {
      let line = lines[index]
      guard !line.isEmpty else { continue }
      guard line.utf8.count <= longest else {
        titles.end()
        continue
      }
      let words = TextLines.words(of: line)
      if isChrome(words) || index < reach && titles.isRepeated(line, words) { dropped.insert(index) }
    }
    if dropped.isEmpty { return String(text) }
    return lines.indices.lazy.filter { !dropped.contains($0) }.map { lines[$0] }.joined(separator: "\n")
  }

  /// UTF-8 bytes of a line that can be one of them, or a title.
  private static let longest = 200

  private static func isChrome(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 6 else { return false }
    if words.count <= 4, words.suffix(2) == ["min", "read"] || words.suffix(2) == ["minute", "read"] {
      return Int(first) != nil
    }
    return phrases.contains(words.joined(separator: " "))
  }

  private static let phrases: Set<String> = [
    "skip to content", "skip to main content", "skip navigation", "skip to navigation", "print this page", "print page",
    "print", "print friendly", "printer friendly version", "email this page", "e mail this page", "share", "share this",
    "share this page", "share on facebook", "share on twitter", "tweet", "share via email", "back to top", "text size",
    "menu", "toggle navigation", "search", "home", "you are here", "previous", "next", "back", "subscribe", "rss",
    "skip to footer", "close", "advertisement", "read more", "back to press releases", "return to news releases",
    "saltar al contenido", "imprimir", "compartir", "aller au contenu", "imprimer", "partager", "zum inhalt springen",
  ]
}

/// Finds the title where a page prints it more than once before its first sentence.
///
/// What stands twice further down (an address in a letter, a name in a table, a quote) is the release's own.
private struct RepeatedTitles {
  /// Lines of a page's beginning that may be its title: letterhead and label stand before some.
  private static let most = 3
  /// Words that a sentence has at least; fewer may be an abbreviation at a title's end.
  private static let sentenceWords = 8

  private var titles: Set<[String]> = []
  private var isEnded = false

  /// The text proper begins.
  mutating func end() { isEnded = true }

  /// Lines have to be given in their order.
  mutating func isRepeated(_ line: Substring, _ words: [String]) -> Bool {
    if isEnded || words.count < 3 || Self.isDetail(line) { return false }
    let last = line.utf8.last { $0 > 0x20 && !"\"')".utf8.contains($0) && $0 < 0x80 }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: ",") {
      if words.count >= Self.sentenceWords { end() }
      return false
    }
    if titles.contains(words) { return true }
    if titles.count < Self.most { titles.insert(words) }
    return false
  }

  /// An address, or a number that somebody answers.
  private static func isDetail(_ line: Substring) -> Bool {
    line.utf8.contains(UInt8(ascii: "@")) || line.utf8.count { (0x30...0x39).contains($0) } >= 7
  }
}
