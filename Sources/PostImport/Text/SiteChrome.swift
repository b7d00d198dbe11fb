/// Lines that belong to the page a release was copied from, not to the release.
enum SiteChrome {
  /// Lines of the text's beginning and end that are looked at.
  private static let reach = 40
  /// UTF-8 bytes of a line that can be one of them, or a title that stands twice.
  private static let longest = 200

  /// The text without them; whole lines alone are taken out, and only such as say nothing of the matter.
  ///
  /// A line that stands twice in the head, as a page's title does, is kept once.
  static func removed(from text: Substring) -> String {
    let lines = TextLines.lines(of: text)
    var titles: Set<[String]> = []
    var dropped: Set<Int> = []
    for index in lines.indices where index < reach || index >= lines.count - reach {
      let line = lines[index]
      guard !line.isEmpty, line.utf8.count <= longest else { continue }
      let words = TextLines.words(of: line)
      if isChrome(words) || index < reach && isTitle(line, words) && !titles.insert(words).inserted {
        dropped.insert(index)
      }
    }
    if dropped.isEmpty { return String(text) }
    return lines.indices.lazy.filter { !dropped.contains($0) }.map { lines[$0] }.joined(separator: "\n")
  }

  private static func isTitle(_ line: Substring, _ words: [String]) -> Bool {
    words.count >= 3 && line.utf8.last != 0x2E
  }

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
