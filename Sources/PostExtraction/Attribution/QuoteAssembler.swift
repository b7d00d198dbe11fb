import PostModel

/// Decides for each marked span whether it is a quote and whose, in the order of the text.
struct QuoteAssembler {
  private let source: Source
  private let spans: [MarkedSpan]
  private let resolver: SpeakerResolver
  private let cues: CueFinder
  private let rules: NonQuoteRules
  /// The headline’s tokens.
  private let headline: Range<Int>?
  private(set) var drafts: [QuoteDraft] = []
  /// One for each span, in their order, with the draft that the span went into.
  private var rulings: [(ruling: Ruling, draft: Int?)] = []
  /// Who gives the statement that is being quoted, paragraph by paragraph.
  private var statement: Resolved?
  /// Directory indices of those who spoke, the last one first.
  private var speakers: [Int] = []

  /// Tokens, at most, of a sentence before a mark that are searched for its attribution.
  private static let longestLead = 90

  /// Paragraphs that a quotation has at most, for a name behind the last of them to be its speaker's: in a speech that is quoted
  /// over a page, it is somebody's whom the speech quotes.
  private static let longestQuote = 5

  init(source: Source, spans: [MarkedSpan], resolver: SpeakerResolver, headline: Range<Int>?) {
    self.headline = headline
    self.source = source
    self.spans = spans
    self.resolver = resolver
    cues = CueFinder(source)
    rules = NonQuoteRules(source)
  }

  mutating func run() {
    rulings.reserveCapacity(spans.count)
    for index in spans.indices {
      let ruling = decide(index)
      rulings.append((ruling, ruling.rule.isTaken ? drafts.indices.last : nil))
      if ruling.rule.isTaken, spans[index].continues { takeBeginning(of: index) }
    }
    attributeToSoleSpeaker()
  }

  /// Earlier paragraphs of a quotation that were no quote by themselves, such as two words before a line break, are part of the
  /// quote that a later one is: it is never cut.
  private mutating func takeBeginning(of index: Int) {
    guard let draft = drafts.indices.last, drafts[draft].segments == [spans[index].inner] else { return }
    var place = index
    while place > 0, spans[place].continues, rulings[place - 1].draft == nil,
      spans[place - 1].passage >= spans[place].passage - 1, rulings[place - 1].ruling.rule != .nickname
    {
      place -= 1
      rulings[place] = (Ruling(.furtherParagraph), draft)
      drafts[draft].segments.insert(spans[place].inner, at: 0)
    }
  }

  /// What was decided on each span, in the order of the text.
  func decisions() -> [Decision] {
    zip(spans, rulings).map { span, made in
      let resolved = made.draft.map { drafts[$0].resolved }
      return Decision(
        range: span.inner, rule: made.ruling.rule, evidence: made.ruling.evidence.map(source.span),
        identification: resolved.map { $0?.identification ?? .nobody })
    }
  }

  /// Quotations that nobody claims belong to the one person who speaks in the text; where nobody is named for any, to
  /// the person whom the headline begins with.
  private mutating func attributeToSoleSpeaker() {
    guard drafts.contains(where: { $0.resolved == nil }) else { return }
    let known = drafts.compactMap(\.resolved).filter { $0.speaker != nil }
    let sole: Resolved?
    if let first = known.first {
      let isAlone = known.allSatisfy { $0.speaker?.name == first.speaker?.name }
      sole = isAlone && isProtagonist(first) ? first.inferred(.soleSpeaker) : nil
    } else {
      sole = headline.flatMap { resolver.subject(ofHeadline: $0) }
    }
    guard let sole else { return }
    for index in drafts.indices where drafts[index].resolved == nil { drafts[index].resolved = sole }
  }

  /// Whether a speaker is named at the beginning of the text.
  private func isProtagonist(_ resolved: Resolved) -> Bool {
    guard let person = resolved.person, let last = resolver.directory.people[person].name.last else { return false }
    let hash = source.tokens[last].hash
    return source.passages.prefix(4).contains { $0.tokens.contains { source.tokens[$0].hash == hash } }
  }

  private mutating func decide(_ index: Int) -> Ruling {
    let span = spans[index]
    let passage = source.passages[span.passage].tokens
    if span.continues, extend(with: index) { return Ruling(.furtherParagraph) }
    if rules.isNickname(span, in: passage) { return Ruling(.nickname) }
    let words = rules.wordCount(span)
    guard words > 0 else { return Ruling(.unattributed) }
    if goesOn(index), let last = drafts.indices.last {
      drafts[last].segments.append(span.inner)
      drafts[last].lastToken = span.endToken
      return Ruling(.samePassage)
    }
    if rules.isInscription(span, in: passage) { return Ruling(.title, around(span, in: passage)) }
    if let cue = cue(for: index), accepts(cue, span, words: words, in: passage) {
      statement = nil
      begin(span, resolve(cue, span), cueEnd: cue.end)
      return Ruling(cue.form.rule, evidence(cue, span))
    }
    if rules.isNamed(span, in: passage) && !isWholePassage(span) { return Ruling(.title, around(span, in: passage)) }
    if continueInPassage(index, words: words) { return Ruling(.samePassage) }
    if isWholePassage(span), words >= 4 || rules.isSentence(span) && words >= 2,
      let ruling = standAlone(index, words: words)
    {
      return ruling
    }
    if rules.isFreeStanding(span, in: passage), words >= 4 {
      begin(span, resolver.subject(of: local(before: span)), cueEnd: span.endToken)
      return Ruling(.freeStanding)
    }
    if rules.isEmbedded(span, in: passage), words >= 3 {
      begin(span, nil, cueEnd: span.endToken)
      return Ruling(.embedded, around(span, in: passage))
    }
    return Ruling(.unattributed, around(span, in: passage))
  }

  /// What a rule said of a span, and the tokens that it said it for.
  private struct Ruling {
    let rule: Rule
    let evidence: Range<Int>?

    init(_ rule: Rule, _ evidence: Range<Int>? = nil) {
      self.rule = rule
      self.evidence = evidence
    }
  }

  /// The words of an attribution.
  private func evidence(_ cue: Cue, _ span: MarkedSpan) -> Range<Int> {
    if cue.mention.words.lowerBound >= span.endToken {
      return span.endToken..<max(cue.end, cue.mention.words.upperBound)
    }
    return cue.mention.words.lowerBound..<max(cue.mention.words.upperBound, min(cue.end, span.firstToken))
  }

  /// A few tokens on either side of a span that is no quote.
  private func around(_ span: MarkedSpan, in passage: Range<Int>) -> Range<Int> {
    max(passage.lowerBound, span.firstToken - 4)..<min(passage.upperBound, span.endToken + 4)
  }

  // MARK: Cues

  private func cue(for index: Int) -> Cue? {
    let span = spans[index]
    let clauseEnd = clauseEnd(behind: index)
    if let cue = cues.after(span, start: span.endToken, end: clauseEnd) { return cue }
    let (start, end) = (sentenceStart(index), leadEnd(span))
    let lead = cues.before(start: start, end: end)
    if let lead, lead.form != .sentence { return lead }
    if let cue = cues.closing(span, end: clauseEnd) ?? lead ?? sharedSubject(index, leadFrom: start, to: end) {
      return cue
    }
    return rules.isSentence(span) ? cues.subjectOfLead(start: start, end: end) : nil
  }

  /// `X blamed “…” and said that “…”`: the verb stands between the two, its subject before the first.
  private func sharedSubject(_ index: Int, leadFrom start: Int, to end: Int) -> Cue? {
    guard index > 0, spans[index - 1].passage == spans[index].passage, start < end, end - start <= 12,
      spans[index - 1].endToken == start, source.tokens[start].isAny(.conjunction),
      (start..<end).contains(where: { source.tokens[$0].isAny([.cueVerb, .framingVerb]) })
    else { return nil }
    var first = spans[index - 1].firstToken
    let limit = max(source.passages[spans[index].passage].tokens.lowerBound, first - Self.longestLead)
    while first > limit, !source.tokens[first - 1].endsSentence { first -= 1 }
    return cues.before(start: first, end: end)
  }

  /// The first token of the next span of the same passage, or the passage's end.
  private func clauseEnd(behind index: Int) -> Int {
    let span = spans[index]
    let end = source.passages[span.passage].tokens.upperBound
    let next = spans[(index + 1)...].first { next in
      next.passage != span.passage || !rules.isNickname(next, in: source.passages[span.passage].tokens)
    }
    guard let next, next.passage == span.passage else { return end }
    return max(span.endToken, min(end, next.firstToken))
  }

  /// Where the sentence begins that leads to a span.
  private func sentenceStart(_ index: Int) -> Int {
    let span = spans[index]
    var start = source.passages[span.passage].tokens.lowerBound
    if index > 0, spans[index - 1].passage == span.passage { start = max(start, spans[index - 1].endToken) }
    start = max(start, span.firstToken - Self.longestLead)
    if span.firstToken > start, source.tokens[span.firstToken - 1].endsSentence, !isStoppedCue(span, from: start) {
      return span.firstToken
    }
    var place = span.firstToken - 1
    while place > start {
      let ends = source.tokens[place - 1].endsSentence || isColon(place - 1) && place - start <= 6
      if ends, source.tokens[place].hasSpaceBefore { return place }
      place -= 1
    }
    return start
  }

  /// `Stay focused: As Lee said, “…”`: a colon after which a sentence begins.
  private func isColon(_ index: Int) -> Bool {
    source.tokens[index].kind == .colon && source.tokens[index + 1].isCapitalized
      && source.tokens[index + 1].isAny(.functionWord)
  }

  /// `Name, role, added. “…”`: a full stop where a comma is meant, at the start of a passage.
  private func isStoppedCue(_ span: MarkedSpan, from start: Int) -> Bool {
    guard start == source.passages[span.passage].tokens.lowerBound, span.firstToken - start >= 3 else { return false }
    let isCue = source.tokens[span.firstToken - 2].isAny(.cueVerb) && source.tokens[span.firstToken - 1].kind == .period
    return isCue && !(start..<span.firstToken - 1).contains { source.tokens[$0].endsSentence }
  }

  private func leadEnd(_ span: MarkedSpan) -> Int {
    let start = source.passages[span.passage].tokens.lowerBound
    var end = span.firstToken
    while end > start, [.openBracket, .ellipsis].contains(source.tokens[end - 1].kind) { end -= 1 }
    return end
  }

  private func accepts(_ cue: Cue, _ span: MarkedSpan, words: Int, in passage: Range<Int>) -> Bool {
    if cue.mention.kind == .described, source.tokens[cue.mention.name.upperBound - 1].isAny(.document) {
      return words >= 8
    }
    if span.isSingle, !cue.isAdjacent, words < 4 { return false }
    switch cue.form {
    case .after, .signature:
      if cue.mention.kind == .described, rules.isTitleCase(span) { return false }
      if rules.isSentence(span) || words >= 5 { return true }
      return words >= 2 && !rules.isNamed(span, in: passage)
    case .before, .label, .accordingTo:
      if rules.isNamed(span, in: passage) { return words >= 8 && rules.isSentence(span) && !rules.isTitleCase(span) }
      let isClause = words >= 3 && source.tokens[span.firstToken - 1].isAny(.complementizer)
      return (words >= 5 || isClause) && !rules.isTitleCase(span) || isShouted(span)
        || words >= 2 && rules.isSentence(span) && cue.form != .accordingTo
          && !(words > 1 && words < 5 && rules.isTitle(span))
    case .sentence:
      if words >= 8, !rules.isTitleCase(span) { return true }
      if rules.isPredicate(span, of: cue.verb) { return true }
      return words >= 4 && !rules.isNamed(span, in: passage) && (!rules.isTitleCase(span) || isCharacterised(span))
    }
  }

  /// `calling the rules “Obamacare for the Internet.”`: behind what is described, closed like a sentence.
  private func isCharacterised(_ span: MarkedSpan) -> Bool {
    guard rules.wordCount(span) >= 4, let last = span.tokens.last else { return false }
    return source.tokens[last].endsSentence && !source.tokens[span.firstToken - 1].isAny(.framingVerb)
  }

  private func isShouted(_ span: MarkedSpan) -> Bool {
    rules.wordCount(span) >= 4
      && span.tokens.allSatisfy { index in
        let token = source.tokens[index]
        return !token.isWord || token.shape.contains(.allCaps) || token.range.count < 3
      }
  }

  private func resolve(_ cue: Cue, _ span: MarkedSpan) -> Resolved {
    let first = source.passages[max(0, span.passage - 2)].tokens.lowerBound
    return resolver.resolve(cue.mention, speakers: speakers, from: first, local: local(before: span, cue.mention))
  }

  /// What stands between the last quote, or the beginning of the passage before, and a span.
  private func local(before span: MarkedSpan, _ mention: Mention? = nil) -> Range<Int> {
    let start = source.passages[span.passage].tokens.lowerBound
    if let mention, mention.words.lowerBound < start, span.passage > 0 {
      // Announced by the passage before: what stands before the mention there.
      let lead = source.passages[span.passage - 1].tokens
      return lead.lowerBound..<max(lead.lowerBound, mention.words.lowerBound)
    }
    let before = span.passage > 0 ? source.passages[span.passage - 1].tokens.lowerBound : start
    let lower = max(before, drafts.last?.lastToken ?? 0)
    return min(lower, span.firstToken)..<span.firstToken
  }

  // MARK: Drafts

  private mutating func begin(_ span: MarkedSpan, _ resolved: Resolved?, cueEnd: Int, kind: Quote.Kind = .direct) {
    if let person = resolved?.person { remember(person) }
    drafts.append(
      QuoteDraft(
        segments: [span.inner], resolved: resolved, kind: kind, lastPassage: span.passage,
        lastToken: max(span.endToken, cueEnd)))
  }

  private mutating func remember(_ person: Int) {
    speakers.removeAll { $0 == person }
    speakers.insert(person, at: 0)
    if speakers.count > 8 { speakers.removeLast() }
  }

  /// A further paragraph of the last quote; a cue behind its last paragraph names the speaker of them all.
  private mutating func extend(with index: Int) -> Bool {
    guard let last = drafts.indices.last, drafts[last].lastPassage >= spans[index].passage - 1 else { return false }
    let span = spans[index]
    let cue = cues.after(span, start: span.endToken, end: clauseEnd(behind: index))
    let resolved = cue.map { resolve($0, span) }
    if let resolved, let known = drafts[last].resolved, known.speaker?.name != resolved.speaker?.name {
      guard known.identification == .carriedOver, resolved.speaker != nil,
        drafts[last].segments.count < Self.longestQuote
      else {
        begin(span, resolved, cueEnd: cue?.end ?? span.endToken)
        return true
      }
      // Who spoke before was only assumed to go on.
      drafts[last].resolved = nil
      if let person = resolved.person { remember(person) }
    }
    drafts[last].segments.append(span.inner)
    drafts[last].resolved = drafts[last].resolved ?? resolved
    drafts[last].lastPassage = span.passage
    drafts[last].lastToken = cue?.end ?? span.endToken
    return true
  }

  /// `“We counted,” she said, “that nobody would.”`: the words before closed with a comma, the attribution behind them does
  /// as well, and the sentence goes on in small letters.
  private func goesOn(_ index: Int) -> Bool {
    let span = spans[index]
    guard index > 0, spans[index - 1].passage == span.passage, spans[index - 1].endToken < span.firstToken,
      let last = drafts.last, last.resolved?.speaker != nil,
      last.segments.last == spans[index - 1].inner, let first = span.tokens.first,
      let before = spans[index - 1].tokens.last
    else { return false }
    return !source.tokens[first].isCapitalized && source.tokens[before].kind == .comma
      && source.tokens[span.firstToken - 1].kind == .comma && span.firstToken - spans[index - 1].endToken <= 40
      && !(spans[index - 1].endToken..<span.firstToken).contains { source.tokens[$0].endsSentence }
  }

  /// A second span of a passage without its own verb goes on with the quote before it, or has the same speaker.
  private mutating func continueInPassage(_ index: Int, words: Int) -> Bool {
    let span = spans[index]
    guard let last = drafts.indices.last, drafts[last].lastPassage == span.passage, drafts[last].resolved != nil else {
      return false
    }
    let between = drafts[last].lastToken..<max(drafts[last].lastToken, span.firstToken)
    let isClose = between.count <= 24 && between.dropLast().allSatisfy { !source.tokens[$0].endsSentence }
    if isClose, words >= 2, rules.isSentence(span) && !rules.isTitle(span) || words >= 3 && !rules.isTitleCase(span) {
      drafts[last].segments.append(span.inner)
      drafts[last].lastToken = span.endToken
      return true
    }
    guard rules.isSentence(span), words >= 6, !rules.isTitleCase(span), let known = drafts[last].resolved else {
      return false
    }
    begin(span, known.inferred(.carriedOver), cueEnd: span.endToken)
    return true
  }

  // MARK: Whole passages

  private func isWholePassage(_ span: MarkedSpan) -> Bool {
    let passage = source.passages[span.passage].tokens
    return span.firstToken <= passage.lowerBound + 1 && span.endToken >= passage.upperBound - 1
  }

  /// A passage that is nothing but a quotation: a lead-in before it, a signature behind it, or the last speaker again.
  private mutating func standAlone(_ index: Int, words: Int) -> Ruling? {
    let span = spans[index]
    if let cue = signatureBehind(span) {
      begin(span, resolve(cue, span), cueEnd: cue.end)
      return Ruling(.signatureBelow, cue.mention.words)
    }
    if let cue = leadIn(to: span) {
      let resolved = resolve(cue, span)
      let isOpen = resolved.speaker == nil && cue.mention.kind != .described
      begin(span, isOpen ? nil : resolved, cueEnd: span.endToken)
      if cue.form == .label, resolved.speaker != nil { statement = resolved }
      return Ruling(.leadIn, cue.mention.words)
    }
    if let known = previousSpeaker(span) {
      begin(span, known.inferred(.carriedOver), cueEnd: span.endToken)
      return Ruling(.sameSpeaker)
    }
    guard words >= 6, !rules.isTitleCase(span) else { return nil }
    begin(span, nil, cueEnd: span.endToken)
    return Ruling(.wholeParagraph)
  }

  /// The passage before ends with a colon, or is nothing but a name.
  private func leadIn(to span: MarkedSpan) -> Cue? {
    guard span.passage > 0 else { return nil }
    let lead = source.passages[span.passage - 1].tokens
    guard let last = lead.last else { return nil }
    let isOpen = source.tokens[last].kind == .colon || source.tokens[last].isAny(.statementNoun)
    if let cue = cues.statement(lead) ?? earlierStatement(span) { return cue }
    guard isOpen else { return nil }
    var start = max(lead.lowerBound, lead.upperBound - Self.longestLead)
    for place in (start..<lead.upperBound - 1).reversed() where source.tokens[place].endsSentence {
      start = place + 1
      break
    }
    return cues.before(start: start, end: lead.upperBound)
      ?? cues.before(start: max(lead.lowerBound, lead.upperBound - Self.longestLead), end: lead.upperBound)
      ?? cues.subjectOfLead(start: start, end: lead.upperBound)
  }

  /// A statement announced two or three passages before, short lines such as its subject and date between.
  private func earlierStatement(_ span: MarkedSpan) -> Cue? {
    for index in (max(0, span.passage - 3)..<span.passage).reversed() {
      let passage = source.passages[index].tokens
      if let cue = cues.statement(passage) { return cue }
      if passage.count > 20 || passage.contains(where: { source.tokens[$0].isDoubleMark }) { return nil }
    }
    return nil
  }

  /// The next passage is a name, with or without a dash before it.
  private func signatureBehind(_ span: MarkedSpan) -> Cue? {
    let next = span.passage + 1
    guard next < source.passages.count else { return nil }
    return Signature(source).read(next, cues: cues)
  }

  private func previousSpeaker(_ span: MarkedSpan) -> Resolved? {
    guard let last = drafts.last, last.lastPassage >= span.passage - 1, last.resolved?.speaker != nil else {
      return statement
    }
    return last.resolved
  }
}
