import PostModel

/// Tells which date of a post is the day of its release.
struct PublicationDate {
  private let source: Source
  private let frame: ReleaseFrame
  private let dates: DateReader

  /// Tokens of the first paragraph that a dateline's date is sought in.
  private static let dateline = 16

  init(_ source: Source, frame: ReleaseFrame, dates: DateReader) {
    self.source = source
    self.frame = frame
    self.dates = dates
  }

  /// The first date in the lines of the head, else in the dateline, else one that stands alone further down.
  func date(_ head: [HeadLine], title: Range<Int>?, body: Int) -> PostDate? {
    for line in head {
      if let title, line.tokens == title { continue }
      if let found = date(in: source.passages[line.passage].tokens) { return found }
    }
    guard body < source.passages.count else { return nil }
    return dateline(source.passages[body].tokens) ?? loneDate(behind: body)
  }

  private func date(in tokens: Range<Int>) -> PostDate? {
    guard tokens.count <= 40, let found = dates.first(in: tokens), !isOfEvent(found.tokens, in: tokens) else {
      return nil
    }
    let isAlone = tokens.count - found.tokens.count <= 12 && !isSentence(tokens, around: found.tokens)
    return isAlone || found.tokens.lowerBound == tokens.lowerBound ? found.date : nil
  }

  /// A full stop at the end, and no label or place before the date: what is told in a sentence.
  private func isSentence(_ tokens: Range<Int>, around date: Range<Int>) -> Bool {
    guard let last = tokens.last, source.tokens[last].kind == .period, !source.tokens[last - 1].isAny(.abbreviation)
    else { return false }
    let words = tokens.count { !date.contains($0) && source.tokens[$0].isWord && !source.tokens[$0].isAny(.weekday) }
    guard words > 1 else { return false }
    return DatelineReader(source, dates: dates).datedPlace(tokens) == nil && !ReleaseLabel(source).isWhole(tokens)
  }

  /// `Effective date: …`, `from March 7 to August 31`: the day on which something happens, or an end of a span of days.
  private func isOfEvent(_ date: Range<Int>, in tokens: Range<Int>) -> Bool {
    let label = ReleaseLabel(source)
    if tokens.prefix(2).contains(where: { HeadlineWords.eventLabels.contains(source.tokens[$0].hash) }) { return true }
    let before = tokens.lowerBound..<date.lowerBound
    guard let last = before.last else { return false }
    let joins = before.suffix(2).contains { HeadlineWords.spanWords.contains(source.tokens[$0].hash) }
    if label.isWhole(tokens), !HeadlineWords.purposes.contains(source.tokens[last].hash) { return false }
    if joins { return !label.isEmbargo(tokens) || LabelWords.openEnds.contains(source.tokens[last].hash) }
    return source.tokens[last].kind == .dash && last > before.lowerBound && source.tokens[last - 1].kind == .number
      && source.tokens[last - 1].range.count <= 2
  }

  /// The date between the place and the text, in brackets, before a dash or before a full stop.
  private func dateline(_ tokens: Range<Int>) -> PostDate? {
    if let dated = DatelineReader(source, dates: dates).datedPlace(tokens) { return dated.date }
    let reach = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + Self.dateline)
    guard let found = dates.first(in: reach, before: tokens.upperBound) else { return nil }
    let behind = found.tokens.upperBound..<min(tokens.upperBound, found.tokens.upperBound + 3)
    return behind.contains { source.tokens[$0].kind == .dash } ? found.date : nil
  }

  /// A passage that is nothing but a date, or a place and a date, behind the text and before the lists of other news.
  private func loneDate(behind body: Int) -> PostDate? {
    let places = DatelineReader(source, dates: dates)
    for index in body..<max(body, min(source.passages.count, frame.end)) where source.passages[index].tokens.count <= 12
    {
      let tokens = source.passages[index].tokens
      let isLabelled = LabelWords.dated.contains(source.tokens[tokens.lowerBound].hash)
      let reach = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + (isLabelled ? 4 : 1))
      if tokens.count <= 8, let found = dates.first(in: reach, before: tokens.upperBound),
        found.date.day != nil
      {
        return found.date
      }
      if let dated = places.datedPlace(tokens), dated.end == tokens.upperBound { return dated.date }
    }
    return nil
  }
}
