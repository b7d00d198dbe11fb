/// The parts of a release that are the same in every one: labels, end mark, what stands behind it, a site's furniture.
struct ReleaseFrame {
  /// The passage that is `###`, `-30-` or the like; the last one where there are several.
  let endMark: Int?
  /// Passages that say who the organisation is: behind the end mark.
  let boilerplate: Range<Int>?
  /// The first passage that no longer belongs to this post: lists of other news, a site's footer.
  let end: Int

  init(_ source: Source) {
    let passages = source.passages
    var last: Int?
    var furniture = passages.count
    for index in passages.indices {
      if Self.isEndMark(source, passages[index]) { last = index }
      if index > 3, FrameWords.isFurniture(source, passages[index]) {
        furniture = index
        break
      }
    }
    endMark = last
    end = furniture
    boilerplate = last.flatMap { Self.about(source, from: $0 + 1, before: furniture) }
  }

  /// Whether quotes may stand in a passage.
  func isText(_ passage: Int) -> Bool { passage < end && !(boilerplate?.contains(passage) ?? false) }

  /// `###`, `# # #`, `-30-`, `***`, `END`.
  private static func isEndMark(_ source: Source, _ passage: Passage) -> Bool {
    guard passage.range.count <= 12 else { return false }
    let signs = source.bytes[passage.range].filter { $0 != UInt8(ascii: " ") && $0 != 0xC2 && $0 != 0xA0 }
    if signs.count >= 3, signs.allSatisfy({ $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "*") }) { return true }
    let words = signs.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "#") }
    if words.elementsEqual("30".utf8) { return signs.count > words.count }
    return words.elementsEqual("END".utf8)
  }

  /// The paragraphs behind the end mark that are sentences.
  private static func about(_ source: Source, from start: Int, before end: Int) -> Range<Int>? {
    var first: Int?
    var last: Int?
    for index in start..<max(start, end) where source.passages[index].tokens.count >= 15 {
      if source.passages[index].tokens.contains(where: { source.tokens[$0].isDoubleMark }) { break }
      first = first ?? index
      last = index
    }
    guard let first, let last else { return nil }
    return first..<last + 1
  }
}

/// Lines that belong to every page of a site, and the labels of a release.
enum FrameWords {
  /// Headings of lists of other posts.
  private static let furniture = lines(
    """
    latest news|recent news|related news|related posts|related articles|more news|recent posts|other news|read more news
    share this|newsletter sign-up|stay connected|últimas noticias|noticias relacionadas|previous post|next post
    """)
  private static let navigation = lines(
    """
    skip to main content|skip to content|you are here|home|news|press|menu|search|a|print|share|contact us|text only
    logo|back|news releases|press releases|press room|newsroom|blog|media center|search form|links|filed in|page content
    """)
  private static let labels = lines(
    """
    for immediate release|for release|press release|news release|media release|media advisory|news advisory
    press advisory|statement|immediate release|for planning purposes|embargoed|news|press statement|para su publicación inmediata
    comunicado de prensa|para publicación inmediata|nota de prensa|communiqué de presse|pressemitteilung|not for publication
    for immediate distribution|breaking|update|updated|media alert|advisory|for your information|comunicado
    """)

  private static func lines(_ text: String) -> PhraseSet {
    PhraseSet(text.split(whereSeparator: { $0 == "|" || $0 == "\n" }))
  }

  /// The phrase that the first words of a passage make up, at most so many.
  private static func phrase(_ source: Source, _ tokens: Range<Int>, limit: Int = 6) -> PhraseHash {
    var phrase = PhraseHash()
    for index in tokens.prefix(12) where source.tokens[index].isWord {
      if phrase.count == limit { break }
      phrase.add(source.tokens[index].hash)
    }
    return phrase
  }

  static func isFurniture(_ source: Source, _ passage: Passage) -> Bool {
    passage.tokens.count <= 4 && furniture.contains(phrase(source, passage.tokens))
  }

  static func isNavigation(_ source: Source, _ passage: Passage) -> Bool {
    passage.tokens.count <= 5 && navigation.contains(phrase(source, passage.tokens))
  }

  /// The tokens of a release label at the start of a passage, its colon included; 0 where there is none.
  static func labelLength(_ source: Source, _ tokens: Range<Int>) -> Int {
    var phrase = PhraseHash()
    var length = 0
    for index in tokens.prefix(12) where source.tokens[index].isWord {
      phrase.add(source.tokens[index].hash)
      let next = tokens.lowerBound + phrase.count
      if labels.contains(phrase) {
        if next >= tokens.upperBound {
          length = phrase.count
        } else if [.colon, .comma, .dash].contains(source.tokens[next].kind) {
          length = phrase.count + 1
        }
      }
      if phrase.count == 5 { break }
    }
    return length
  }
}
