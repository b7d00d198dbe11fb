/// Tells what stands in marks and is nobody's words: titles, terms, nicknames, chants and signs.
struct NonQuoteRules {
  private let tokens: [Token]

  init(_ source: Source) { tokens = source.tokens }

  /// Words inside a span.
  func wordCount(_ span: MarkedSpan) -> Int {
    span.tokens.prefix(64).reduce(0) { $0 + (tokens[$1].isWord || tokens[$1].kind == .number ? 1 : 0) }
  }

  /// `James “Bud” Harlan`: one or two capitalised words between capitalised words.
  func isNickname(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard span.tokens.count <= 2, span.firstToken > passage.lowerBound, span.endToken < passage.upperBound else {
      return false
    }
    let (before, after) = (tokens[span.firstToken - 1], tokens[span.endToken])
    return before.isWord && before.isCapitalized && after.isWord && after.isCapitalized
      && span.tokens.allSatisfy { tokens[$0].isWord && tokens[$0].isCapitalized } && !before.isAny(.cueVerb)
      && !after.isAny(.functionWord)
  }

  /// The word before the mark, or the noun behind it, says that this is a title, a term, a chant or a sign.
  func isNamed(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    isInscription(span, in: passage) || hasTitleCueBefore(span, in: passage) || hasTitleNounBehind(span, in: passage)
  }

  /// `a banner that reads: “…”`, `letreros que decían “…”`, `“…,” reads one sign`: what is written on something.
  func isInscription(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    var index = span.firstToken - 1
    let limit = max(passage.lowerBound, span.firstToken - 10)
    var hasVerb = false
    while index >= limit {
      let token = tokens[index]
      if token.endsSentence { return false }
      if PredicateWords.reading.contains(token.hash) { hasVerb = true }
      if hasVerb, PredicateWords.surfaces.contains(token.hash) { return true }
      if token.isWord, !token.isAny(.functionWord), !hasVerb || token.isCapitalized { return false }
      index -= 1
    }
    return false
  }

  private func hasTitleCueBefore(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    var index = span.firstToken - 1
    var steps = 0
    while index >= passage.lowerBound, steps < 3 {
      let token = tokens[index]
      if token.kind == .comma || token.isAny([.article, .complementizer]) {
        index -= 1
        steps += 1
        continue
      }
      if token.kind == .colon || token.kind == .closeBracket { return false }
      return token.isAny(.titleCue)
    }
    return false
  }

  private func hasTitleNounBehind(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard span.endToken < passage.upperBound, let last = span.tokens.last, !tokens[last].endsSentence,
      tokens[last].kind != .comma
    else { return false }
    let next = tokens[span.endToken]
    return next.isWord && next.hasSpaceBefore && next.isAny([.titleCue, .organizationNoun, .document])
      && !next.isAny(.cueVerb)
  }

  /// Words that the sentence goes on around, as only direct speech does: closed by a comma before a small word, or a
  /// sentence behind a colon.
  func isEmbedded(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard let first = span.tokens.first, let last = span.tokens.last, tokens[first].isCapitalized, !isTitleCase(span),
      !span.isSingle
    else { return false }
    let isClosed = tokens[last].kind == .comma || tokens[last].kind == .question || tokens[last].kind == .exclamation
    if isClosed, span.endToken < passage.upperBound, tokens[span.endToken].isWord,
      !tokens[span.endToken].isCapitalized
    {
      return true
    }
    let lead = span.firstToken - 1
    return lead > passage.lowerBound && tokens[lead].kind == .colon && isSentence(span) && tokens[last].endsSentence
  }

  /// A sentence in marks between the sentences of a paragraph.
  func isFreeStanding(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard span.firstToken > passage.lowerBound, let first = span.tokens.first, let last = span.tokens.last,
      tokens[span.firstToken - 1].endsSentence, tokens[first].isCapitalized, !isTitleCase(span), !span.isSingle
    else { return false }
    let closes = span.endToken >= passage.upperBound || tokens[span.endToken].endsSentence
    return tokens[last].endsSentence || closes
  }

  /// `called it “overdue”`, `said that it was “working at pace”`: a fragment in the place where the sentence says what
  /// somebody or something is.
  func isPredicate(_ span: MarkedSpan, of verb: Int?) -> Bool {
    guard let verb, verb < span.firstToken, let first = span.tokens.first, !tokens[first].isCapitalized,
      !isTitleCase(span)
    else { return false }
    let before = span.firstToken - 1
    if verb == before, PredicateWords.naming.contains(tokens[verb].hash) {
      return (max(0, verb - 4)..<verb).contains { tokens[$0].hash == PredicateWords.what }
    }
    if PredicateWords.naming.contains(tokens[verb].hash) {
      let gap = verb + 1..<span.firstToken
      return !gap.isEmpty && gap.count <= 6 && gap.allSatisfy { tokens[$0].isWord || tokens[$0].isApostrophe }
    }
    guard tokens[verb].isAny(.cueVerb), before > verb, span.firstToken - verb <= 24 else { return false }
    return PredicateWords.copulas.contains(tokens[before].hash)
      && (wordCount(span) >= 2 || PredicateWords.plain.contains(tokens[verb].hash))
  }

  /// Every word of four letters or more is capitalised, and there are two or more.
  func isTitleCase(_ span: MarkedSpan) -> Bool {
    var (long, capitals) = (0, 0)
    for index in span.tokens.prefix(40) where tokens[index].isWord && !tokens[index].isAny(.functionWord) {
      long += 1
      if tokens[index].isCapitalized { capitals += 1 }
    }
    return long >= 1 && capitals == long && wordCount(span) <= 24
  }

  /// *Super Mario Run,*: two words or more, every one of them capitalised, and no full stop.
  func isTitle(_ span: MarkedSpan) -> Bool {
    guard let last = span.tokens.last, !tokens[last].endsSentence, isTitleCase(span) else { return false }
    return span.tokens.filter { tokens[$0].isWord && tokens[$0].isCapitalized }.count > 1
  }

  /// Begins with a capital and ends as a sentence does, or has a comma where an attribution follows.
  func isSentence(_ span: MarkedSpan) -> Bool {
    guard let first = span.tokens.first, let last = span.tokens.last else { return false }
    let end = tokens[last]
    return tokens[first].isCapitalized && (end.endsSentence || end.kind == .comma || end.kind == .ellipsis)
  }
}

/// Words before a fragment that says what something is.
enum PredicateWords {
  /// `called it “…”`.
  static let naming = WordSet(
    """
    called calls calling call described describes describing labeled labelled dubbed deemed termed characterized
    characterised branded calificó llamó tildó definió qualifié qualifie chamou
    """)
  /// The plainest verbs of saying, beside which a single word in marks is somebody’s.
  static let plain = WordSet("said says say dijo dice")
  static let what = WordHash.of("what".utf8)
  /// What words stand on.
  static let surfaces = WordSet(
    """
    language charter constitution statute ordinance law clause
    sign signs banner banners placard placards poster posters billboard billboards shirt shirts t-shirt t-shirts button
    buttons sticker stickers headline headlines pancarta pancartas letrero letreros cartel carteles banderole banderoles
    plakat plakate plakaten faixa faixas cartaz cartazes
    """)
  static let reading = WordSet("read reads reading said saying says stating decía decían dice dicen")
  static let copulas = WordSet(
    "is are was were be been being remains remain es son era eran está fue est sont était ist war é são")
}
