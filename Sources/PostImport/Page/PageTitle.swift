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
    if GenericTitle.isOne(named) {
      text = headings.first { Self.isWordy($0) && !GenericTitle.isOne($0) }
    } else if let heading = Self.longestPart(of: named, headings) {
      text = heading
    } else if candidates.allSatisfy({ $0 == document }), Set(headings).count == 1,
      Self.isBetter(headings[0], than: Self.withoutTail(named))
    {
      text = headings[0]
    } else {
      let short = Self.withoutSite(named, site)
      text = short == document ? Self.withoutTail(short) : short
    }
  }

  /// Whether a page's only heading is another wording of its title, or the title says next to nothing.
  private static func isBetter(_ heading: String, than title: String) -> Bool {
    let (words, known) = (TitleWords(heading).words, Set(TitleWords(title).words))
    let shared = words.count { known.contains($0) }
    return isWordy(heading) && (known.count <= 3 || shared * 2 > known.count)
  }

  /// Whether a page's only heading says more than a section's name.
  private static func isWordy(_ heading: String) -> Bool {
    heading.split(separator: " ").count >= 4 && heading.utf8.count <= 300
  }

  /// The heading that is most of the title: a site's name may be one too.
  private static func longestPart(of title: String, _ headings: [String]) -> String? {
    headings.filter { isPart($0, of: title) }.reduce(nil) { best, heading in
      TitleWords(heading).words.count > best.map { TitleWords($0).words.count } ?? 0 ? heading : best
    }
  }

  /// Whether a heading is a part of the title between its marks, its beginning or end, or the whole of what it has cut.
  private static func isPart(_ heading: String, of title: String) -> Bool {
    let part = TitleWords(heading).words
    if part.isEmpty { return false }
    if titleParts(title).contains(where: { TitleWords($0).words == part }) { return true }
    let whole = TitleWords(title).words
    if part.count >= 3, whole.starts(with: part) || whole.reversed().starts(with: part.reversed()) { return true }
    guard let mark = ["…", "..."].first(where: { title.hasSuffix($0) }) else { return part == whole }
    let cut = TitleWords(String(title.dropLast(mark.count))).words.dropLast()
    return cut.count >= 3 && part.starts(with: cut)
  }

  /// What stands between the marks that titles are put together with; the first part is in front.
  static func titleParts(_ title: String) -> [String] {
    marks.reduce([title]) { parts, mark in parts.flatMap { $0.split(separator: mark).map(String.init) } }
  }

  private static let marks = [" | ", " » ", " « ", " :: ", " · ", " - ", " – ", " — "]

  /// The title without the few words behind its last mark, that a `title` element often names the site with.
  private static func withoutTail(_ title: String) -> String {
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
    for mark in marks + [": "] {
      let parts = title.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if TitleWords(String(last)) == site { return parts.dropLast().joined(separator: mark) }
      if TitleWords(String(first)) == site { return parts.dropFirst().joined(separator: mark) }
    }
    return title
  }
}
