import PostModel

/// Finds what is given as somebody's words without marks: sayings with a signature, statements, transcripts.
struct StatementReader {
  private let source: Source
  private let frame: ReleaseFrame
  /// Passages that hold marked words.
  private let marked: [Bool]
  private let cues: CueFinder

  init(_ source: Source, frame: ReleaseFrame, spans: [MarkedSpan]) {
    self.source = source
    self.frame = frame
    var marked = [Bool](repeating: false, count: source.passages.count)
    for span in spans { marked[span.passage] = true }
    self.marked = marked
    cues = CueFinder(source)
  }

  /// Whether any passage has a sign of such words; cheap.
  var isPossible: Bool {
    source.passages.indices.contains { isSignatureLine($0) || isStatementLead($0) || transcriptLabel($0) != nil }
  }

  /// What was found, each with the rule that found it.
  func drafts(resolver: SpeakerResolver, found: [QuoteDraft]) -> [(rule: Rule, draft: QuoteDraft)] {
    epigraphs(resolver).map { (.epigraph, $0) } + transcript(resolver).map { (.transcript, $0) }
      + [statement(resolver, found: found)].compactMap { $0 }.map { (.statement, $0) }
  }

  private func draft(_ passage: Int, _ range: Range<Int>, _ resolved: Resolved, _ kind: Quote.Kind) -> QuoteDraft {
    QuoteDraft(
      segments: [range], resolved: resolved, kind: kind, lastPassage: passage,
      lastToken: source.passages[passage].tokens.upperBound)
  }
}

// MARK: - Epigraphs

extension StatementReader {
  /// A passage that begins `~ Name` or `— Name`.
  private func isSignatureLine(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    guard let first = tokens.first, tokens.count <= 24, tokens.count > 1, index > 0 else { return false }
    let sign = source.tokens[first]
    let isDash = sign.kind == .dash && source.bytes[Int(sign.lower)] != UInt8(ascii: "-")
    return (sign.kind == .tilde || isDash) && source.tokens[first + 1].isCapitalized
  }

  private func epigraphs(_ resolver: SpeakerResolver) -> [QuoteDraft] {
    source.passages.indices.compactMap { index in
      guard isSignatureLine(index), !marked[index - 1], !isSignatureLine(index - 1),
        let cue = Signature(source).read(index, cues: cues)
      else { return nil }
      let saying = source.passages[index - 1]
      guard saying.tokens.count >= 4 else { return nil }
      let resolved = resolver.resolve(cue.mention, speakers: [], from: source.passages[index].tokens.lowerBound)
      return draft(index - 1, saying.range, resolved, .epigraph)
    }
  }
}

// MARK: - Statements

extension StatementReader {
  /// `X issued the following statement:`, `Statement from X`, and `Below is the statement of X:`.
  private func isStatementLead(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    guard tokens.count <= 60, let last = tokens.last else { return false }
    let isLead =
      source.tokens[last].kind == .colon || startsWithStatement(tokens) && !source.tokens[last].endsSentence
    return (isLead && hasStatementNoun(tokens) || isAnnouncement(tokens)) && FrameWords.labelLength(source, tokens) == 0
  }

  /// `The text of the letter follows.`, `The senator’s speech, as prepared, is below.`: the last sentence of the passage.
  private func isAnnouncement(_ tokens: Range<Int>) -> Bool {
    let reach = tokens.suffix(30)
    let last = reach.dropLast().last { source.tokens[$0].endsSentence }.map { $0 + 1..<tokens.upperBound } ?? reach
    return last.contains { CueWords.follows.contains(source.tokens[$0].hash) }
      && last.contains { CueWords.writings.contains(source.tokens[$0].hash) }
  }

  private func hasStatementNoun(_ tokens: Range<Int>) -> Bool {
    tokens.contains { StatementWords.nouns.contains(source.tokens[$0].hash) }
  }

  private func startsWithStatement(_ tokens: Range<Int>) -> Bool {
    tokens.prefix(3).contains { index in
      source.tokens[index].isAny(.statementNoun) && index + 1 < tokens.upperBound
        && CueWords.origins.contains(source.tokens[index + 1].hash)
    }
  }

  /// The first lead that no marked words follow, with the paragraph behind it.
  private func statement(_ resolver: SpeakerResolver, found: [QuoteDraft]) -> QuoteDraft? {
    let leads = source.passages.indices.prefix(while: { $0 < frame.end }).filter(isStatementLead)
    guard !leads.isEmpty else { return nil }
    let spoken = passages(of: found)
    for index in leads where !spoken.contains(index) {
      guard let next = paragraph(behind: index) else { continue }
      let tokens = source.passages[index].tokens
      guard
        let cue = cues.statement(tokens) ?? cues.before(start: tokens.lowerBound, end: tokens.upperBound)
          ?? cues.before(start: sentence(tokens), end: tokens.upperBound)
      else { continue }
      let first = source.passages[max(0, index - 3)].tokens.lowerBound
      let resolved = resolver.resolve(cue.mention, speakers: [], from: first)
      guard resolved.speaker != nil else { continue }
      return draft(next, source.passages[next].range, resolved, .statement)
    }
    return nil
  }

  /// The passages that hold words already found.
  private func passages(of drafts: [QuoteDraft]) -> Set<Int> {
    let starts = drafts.flatMap(\.segments).map(\.lowerBound).sorted()
    var found = Set<Int>()
    var index = 0
    for start in starts {
      while index < source.passages.count, source.passages[index].range.upperBound <= start { index += 1 }
      if index < source.passages.count { found.insert(index) }
    }
    return found
  }

  private func sentence(_ tokens: Range<Int>) -> Int {
    for index in tokens.dropLast().reversed() where source.tokens[index].endsSentence { return index + 1 }
    return tokens.lowerBound
  }

  /// A link, or the line of whom to contact.
  private func isAddress(_ passage: Passage) -> Bool {
    ContactWords.isLabelled(source, passage.tokens)
      || source.bytes[passage.range].starts(with: "http".utf8) || source.bytes[passage.range].starts(with: "www.".utf8)
  }

  /// Passages, at most, between a lead and the words: dates, addresses and the salutation of a letter.
  private static let longestLetterHead = 10

  private func paragraph(behind index: Int) -> Int? {
    for next in index + 1..<min(source.passages.count, frame.end, index + Self.longestLetterHead) {
      let passage = source.passages[next]
      if frame.endMark == next || marked[next] { return nil }
      if passage.tokens.count >= 8, source.tokens[passage.tokens.upperBound - 1].endsSentence,
        !passage.tokens.contains(where: { source.tokens[$0].kind == .at }), !isAddress(passage)
      {
        return next
      }
    }
    return nil
  }
}

// MARK: - Transcripts

extension StatementReader {
  /// `PETROV:` or `Q:` at the start of a passage: the label's tokens.
  private func transcriptLabel(_ index: Int) -> Range<Int>? {
    let tokens = source.passages[index].tokens
    for place in tokens.prefix(5) {
      let token = source.tokens[place]
      if token.kind == .colon {
        return place > tokens.lowerBound && place + 2 < tokens.upperBound ? tokens.lowerBound..<place : nil
      }
      guard token.isWord, token.shape.contains(.allCaps) || token.shape.contains(.dotted) || token.range.count == 1
      else { return nil }
    }
    return nil
  }

  /// Whether a label stands twice, as those of a dialogue do.
  private func hasRepeated(_ labels: [Range<Int>]) -> Bool {
    var seen = Set<[UInt32]>()
    return labels.contains { label in !seen.insert(label.map { source.tokens[$0].hash }).inserted }
  }

  /// `A:` is who was named last before the first question.
  private func answer(_ passage: Int, _ label: Range<Int>, _ first: Int, _ resolver: SpeakerResolver) -> QuoteDraft? {
    let start = source.passages[first].tokens.lowerBound
    let named = resolver.directory.named(before: start, from: 0).first { resolver.directory.people[$0].isCertain }
    let written = source.string(tokens: label)
    let resolved =
      named.map {
        Resolved(
          speaker: resolver.speaker($0), asWritten: written, attribution: .inferred, person: $0,
          identification: .description)
      } ?? .nobody(written)
    return draft(
      passage, source.span(label.upperBound + 1..<source.passages[passage].tokens.upperBound), resolved, .statement)
  }

  /// *FACT:* and *LOCATION:* are labels too: a person’s has a given name, a title, or is named elsewhere in the text.
  private func isPerson(_ mention: Mention, _ resolver: SpeakerResolver) -> Bool {
    guard mention.kind == .person else { return false }
    return mention.hasHonorific || source.tokens[mention.name.lowerBound].isAny(.givenName)
      || resolver.directory.candidates(mention.name).contains { resolver.directory.people[$0].isCertain }
  }

  /// The lines of a transcript with two labels or more; the questions of unnamed reporters are left out.
  private func transcript(_ resolver: SpeakerResolver) -> [QuoteDraft] {
    var lines: [(passage: Int, label: Range<Int>)] = []
    for index in source.passages.indices where index < frame.end && !marked[index] {
      guard let label = transcriptLabel(index), !TranscriptWords.isFrame(source, label),
        FrameWords.labelLength(source, source.passages[index].tokens) == 0,
        !ContactWords.isLabelled(source, source.passages[index].tokens)
      else { continue }
      lines.append((index, label))
    }
    let hasQuestions = lines.contains { TranscriptWords.isQuestion(source, $0.label) }
    guard lines.count >= 2, hasQuestions || hasRepeated(lines.map(\.label)) else { return [] }
    return lines.compactMap { line in
      if TranscriptWords.isAnswer(source, line.label) {
        return answer(line.passage, line.label, lines[0].passage, resolver)
      }
      guard !TranscriptWords.isQuestion(source, line.label),
        let mention = MentionParser(source.tokens).mention(at: line.label.lowerBound, before: line.label.upperBound),
        hasQuestions || isPerson(mention, resolver)
      else { return nil }
      let resolved = resolver.resolve(mention, speakers: [], from: line.label.lowerBound)
      let words = line.label.upperBound + 1..<source.passages[line.passage].tokens.upperBound
      return draft(line.passage, source.span(words), resolved, .statement)
    }
  }
}

/// Nouns that announce a whole text as somebody's words; *comments* and *quotes* need marks.
enum StatementWords {
  static let nouns = WordSet("statement statements remarks declaración comunicado testimony")
}

/// Labels of a transcript that are nobody's name.
enum TranscriptWords {
  private static let questions: Set<UInt32> = Set(
    ["reporter", "q", "question", "moderator", "interviewer", "audience", "speaker", "operator", "pregunta"].map {
      WordHash.of($0.utf8)
    })
  private static let answers = WordSet("a answer respuesta")
  private static let frames = WordSet(
    "what who when where why how date time note photo video breaking note subject re from to")

  static func isQuestion(_ source: Source, _ label: Range<Int>) -> Bool {
    label.contains { questions.contains(source.tokens[$0].hash) }
  }

  static func isAnswer(_ source: Source, _ label: Range<Int>) -> Bool {
    label.count == 1 && answers.contains(source.tokens[label.lowerBound].hash)
  }

  static func isFrame(_ source: Source, _ label: Range<Int>) -> Bool {
    label.contains { frames.contains(source.tokens[$0].hash) }
  }
}
