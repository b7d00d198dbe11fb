/// Contacts without a label, which stand at a release's edges: a name or a press desk on one line, its numbers on the next.
extension ContactReader {
  /// Tokens of a paragraph of the text, at least.
  private static let paragraph = 40
  /// Lines between a name and its numbers, at most.
  private static let longestEntry = 4

  /// The first paragraph of a release's text, and the last before its end or before words about the organisation.
  static func edges(of source: Source, frame: ReleaseFrame) -> (head: Int, tail: Int) {
    var (head, tail) = (source.passages.count, -1)
    for index in source.passages.indices.prefix(frame.end) {
      let tokens = source.passages[index].tokens
      if tail >= 0, isEnd(source, tokens) { break }
      guard tokens.count >= paragraph, frame.isText(index), !isAbout(source, tokens) else { continue }
      head = min(head, index)
      tail = index
    }
    return (head, tail)
  }

  /// `ENDS`, `(END)`, `– Fin –`.
  private static func isEnd(_ source: Source, _ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 4 else { return false }
    let words = tokens.filter { source.tokens[$0].isWord }
    return words.count == 1 && ends.contains(source.tokens[words[0]].hash)
  }

  private static func isAbout(_ source: Source, _ tokens: Range<Int>) -> Bool {
    about.contains(source.tokens[tokens.lowerBound].hash)
  }

  private static let ends = WordSet("end ends fin ende fim")
  private static let about = WordSet("about acerca sobre über quem")

  private func isEdge(_ index: Int) -> Bool {
    index < edges.head || index > edges.tail || frame.endMark.map { index > $0 } ?? false
  }

  /// Whether numbers stand in so many of the lines around that it is a list to look somebody up in.
  private func isDirectory(_ index: Int) -> Bool {
    let lines = max(0, index - 2 * Self.directory)..<min(source.passages.count, index + 2 * Self.directory)
    return lines.count(where: hasNumbers) > Self.directory
  }

  /// Lines with numbers among four times as many, at most, that are contacts.
  private static let directory = 12

  /// The line with the name of an entry whose numbers stand in a passage; `nil` where there is none.
  func firstLine(ofEntryAt index: Int, _ numbers: [ContactNumber]) -> Int? {
    guard isEdge(index), !isDirectory(index) else { return nil }
    let passage = source.passages[index]
    if isNumberLine(passage.tokens, numbers) { return nameLine(above: index) }
    guard passage.tokens.count <= 30, !ContactWords.isHelpLine(source, passage.tokens),
      !source.tokens[passage.tokens.upperBound - 1].endsSentence, isNamed(passage.tokens, numbers)
    else { return nil }
    return index
  }

  /// `Rosa Quill, Harbor Watch, 218-555-0142`: a name at the line's start, and few other words.
  private func isNamed(_ tokens: Range<Int>, _ numbers: [ContactNumber]) -> Bool {
    let line = ContactLine(source, tokens, numbers: numbers, takesLocal: false)
    guard line.hasNumbers, case .name(let name, _, let isCertain)? = line.items.first,
      isCertain || tokens.lowerBound >= tailStart
    else { return false }
    let small = tokens.filter { source.tokens[$0].isWord && !source.tokens[$0].isCapitalized }.count
    return name.lowerBound - tokens.lowerBound <= 2 && small <= 4
  }

  /// Nothing but numbers and words that say what they are.
  private func isNumberLine(_ tokens: Range<Int>, _ numbers: [ContactNumber]) -> Bool {
    guard tokens.count <= 40, !numbers.isEmpty else { return false }
    var (next, isBracketed) = (0, false)
    for index in tokens {
      let token = source.tokens[index]
      while next < numbers.count, numbers[next].range.upperBound <= Int(token.lower) { next += 1 }
      if next < numbers.count, numbers[next].range.overlaps(token.range) { continue }
      if token.kind == .openBracket { isBracketed = true }
      if token.kind == .closeBracket { isBracketed = false }
      guard token.isWord, !isBracketed, token.range.count > 2 else { continue }
      if !ContactWords.numberLabels.contains(token.hash), !ContactWords.fax.contains(token.hash),
        !ContactWords.times.contains(token.hash)
      {
        return false
      }
    }
    return true
  }

  /// The nearest line above that is a name or a press desk, with the names right above it.
  private func nameLine(above index: Int) -> Int? {
    var line = index - 1
    while line >= max(0, index - Self.longestEntry), isShort(line) {
      if hasName(line) || isPressDesk(line) {
        while line > 0, source.passages[line - 1].block == source.passages[index].block, isNameLine(line - 1) {
          line -= 1
        }
        return line
      }
      line -= 1
    }
    return nil
  }

  private func isShort(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    return tokens.count <= 12 && source.tokens[tokens.upperBound - 1].kind != .period
      && FrameWords.labelLength(source, tokens) == 0 && isEdge(index)
  }

  private func isPressDesk(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    return tokens.contains { ContactWords.subjects.contains(source.tokens[$0].hash) }
      && tokens.allSatisfy { isTitleWord(source.tokens[$0]) }
  }

  private func isTitleWord(_ token: Token) -> Bool {
    !token.isWord || token.isCapitalized || token.range.count <= 3 || ContactWords.fillers.contains(token.hash)
  }

  /// A name alone on its line, or `Submitted by: Rosa Quill`; before the text one that begins with a given name.
  private func hasName(_ index: Int) -> Bool {
    if index > edges.tail, isNameLine(index) { return true }
    let tokens = source.passages[index].tokens
    let start = ContactWords.freeLabelEnd(source, tokens) ?? tokens.lowerBound
    let line = ContactLine(source, start..<tokens.upperBound, numbers: [])
    guard case .name(let name, _, let isCertain)? = line.items.first, isCertain else { return false }
    return name.lowerBound - start <= 2
  }

  /// The first token behind the text.
  private var tailStart: Int {
    let next = edges.tail + 1
    return edges.tail >= 0 && next < source.passages.count
      ? source.passages[next].tokens.lowerBound : source.tokens.count
  }
}
