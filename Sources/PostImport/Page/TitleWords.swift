/// A title's words, for comparing.
struct TitleWords: Equatable {
  let words: [String]

  init(_ title: String) {
    words = title.lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil && $0 != "'" && $0 != "’" }
      .map { String($0) }
  }

  func begins(with other: TitleWords) -> Bool { !other.words.isEmpty && words.starts(with: other.words) }

  /// Whether three quarters of the words of the longer one are in both.
  func isAlike(_ other: TitleWords) -> Bool {
    var left = other.words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var common = 0
    for word in words {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      common += 1
    }
    return common > 0 && common * 4 >= max(words.count, other.words.count) * 3
  }
}

/// Titles that name a site's section, such as *News releases - Elm County*, and not what is on the page.
enum GenericTitle {
  static func isOne(_ title: String) -> Bool {
    let parts = PageTitle.titleParts(title).flatMap { $0.split(separator: ": ") }
    let words = parts.map { TitleWords(String($0)).words }
    guard words.contains(where: { sections.contains($0.joined(separator: " ")) }) else { return false }
    return parts.count <= 3 && words.reduce(0) { $0 + $1.count } <= 7
  }

  private static let sections: Set<String> = [
    "news", "news release", "news releases", "press", "press release", "press releases", "press room", "pressroom",
    "newsroom", "news room", "media release", "media releases", "media center", "media centre", "news and events",
    "news events", "latest news", "press statement", "press statements", "home", "home page", "homepage", "index",
    "document", "untitled", "untitled document", "untitled page", "new page 1", "article", "page",
    "for immediate release",
  ]
}

extension String {
  /// Without the zero-width spaces that editors of pages leave behind.
  var withoutZeroWidth: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{FEFF}" }))
  }
}
