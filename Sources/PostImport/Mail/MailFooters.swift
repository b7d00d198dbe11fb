/// What mail adds to a text and is not of it: signatures, list footers, newsletters' chrome and imprints.
///
/// Nothing that names a press contact is ever cut: where in doubt, a line stays.
struct MailFooters {
  private var text: MailText

  static func cut(_ text: MailText) -> MailText {
    var footers = MailFooters(text: text)
    footers.cutSignature()
    footers.cutListFooter()
    footers.cutImprint()
    footers.dropChrome()
    return footers.text
  }

  // MARK: Plain mail

  /// From a line `-- ` on (RFC 3676 §4.3), where it is a signature and not the release's contact.
  private mutating func cutSignature() {
    guard let mark = text.lines.lastIndex(where: { $0.words == "--" }) else { return }
    let below = text.lines[(mark + 1)...]
    let isSignature = below.count <= 12 && !below.contains { FooterWords.isContact($0) }
    text = text.keeping { isSignature ? $0 < mark : $0 != mark }
  }

  /// From a mailing list's line on: `_____`, then what list it is and how to leave it.
  private mutating func cutListFooter() {
    let lines = text.lines
    for index in lines.indices.suffix(40) where FooterWords.isSeparator(lines[index].words) {
      let below = lines[(index + 1)...]
      guard below.count <= 24, below.prefix(4).contains(where: { FooterWords.isListFooter($0.plain) }) else { continue }
      guard !below.contains(where: { FooterWords.isContact($0) }) else { continue }
      return text = text.keeping(0..<index)
    }
  }

  // MARK: Newsletters

  /// The last paragraphs from the first that says why one gets this, or how to leave: addresses and rights between
  /// and right above them belong to it.
  private mutating func cutImprint() {
    let paragraphs = MailParagraph.last(40, in: text.lines)
    var start = paragraphs.count
    var cut: Int?
    while start > 0, paragraphs.count - start < 30, paragraphs[start - 1].sort != .content {
      start -= 1
      if paragraphs[start].sort == .imprint { cut = start }
    }
    guard let cut else { return }
    text = text.keeping(0..<paragraphs[Self.upwards(from: cut, in: paragraphs)].lines.lowerBound)
  }

  /// Over what belongs to an imprint that begins below it; an address may be a press contact's.
  private static func upwards(from cut: Int, in paragraphs: [MailParagraph]) -> Int {
    var upper = cut
    while upper > 0 {
      let above = paragraphs[upper - 1]
      let isBelowContact = paragraphs[max(0, upper - 5)..<upper].contains(where: \.isContact)
      guard above.sort == .adjunct || above.sort == .address && !isBelowContact else { break }
      upper -= 1
    }
    return upper
  }

  /// Single lines such as *View this email in your browser*, wherever they stand.
  private mutating func dropChrome() {
    let lines = text.lines
    text = text.keeping { index in
      let isAtEnd = index >= lines.count - 6 && index > 2
      return !Self.isChrome(lines[index], isAtEnd: isAtEnd) && !Self.isBrowserAddress(lines, at: index)
    }
  }

  /// An address alone, below the line that says what it is.
  private static func isBrowserAddress(_ lines: [MailLine], at index: Int) -> Bool {
    guard index > 0, lines[index].plain.count == 1, !lines[index].targets.isEmpty else { return false }
    return lines[index - 1].targets.isEmpty && FooterWords.isBrowserLine(lines[index - 1])
  }

  /// - Parameter isAtEnd: Elsewhere a short line may be a headline about how to unsubscribe from something.
  private static func isChrome(_ line: MailLine, isAtEnd: Bool) -> Bool {
    let plain = line.plain
    if line.isPicture, plain.count <= 6 { return true }
    if FooterWords.isBrowserLine(line) { return true }
    guard FooterWords.isImprint(plain), !FooterWords.isContact(line) else { return false }
    guard isAtEnd || FooterWords.isSurelyImprint(line) else { return false }
    return plain.count <= 12 || plain.count <= 40 && !line.targets.isEmpty
  }
}

/// Lines that stand together, and what they are at a message's end.
private struct MailParagraph {
  enum Sort {
    /// Says why one gets this, or how to leave.
    case imprint
    /// Stands by an imprint: rights, names of networks, a line of dashes.
    case adjunct
    case address
    /// A few words that could be anything.
    case short
    case content
  }

  let lines: Range<Int>
  let sort: Sort
  let isContact: Bool

  /// The last so many, in reading order.
  static func last(_ count: Int, in lines: [MailLine]) -> [MailParagraph] {
    var ranges: [Range<Int>] = []
    var end = lines.count
    while end > 0, ranges.count < count {
      var start = end - 1
      while start > 0, lines[start - 1].paragraph == lines[start].paragraph { start -= 1 }
      ranges.append(start..<end)
      end = start
    }
    return ranges.reversed().map { MailParagraph(lines, $0) }
  }

  private init(_ all: [MailLine], _ lines: Range<Int>) {
    self.lines = lines
    let isLong = all[lines].reduce(0) { $0 + $1.words.utf8.count } > PlainWords.limit
    let words = isLong ? "" : all[lines].map(\.words).joined(separator: " ")
    isContact = isLong || all[lines].contains { FooterWords.isContact($0) }
    sort = isLong ? .content : Self.sort(words, isContact: isContact, isPicture: all[lines].allSatisfy(\.isPicture))
  }

  private static func sort(_ words: String, isContact: Bool, isPicture: Bool) -> Sort {
    let plain = PlainWords(words)
    if isPicture, plain.count <= 6 { return .adjunct }
    if plain.count <= 80, !isContact, FooterWords.isImprint(plain) { return .imprint }
    if isContact || FooterWords.isEndMark(words) { return .content }
    if FooterWords.isSeparator(words) || plain.count <= 30 && FooterWords.isAdjunct(plain) { return .adjunct }
    if FooterWords.isPostalAddress(words) { return .address }
    return plain.count <= 6 && !plain.starts(with: "about ") ? .short : .content
  }
}
