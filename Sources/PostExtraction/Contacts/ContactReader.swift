import PostModel

/// Finds the people and desks that a text offers to press or public.
///
/// Passages are read in order. A label opens a block that lasts while lines are contact-like; outside a block, a
/// sentence that offers a number (*call … for more information*) is read on its own.
struct ContactReader {
  private let source: Source
  private let frame: ReleaseFrame
  private let scanner: NumberScanner
  /// One for each number, in the order of the text; collected only where they are asked for.
  private(set) var decisions: [Decision] = []
  private let explains: Bool

  /// Lines of a block without a number, at most, before it ends.
  private static let longestGap = 4
  /// Tokens of a line in a contact block, at most.
  private static let longestLine = 60

  init(_ source: Source, frame: ReleaseFrame, explains: Bool = false) {
    self.source = source
    self.frame = frame
    self.explains = explains
    scanner = NumberScanner(source)
  }

  mutating func contacts() -> [Contact] {
    var block = ContactBlock(source)
    var isOpen = false
    var opening: Range<Int>?
    var gap = 0
    for index in source.passages.indices {
      if index >= frame.end, !hasNumbers(index) { continue }
      let passage = source.passages[index]
      let numbers = hasNumbers(index) ? scanner.numbers(in: passage.range) : []
      if let label = label(index) {
        if !isOpen || block.hasNumbers { block.close() }
        isOpen = true
        gap = 0
        opening = passage.tokens.lowerBound..<label
        note(numbers, .contactLabel, opening)
        block.add(ContactLine(source, label..<passage.tokens.upperBound, numbers: numbers))
      } else if isOpen, gap < Self.longestGap || !numbers.isEmpty, isContactLine(passage, numbers) {
        gap = numbers.isEmpty ? gap + 1 : 0
        note(numbers, .contactLabel, opening)
        block.add(ContactLine(source, passage.tokens, numbers: numbers))
      } else if index < frame.end {
        if isOpen { block.close() }
        isOpen = false
        if !numbers.isEmpty { readInline(passage, numbers, into: &block) }
        if opensBehindEnd(index) {
          isOpen = true
          opening = passage.tokens
          block.add(ContactLine(source, passage.tokens, numbers: numbers))
        }
      }
    }
    return block.finished()
  }

  private mutating func note(_ numbers: [ContactNumber], _ rule: Rule, _ evidence: Range<Int>?) {
    guard explains else { return }
    for number in numbers {
      decisions.append(Decision(range: number.range, rule: rule, evidence: evidence.map(source.span)))
    }
  }

  /// Where the words begin behind a contact label; a long paragraph has none.
  private func label(_ index: Int) -> Int? {
    let passage = source.passages[index]
    guard index < frame.end, passage.tokens.count <= Self.longestLine else { return nil }
    return ContactWords.labelEnd(source, passage.tokens)
  }

  /// Whether a passage has an address, or a number of three digits or more.
  private func hasNumbers(_ index: Int) -> Bool {
    let kinds = source.passages[index].kinds
    guard kinds.contains(.number) || kinds.contains(.at) || kinds.contains(.openBracket) else { return false }
    for place in source.passages[index].tokens {
      let token = source.tokens[place]
      switch token.kind {
      case .at: return true
      case .number: if token.range.count >= 3 { return true }
      case .word: if token.hash == Self.at, place > 0, source.tokens[place - 1].kind == .openBracket { return true }
      default: continue
      }
    }
    return false
  }

  private static let at = WordHash.of("at".utf8)

  /// A line of a contact block: numbers, or a few words that are no sentence.
  private func isContactLine(_ passage: Passage, _ numbers: [ContactNumber]) -> Bool {
    let tokens = passage.tokens
    if FrameWords.labelLength(source, tokens) > 0 || source.tokens[tokens.lowerBound].isDoubleMark { return false }
    if !numbers.isEmpty {
      return tokens.count <= Self.longestLine && !(tokens.count > 20 && sentences(tokens).count > 1)
    }
    guard tokens.count <= 12, passage.range.count <= 90 else { return false }
    let last = source.tokens[tokens.upperBound - 1]
    if last.kind == .question || last.kind == .exclamation || last.kind == .period && tokens.count > 6 { return false }
    return source.tokens[tokens.lowerBound].isCapitalized || source.tokens[tokens.lowerBound].kind == .number
  }

  /// Behind the end mark, or where `Contact for reporters` follows, a name followed by numbers opens a block.
  private func opensBehindEnd(_ index: Int) -> Bool {
    let isBehind = frame.endMark.map { index > $0 } ?? false
    guard isBehind || isBeforeLabel(index), isNameLine(index) else { return false }
    for next in index + 1..<min(source.passages.count, index + 4) where hasNumbers(next) { return true }
    return false
  }

  private func isBeforeLabel(_ index: Int) -> Bool {
    for next in index + 1..<min(source.passages.count, index + 4)
    where source.passages[next].block == source.passages[index].block
      && ContactWords.labelEnd(source, source.passages[next].tokens) != nil
    {
      return true
    }
    return false
  }

  private func isNameLine(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    guard tokens.count <= 6,
      let mention = MentionParser(source.tokens).mention(at: tokens.lowerBound, before: tokens.upperBound)
    else {
      return false
    }
    return mention.kind == .person && mention.name.count >= 2
  }

  /// Sentences of a paragraph that offer a number.
  private mutating func readInline(_ passage: Passage, _ numbers: [ContactNumber], into block: inout ContactBlock) {
    var rest = numbers[...]
    for sentence in sentences(passage.tokens) {
      let span = source.span(sentence)
      rest = rest.drop { $0.range.lowerBound < span.lowerBound }
      let inside = Array(rest.prefix { span.contains($0.range.lowerBound) })
      guard !inside.isEmpty, ContactWords.offersNumber(source, sentence) || isLabelOnly(sentence),
        !ContactWords.isHelpLine(source, sentence)
      else {
        note(inside, .notOffered, sentence)
        continue
      }
      let start = start(sentence, before: inside[0])
      note(inside, .contactSentence, sentence.lowerBound..<start)
      block.close()
      block.add(ContactLine(source, start..<sentence.upperBound, numbers: inside))
      block.close()
    }
  }

  /// `Phone: 978-555-0157 or 617-555-0147`.
  private func isLabelOnly(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && ContactWords.numberLabels.contains(source.tokens[tokens.lowerBound].hash)
  }

  /// Behind the last word that offers, before the first number.
  private func start(_ sentence: Range<Int>, before number: ContactNumber) -> Int {
    let words = sentence.prefix { Int(source.tokens[$0].lower) < number.range.lowerBound }
    return ContactWords.lastOffer(source, sentence.lowerBound..<sentence.lowerBound + words.count)
      ?? sentence.lowerBound
  }

  private func sentences(_ tokens: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where source.tokens[index].endsSentence {
      var next = index + 1
      // The mark that closes a quotation belongs to its last sentence.
      if next < tokens.upperBound, source.tokens[next].isDoubleMark, !source.tokens[next].hasSpaceBefore { next += 1 }
      guard next == tokens.upperBound || source.tokens[next].hasSpaceBefore else { continue }
      found.append(start..<next)
      start = next
    }
    if start < tokens.upperBound { found.append(start..<tokens.upperBound) }
    return found
  }
}
