import CGumbo
import PostMarkup

/// Chooses a page's title among what the page calls itself.
struct PageTitle {
  let text: String?

  /// - Parameters:
  ///   - stated: What data and tags say, the most trusted first.
  ///   - document: What the `title` element says.
  ///   - headings: The page's first headings.
  ///   - site: The name of the site or of who publishes it.
  init(stated: [String], document: String?, headings: [String], site: String?) {
    let candidates = (stated + [document].compactMap { $0 }).filter { !$0.isEmpty }
    guard let named = candidates.first(where: { $0.lowercased() != site?.lowercased() }) else {
      text = headings.first ?? candidates.first
      return
    }
    if GenericTitle.isOne(named, site) {
      text = headings.first { Self.isWordy($0) && !GenericTitle.isOne($0, site) }
    } else if let heading = headings.first(where: { Self.isPart($0, of: named) }) {
      text = heading
    } else if candidates.allSatisfy({ $0 == document }), headings.count == 1, Self.isWordy(headings[0]) {
      text = headings[0]
    } else {
      let short = Self.withoutSite(named, site)
      text = short == document ? Self.withoutTail(short) : short
    }
  }

  /// Whether a page's only heading says more than a section's name.
  private static func isWordy(_ heading: String) -> Bool {
    heading.split(separator: " ").count >= 4 && heading.utf8.count <= 300
  }

  /// Whether a heading is what stands before or after a mark in the title, or the title is the heading cut short.
  private static func isPart(_ heading: String, of title: String) -> Bool {
    let (part, whole) = (TitleWords(heading), TitleWords(title))
    if part.words.isEmpty { return false }
    if part == whole { return true }
    if part.words.count >= 3,
      whole.words.starts(with: part.words) || whole.words.reversed().starts(with: part.words.reversed())
    {
      return true
    }
    let cut = ["…", "..."].first { title.hasSuffix($0) }.map {
      TitleWords(String(title.dropLast($0.count))).words.dropLast()
    }
    return cut.map { $0.count >= 3 && part.words.starts(with: $0) } ?? false
  }

  /// The title without the few words behind its last mark, that a `title` element often names the site with.
  private static func withoutTail(_ title: String) -> String {
    let marks = [" | ", " » ", " :: ", " · ", " - ", " – ", " — "]
    for mark in marks {
      let parts = title.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last else { continue }
      let head = parts.dropLast().joined(separator: mark)
      let (headWords, tailWords) = (TitleWords(head).words.count, TitleWords(String(last)).words.count)
      return headWords >= 2 && headWords > tailWords && tailWords <= 4 ? head : title
    }
    return title
  }

  /// The title without `| Site` at its end, or `Site | ` before it.
  static func withoutSite(_ title: String, _ site: String?) -> String {
    guard let site = site.map({ TitleWords($0) }), !site.words.isEmpty else { return title }
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", ": "] {
      let parts = title.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if TitleWords(String(last)) == site { return parts.dropLast().joined(separator: mark) }
      if TitleWords(String(first)) == site { return parts.dropFirst().joined(separator: mark) }
    }
    return title
  }
}
