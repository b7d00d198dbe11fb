/// Lines that belong to the page a release was copied from, not to the release.
enum SiteChrome {
  /// Lines of the text's beginning and end that are looked at.
  private static let reach = 40

  /// The text without them; whole lines alone are taken out, and only such as say nothing of the matter.
  ///
  /// A line that stands twice in the head, as a page's title does, is kept once.
  static func removed(from text: Substring) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var seen: Set<String> = []
    var kept: [Substring] = []
    kept.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      let words = folded(line)
      let isAtEdge = index < reach || index >= lines.count - reach
      if isAtEdge, isChrome(words) { continue }
      if index < reach, words.count >= 3, words.count <= 40, !line.hasSuffix("."),
        !seen.insert(words.joined(separator: " ")).inserted
      {
        continue
      }
      kept.append(line)
    }
    return kept.count == lines.count ? String(text) : kept.joined(separator: "\n")
  }

  /// Letters and digits in lower case.
  private static func folded(_ line: Substring) -> [String] {
    guard line.utf8.count < 400 else { return [] }
    return line.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func isChrome(_ words: [String]) -> Bool {
    if words.isEmpty || words.count > 6 { return false }
    if words.count <= 4, words.suffix(2) == ["min", "read"] || words.suffix(2) == ["minute", "read"] {
      return Int(words[0]) != nil
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
