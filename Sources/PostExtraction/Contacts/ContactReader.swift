import PostModel

/// Finds the people and desks that a text offers to press or public.
///
/// Passages are read in order. A label opens a block that lasts while lines are contact-like; outside a block, a
/// sentence that offers a number (*call … for more information*) is read on its own.
struct ContactReader {
  let source: Source
  let frame: ReleaseFrame
  private let scanner: NumberScanner
  /// Before the first paragraph of a release's text, and behind the last: where contacts may stand without a label.
  let edges: (head: Int, tail: Int)
  private var block: ContactBlock
  /// One for each number, in the order of the text; collected only where they are asked for.
  private(set) var decisions: [Decision] = []
  private let explains: Bool

  /// Lines of a block without a number, at most, before it ends.
  private static let longestGap = 4
  /// Tokens of a line in a contact block, at most.
  private static let longestLine = 60

  /// - Parameter headline: Its tokens.
  init(_ source: Source, frame: ReleaseFrame, headline: Range<Int>?, explains: Bool = false) {
    self.source = source
    self.frame = frame
    self.explains = explains
    scanner = NumberScanner(source)
    block = ContactBlock(source, headline: headline)
    edges = Self.edges(of: source, frame: frame)
  }

  mutating func contacts() -> [Contact] {
    var isOpen = false
    var opening: Range<Int>?
    var gap = 0
    for index in source.passages.indices {
      if index >= frame.end, !hasNumbers(index) { continue }
      let passage = source.passages[index]
      let numbers = hasNumbers(index) ? scanner.numbers(in: passage.range) : []
      if let label = label(index, numbers) {
        if !isOpen || block.hasNumbers { block.close() }
        (isOpen, gap) = (true, 0)
        opening = passage.tokens.lowerBound..<label
        note(numbers, .contactLabel, opening)
        addLine(passage.tokens, from: label, numbers)
      } else if isOpen, gap < Self.longestGap || !numbers.isEmpty, isContactLine(passage, numbers) {
        gap = numbers.isEmpty ? gap + 1 : 0
        note(numbers, .contactLabel, opening)
        addLine(passage.tokens, from: nil, numbers)
      } else if index < frame.end {
        if isOpen { block.close() }
        isOpen = false
        if !numbers.isEmpty, let first = firstLine(ofEntryAt: index, numbers) {
          (isOpen, gap) = (true, 0)
          opening = source.passages[first].tokens
          note(numbers, .contactEntry, opening)
          for line in first..<index {
            let tokens = source.passages[line].tokens
            addLine(tokens, from: ContactWords.freeLabelEnd(source, tokens), [])
          }
          addLine(passage.tokens, from: nil, numbers)
        } else if !numbers.isEmpty {
          readInline(passage, numbers)
        }
        if !isOpen, opensBehindEnd(index) {
          isOpen = true
          opening = passage.tokens
          addLine(passage.tokens, from: nil, numbers)
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
  private func label(_ index: Int, _ numbers: [ContactNumber]) -> Int? {
    let passage = source.passages[index]
    guard index < frame.end, passage.tokens.count <= Self.longestLine else { return nil }
    let label = ContactWords.labelEnd(source, passage.tokens) ?? freeLabel(passage.tokens, numbers)
    guard let label, !ContactWords.isHelpLine(source, passage.tokens.lowerBound..<label) else { return nil }
    return label
  }

  /// Whether a passage has an address, or seven digits or more.
  func hasNumbers(_ index: Int) -> Bool {
    let kinds = source.passages[index].kinds
    guard kinds.contains(.number) || kinds.contains(.at) || kinds.contains(.openBracket) else { return false }
    var digits = 0
    for place in source.passages[index].tokens {
      let token = source.tokens[place]
      switch token.kind {
      case .at: return true
      case .number:
        digits += token.range.count
        if digits >= 7 { return true }
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
      return tokens.count <= Self.longestLine
        && !(tokens.count > 20 && parts(tokens).filter { $0.count > 12 }.count > 1)
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

  func isNameLine(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    guard tokens.count <= 6,
      let mention = MentionParser(source.tokens).mention(at: tokens.lowerBound, before: tokens.upperBound)
    else {
      return false
    }
    return mention.kind == .person && mention.name.count >= 2
  }

  /// Reads a line of a contact block sentence by sentence: each label in it begins a contact of its own.
  private mutating func addLine(_ tokens: Range<Int>, from label: Int?, _ numbers: [ContactNumber]) {
    let takesLocal = tokens.count <= Self.longestLocal
    for part in parts(tokens) {
      let inside = numbers.filter { source.span(part).contains($0.range.lowerBound) }
      if let label, part.contains(label) || part.upperBound == label {
        let line = ContactLine(source, label..<part.upperBound, numbers: inside, takesLocal: takesLocal)
        if !line.hasNames, line.hasNumbers { addName(before: label, in: part) }
        block.add(line)
      } else if let label, part.upperBound < label {
        continue
      } else if let own = partLabel(part, inside) {
        guard !ContactWords.isHelpLine(source, part.lowerBound..<own) else { continue }
        block.add(ContactLine(source, own..<part.upperBound, numbers: inside), startsNew: true)
      } else if !inside.isEmpty, ContactWords.isHelpLine(source, part) {
        continue
      } else {
        let startsNew = !inside.isEmpty && isAudience(part, inside)
        block.add(ContactLine(source, part, numbers: inside, takesLocal: takesLocal), startsNew: startsNew)
      }
    }
  }

  /// `Rosa Quill is the press contact: 218-555-0142`: the person who begins the sentence.
  private mutating func addName(before label: Int, in part: Range<Int>) {
    guard label - part.lowerBound > 3,
      let mention = MentionParser(source.tokens).mention(at: part.lowerBound, before: label),
      mention.kind == .person, mention.name.count > 1, mention.end < label - 2
    else { return }
    block.add(ContactLine(source, mention.name, numbers: []))
  }

  /// Tokens of a line, at most, in which a number that is none by itself is taken.
  private static let longestLocal = 30

  /// A label at the start of one sentence among several of a line.
  private func partLabel(_ part: Range<Int>, _ numbers: [ContactNumber]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    return ContactWords.labelEnd(source, part) ?? freeLabel(part, numbers)
  }

  /// `GRANTSEEKERS: grants@…`: words for those who may write, and the number right behind them.
  private func isAudience(_ part: Range<Int>, _ numbers: [ContactNumber]) -> Bool {
    let words = part.prefix(7)
    guard let number = numbers.first, let colon = words.first(where: { source.tokens[$0].kind == .colon }),
      colon > part.lowerBound, colon + 1 < part.upperBound,
      Int(source.tokens[colon + 1].upper) > number.range.lowerBound
    else { return false }
    let label = part.lowerBound..<colon
    let isOwn = label.contains { index in
      let hash = source.tokens[index].hash
      return !source.tokens[index].isWord || source.tokens[index].range.count < 2
        || ContactWords.numberLabels.contains(hash) || ContactWords.times.contains(hash)
        || ContactWords.fax.contains(hash)
    }
    return !isOwn && ContactLine(source, label, numbers: []).items.allSatisfy(isNoName)
      && !source.tokens[part.lowerBound].isAny(.place)
  }

  private func isNoName(_ item: ContactLine.Item) -> Bool {
    if case .name = item { false } else { true }
  }

  /// Words before a colon that nobody listed, where journalists or questions are among them or a name follows.
  private func freeLabel(_ tokens: Range<Int>, _ numbers: [ContactNumber]) -> Int? {
    guard let first = numbers.first, let end = ContactWords.freeLabelEnd(source, tokens), end < tokens.upperBound,
      first.range.lowerBound >= Int(source.tokens[end].lower)
    else { return nil }
    let label = tokens.lowerBound..<end
    if ContactWords.namesSubject(source, label), isNear(first, end, in: tokens) { return end }
    guard !ContactWords.isHelpLine(source, label), !isName(label) else { return nil }
    let line = ContactLine(source, end..<tokens.upperBound, numbers: numbers)
    guard case .name = line.items.first, line.hasNumbers, isNear(first, end, in: tokens) else { return nil }
    return end
  }

  private func isNear(_ number: ContactNumber, _ start: Int, in tokens: Range<Int>) -> Bool {
    let reach = min(tokens.upperBound, start + 24)
    return reach > start && Int(source.tokens[reach - 1].upper) > number.range.lowerBound
  }

  /// Whether a name stands before the colon.
  private func isName(_ label: Range<Int>) -> Bool {
    let mention = MentionParser(source.tokens).mention(at: label.lowerBound, before: label.upperBound)
    return mention.map { $0.kind == .person && $0.name.count > 1 } ?? false
  }

  /// Sentences of a paragraph that offer a number.
  private mutating func readInline(_ passage: Passage, _ numbers: [ContactNumber]) {
    let parts = parts(passage.tokens)
    var (wasTaken, next) = (false, 0)
    for (order, part) in parts.enumerated() {
      let end = source.span(part).upperBound
      let first = next
      while next < numbers.count, numbers[next].range.lowerBound < end { next += 1 }
      let inside = Array(numbers[first..<next])
      guard !inside.isEmpty else {
        wasTaken = false
        continue
      }
      let previous = order > 0 ? parts[order - 1] : nil
      wasTaken = read(part, inside, behind: previous, continues: wasTaken && isContinued(part))
    }
    block.close()
  }

  /// Whether a part goes on with the contact before it: behind a semicolon, or `Cel. …`.
  private func isContinued(_ part: Range<Int>) -> Bool {
    source.tokens[part.lowerBound - 1].kind == .semicolon
      || ContactWords.numberLabels.contains(source.tokens[part.lowerBound].hash)
  }

  /// Reads one sentence with numbers; whether it was taken.
  private mutating func read(
    _ part: Range<Int>, _ numbers: [ContactNumber], behind previous: Range<Int>?, continues: Bool
  ) -> Bool {
    let sentence = ContactSentence(source, part, numbers: numbers, previous: previous)
    if let label = partLabel(part, numbers), !sentence.namesNobody(label),
      !ContactWords.isHelpLine(source, part.lowerBound..<label)
    {
      block.close()
      note(numbers, .contactLabel, part.lowerBound..<label)
      block.add(ContactLine(source, label..<part.upperBound, numbers: numbers))
      return true
    }
    if continues, !ContactWords.isHelpLine(source, part) {
      note(numbers, .contactSentence, part)
      block.add(ContactLine(source, part, numbers: numbers))
      return true
    }
    guard sentence.isOffer else {
      note(numbers, .notOffered, part)
      return false
    }
    block.close()
    let line = sentence.line()
    note(numbers, .contactSentence, part.lowerBound..<sentence.start)
    for name in sentence.subjects where !line.hasNames { block.add(name) }
    block.add(line)
    return true
  }

  /// Sentences, cut at semicolons as well; the full stop of `Tel.` or `Lic.` ends none.
  private func parts(_ tokens: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where source.tokens[index].endsSentence || source.tokens[index].kind == .semicolon {
      if isAbbreviation(index, in: tokens) { continue }
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

  private func isAbbreviation(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard source.tokens[index].kind == .period, index > tokens.lowerBound, source.tokens[index - 1].isWord else {
      return false
    }
    return ContactWords.abbreviations.contains(source.tokens[index - 1].hash)
  }
}
