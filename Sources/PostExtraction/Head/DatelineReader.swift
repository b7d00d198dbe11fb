/// Reads the place that begins the first paragraph: `Hartford— …`, `WASHINGTON, D.C. – …`, `(Dallas, Texas) – …`.
struct DatelineReader {
  let source: Source
  let dates: DateReader

  /// Tokens, at most, before the dash.
  private static let longest = 14

  init(_ source: Source, dates: DateReader) {
    self.source = source
    self.dates = dates
  }

  /// The place's UTF-8 offsets; `nil` where the passage does not begin with a dateline.
  func place(in passage: Passage) -> Range<Int>? { place(at: passage.tokens) }

  /// The same for tokens that a text begins with.
  func place(at tokens: Range<Int>) -> Range<Int>? {
    guard tokens.count >= 12 else { return nil }
    if let dated = datedPlace(tokens), dated.end < tokens.upperBound { return dated.place }
    guard let dash = dash(in: tokens) else { return bracketedPlace(tokens) }
    guard dash + 1 < tokens.upperBound, let place = place(before: dash, from: tokens.lowerBound) else { return nil }
    return isShouted(tokens.lowerBound..<dash) || !goesOn(dash, in: tokens) ? place : nil
  }

  /// `(Washington, D.C.) Members …`: a place in brackets, or in capitals up to a bracket that nothing opened, without a
  /// dash; one of its words has to be that of a place.
  private func bracketedPlace(_ tokens: Range<Int>) -> Range<Int>? {
    let isOpened = source.tokens[tokens.lowerBound].kind == .openBracket
    let start = isOpened ? tokens.lowerBound + 1 : tokens.lowerBound
    guard let close = tokens.dropFirst().prefix(8).first(where: { source.tokens[$0].kind == .closeBracket }),
      close > start, close + 1 < tokens.upperBound, source.tokens[close + 1].isCapitalized,
      isOpened || isShouted(start..<close)
    else { return nil }
    let words = start..<close
    guard words.contains(where: { source.tokens[$0].isAny(.place) || source.tokens[$0].hash == DatelineWords.dc })
    else { return nil }
    return checked(words)
  }

  private func isShouted(_ words: Range<Int>) -> Bool {
    words.contains { source.tokens[$0].shape.contains(.allCaps) && source.tokens[$0].range.count > 3 }
  }

  /// Behind the dash the sentence goes on in small letters, or a second dash closes an aside: no dateline.
  private func goesOn(_ dash: Int, in tokens: Range<Int>) -> Bool {
    let next = source.tokens[dash + 1]
    if next.isWord, !next.isCapitalized || next.shape.contains(.party) { return true }
    for index in dash + 1..<min(tokens.upperBound, dash + 26) {
      if source.tokens[index].endsSentence { return false }
      if source.tokens[index].kind == .dash, !source.tokens[dash - 1].isAny(.place) { return true }
    }
    return false
  }

  private func dash(in tokens: Range<Int>) -> Int? {
    for index in tokens.dropFirst().prefix(Self.longest) {
      let token = source.tokens[index]
      if token.kind == .dash {
        let isHyphen = source.bytes[Int(token.lower)] == UInt8(ascii: "-")
        let next = index + 1 < tokens.upperBound ? source.tokens[index + 1] : token
        return !isHyphen || token.hasSpaceBefore || next.hasSpaceBefore || token.range.count > 1 ? index : nil
      }
      if token.endsSentence && token.kind != .period || token.isDoubleMark || token.kind == .colon { return nil }
    }
    return nil
  }

  /// The capitalised words right before the dash, or those before a date or a bracket that stands there.
  private func place(before dash: Int, from start: Int) -> Range<Int>? {
    var end = dash
    while end > start, source.tokens[end - 1].kind == .closeBracket || isDatePart(end - 1) || isComma(end - 1) {
      if source.tokens[end - 1].kind == .closeBracket, let inside = bracketed(upTo: end - 1, from: start) {
        if !isDate(inside), inside.lowerBound == start + 1 { return checked(inside) }
        if isRegion(inside) { break }
        guard isDate(inside) || isShouted(start..<inside.lowerBound) && isShouted(inside) else { return nil }
        end = inside.lowerBound - 1
      } else {
        end -= 1
      }
    }
    guard end > start else { return nil }
    if source.tokens[end - 1].kind == .closeBracket { return checked(start..<end) }
    var first = end
    while first > start,
      isPlaceWord(first - 1) || isInnerComma(first - 1, from: start) || isInnerParticle(first - 1, from: start)
    {
      first -= 1
    }
    let gluedNumber = first > start && source.tokens[first - 1].kind == .number && first == end
    if gluedNumber { return glued(first - 1) }
    if first > start, glued(first - 1) != nil, isComma(first) { return glued(first - 1) }
    return checked(first..<end)
  }

  private func bracketed(upTo close: Int, from start: Int) -> Range<Int>? {
    for index in (start..<close).reversed() where source.tokens[index].kind == .openBracket { return index + 1..<close }
    return nil
  }

  /// `(OH)`: a state or a country in two capitals.
  private func isRegion(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let only = tokens.first else { return false }
    return source.tokens[only].shape.contains(.allCaps) && source.tokens[only].range.count == 2
      && source.tokens[only].hash != DatelineWords.agency
  }

  private func isDate(_ tokens: Range<Int>) -> Bool { tokens.contains { source.tokens[$0].kind == .number } }

  private func isDatePart(_ index: Int) -> Bool {
    let token = source.tokens[index]
    return token.kind == .number && glued(index) == nil || token.isAny([.month, .weekday])
  }

  private func isComma(_ index: Int) -> Bool { source.tokens[index].kind == .comma }

  private func isInnerComma(_ index: Int, from start: Int) -> Bool {
    let token = source.tokens[index]
    return index > start && (token.kind == .comma || token.kind == .period || token.kind == .slash)
      && isPlaceWord(index - 1)
  }

  /// *de* in `Ciudad de México`: small words between two words of a place.
  private func isInnerParticle(_ index: Int, from start: Int) -> Bool {
    let token = source.tokens[index]
    guard index > start, token.isWord, !token.isCapitalized, DatelineWords.particles.contains(token.hash),
      index + 1 < source.tokens.count, source.tokens[index + 1].isWord
    else { return false }
    return isPlaceWord(index - 1) || DatelineWords.particles.contains(source.tokens[index - 1].hash)
  }

  private func isPlaceWord(_ index: Int) -> Bool {
    let token = source.tokens[index]
    return token.isWord && token.isCapitalized && !token.isAny([.pronoun, .roleNoun, .honorific])
      && (!token.isAny(.functionWord) || token.isAny(.particle) || token.shape.contains(.allCaps))
  }

  /// One to seven words, of which the first is no person's name; a bracket before them left out.
  func checked(_ tokens: Range<Int>) -> Range<Int>? {
    let words = tokens.filter { source.tokens[$0].isWord }
    guard let first = words.first, (1...7).contains(words.count),
      !words.contains(where: { LabelWords.issued.contains(source.tokens[$0].hash) })
    else { return nil }
    let token = source.tokens[first]
    let isName = tokens.allSatisfy {
      isPlaceWord($0) || !source.tokens[$0].isWord || isInnerParticle($0, from: tokens.lowerBound)
    }
    guard isName else { return nil }
    if token.isAny(.givenName), words.count > 1, !token.isAny(.place), !token.shape.contains(.allCaps),
      first + 1 < tokens.upperBound, !isComma(first + 1)
    {
      return nil
    }
    if words.contains(where: {
      source.tokens[$0].isAny(.organizationNoun) && !source.tokens[$0].isAny(.place) && !isPlaceNoun($0)
    }) {
      return nil
    }
    return source.span(tokens)
  }

  private func isPlaceNoun(_ index: Int) -> Bool {
    DatelineWords.placeNouns.contains(source.tokens[index].hash)
  }

  /// `2Hartford`: the caption of a picture runs into the place; the digits are the caption's.
  private func glued(_ index: Int) -> Range<Int>? {
    let token = source.tokens[index]
    guard token.kind == .number else { return nil }
    let digits = source.bytes[token.range].prefix { Tokenizer.isDigit($0) }.count
    let rest = Int(token.lower) + digits..<Int(token.upper)
    guard rest.count >= 3, (0x41...0x5A).contains(source.bytes[rest.lowerBound]) else { return nil }
    return rest
  }
}

enum DatelineWords {
  static let dc = WordHash.of("d.c".utf8)
  static let agency = WordHash.of("ap".utf8)
  /// Where something takes place: not the places of datelines.
  static let venues = WordSet(
    """
    hall bridge center centre school church library theater theatre hotel room building campus stadium auditorium museum
    teatro auditorio salón sala halle saal salle
    """)
  /// Small words inside the names of places.
  static let particles = WordSet("de del la las los do da dos das am an der sur sous lès en upon")
  /// Between a place and its date.
  static let joints = WordSet("a á à le den el em am on")
  /// Days of the week that the lexicon does not have.
  static let weekdays = WordSet(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira domenica
    """)
  /// Before the place at the end of a French or Spanish document: *Fait à Lyon, le …*.
  static let made = WordSet("fait dado feito")
  /// Words of organisations that are words of towns as well.
  static let placeNouns: Set<UInt32> = Set(
    ["city", "park", "county", "lake", "river", "hall", "base", "church", "airport", "building"].map {
      WordHash.of($0.utf8)
    })
}
