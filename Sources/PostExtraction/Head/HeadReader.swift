import PostModel

/// Reads headline, subtitle, date, dateline and language from the beginning of a body.
struct HeadReader {
  /// UTF-8 offsets of the body that the head is sought in.
  static let reach = 12_000
  /// Passages, at most, before the first paragraph.
  private static let longestHead = 160
  /// Tokens of a passage from which on it is a paragraph.
  private static let paragraphTokens = 45

  private let source: Source
  private let frame: ReleaseFrame
  private let dates: DateReader
  private let language: String?

  init(_ source: Source, frame: ReleaseFrame) {
    self.source = source
    self.frame = frame
    language = LanguageGuess.language(of: source)
    dates = DateReader(source, language: language)
  }

  func header() -> Header {
    var header = lines()
    header.embargo = EmbargoReader(source, dates: dates).embargo()
    return header
  }

  /// What the lines of the head say, but for an embargo.
  private func lines() -> Header {
    if let runOn = RunOnHeadReader(source, dates: dates).head() { return header(runOn) }
    let body = firstParagraph()
    var header = Header(language: language)
    let head = HeadLineReader(source, dates: dates).lines(before: body.passage)
    let lines = headlines(head)
    if let title = lines.first { header.title = segment(title) }
    if let place = body.place ?? lonePlace(head) {
      header.dateline = Segment(range: place, text: source.string(place))
    }
    header.subtitle = lines.dropFirst().first { isDistinct($0, from: lines[0]) && isSubtitle($0) }.map(segment)
    header.date = PublicationDate(source, frame: frame, dates: dates).date(head, title: lines.first, body: body.passage)
    return header
  }

  private func header(_ head: RunOnHead) -> Header {
    Header(
      title: head.title.map(segment), date: head.date,
      dateline: head.place.map { Segment(range: $0, text: source.string($0)) }, language: language)
  }

  /// No quotation, byline, salutation or announcement of a statement, and no sentence with a full stop.
  private func isSubtitle(_ line: Range<Int>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    if isSentence(line) || source.tokens[first].isDoubleMark || source.tokens[last].kind == .colon { return false }
    return !HeadWords.openings.contains(source.tokens[first].hash)
      && !line.contains { StatementWords.nouns.contains(source.tokens[$0].hash) }
  }

  /// The place of a line that is nothing but place and date.
  private func lonePlace(_ lines: [HeadLine]) -> Range<Int>? {
    let reader = DatelineReader(source, dates: dates)
    for line in lines where line.kind == .date || line.kind == .other {
      if let dated = reader.datedPlace(line.tokens), dated.end == line.tokens.upperBound { return dated.place }
    }
    return nil
  }

  private func segment(_ tokens: Range<Int>) -> Segment {
    let range = source.span(tokens)
    return Segment(range: range, text: source.string(range))
  }

  /// The first passage with a dateline, else the first long one.
  private func firstParagraph() -> (passage: Int, place: Range<Int>?) {
    let reader = DatelineReader(source, dates: dates)
    var long: Int?
    for index in source.passages.indices.prefix(Self.longestHead) {
      let passage = source.passages[index]
      guard passage.kind == .paragraph || passage.kind == .preformatted else { continue }
      let isHeadline = index == 0 && (!isSentence(passage.tokens) || isBeforeLabel(passage))
      if !isHeadline || source.passages.count == 1, let place = reader.place(in: passage) {
        return (index, place)
      }
      if long == nil, !isHeadline, isParagraph(passage) { long = index }
      if let long, index > long + 2 { break }
    }
    return (long ?? min(source.passages.count, Self.longestHead), nil)
  }

  private func isParagraph(_ passage: Passage) -> Bool {
    passage.tokens.count >= Self.paragraphTokens || passage.tokens.count >= 18 && isSentence(passage.tokens)
  }

  /// Ends with a full stop, and is not all in capitals.
  private func isSentence(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    let closes = source.tokens[last].isDoubleMark && tokens.count > 1 ? last - 1 : last
    return source.tokens[closes].kind == .period || tokens.count > 60
  }
}

// MARK: - Headline

extension HeadReader {
  /// The headline, then the lines behind it that can be a subtitle.
  private func headlines(_ lines: [HeadLine]) -> [Range<Int>] {
    guard let title = HeadlineEvidence(source).choice(of: lines) else { return [] }
    return preferred(lines[title...].filter { $0.kind == .words }.map(\.tokens))
  }

  /// Whether a release label, a date or a contact stands right below.
  private func isBeforeLabel(_ passage: Passage) -> Bool {
    guard let next = source.passages.first(where: { $0.tokens.lowerBound >= passage.tokens.upperBound }) else {
      return false
    }
    return FrameWords.labelLength(source, next.tokens) > 0 || ContactWords.isLabelled(source, next.tokens)
      || next.tokens.count <= 8 && dates.date(at: next.tokens.lowerBound, before: next.tokens.upperBound) != nil
  }

  /// A page's title in front of the page: the same words stand alone further down, without the label or the site's name.
  private func preferred(_ lines: [Range<Int>]) -> [Range<Int>] {
    guard let first = lines.first else { return lines }
    for other in lines.dropFirst().prefix(80) where other.count < first.count && isPart(other, of: first) {
      return [other] + lines.dropFirst().filter { $0 != other }
    }
    for separator in first.dropFirst(3) where isSiteSeparator(separator) {
      let name = separator + 1..<first.upperBound
      let isSite = lines.dropFirst().contains { isSame($0, name) } || source.tokens[separator].kind == .bar
      if isSite, name.count <= 10 { return [first.lowerBound..<separator] + lines.dropFirst() }
    }
    return lines
  }

  private func isSiteSeparator(_ index: Int) -> Bool {
    source.tokens[index].kind == .bar || source.tokens[index].kind == .dash && source.tokens[index].hasSpaceBefore
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { source.tokens[$0].hash == source.tokens[$1].hash }
  }

  /// All of a line but a label before it or a site's name behind it.
  private func isPart(_ part: Range<Int>, of line: Range<Int>) -> Bool {
    let atEnd = line.upperBound - part.count..<line.upperBound
    let atStart = line.lowerBound..<line.lowerBound + part.count
    if isSame(part, atEnd) { return source.tokens[atEnd.lowerBound - 1].kind == .colon }
    return isSame(part, atStart) && isSiteSeparator(atStart.upperBound)
  }

  private func isDistinct(_ line: Range<Int>, from title: Range<Int>) -> Bool { !isSame(line, title) }
}

enum HeadWords {
  static let forWord = WordHash.of("for".utf8)
  /// Of bylines and salutations.
  static let openings = WordSet("by dear por hi hello estimados")
  static let para = WordHash.of("para".utf8)
}
