/// Reads a passage that is nothing but the name of who said what stands before it.
struct Signature {
  private let source: Source

  init(_ source: Source) { self.source = source }

  /// `~ Name, role`, `— Name`, or a line with a bare name, its role on the same line or the next one.
  func read(_ index: Int, cues: CueFinder) -> Cue? {
    let passage = source.passages[index].tokens
    let tokens = source.tokens
    guard passage.count <= 30, let first = passage.first else { return nil }
    guard
      !passage.contains(where: {
        tokens[$0].kind == .number && tokens[$0].range.count >= 7 || tokens[$0].kind == .at || tokens[$0].isDoubleMark
      })
    else {
      return nil
    }
    let isDashed = tokens[first].kind == .dash || tokens[first].kind == .tilde
    guard isDashed || source.passages[index].kind != .listItem else { return nil }
    guard isDashed || tokens[first].isCapitalized, let last = passage.last else { return nil }
    if !isDashed, tokens[last].endsSentence || tokens[last].kind == .colon { return nil }
    guard var cue = cues.signature(from: first, end: passage.upperBound) else { return nil }
    guard isDashed || cue.mention.kind == .person && cue.mention.words.lowerBound == first else { return nil }
    if !isDashed {
      guard cue.mention.name.count > 1, cue.mention.end >= passage.upperBound || tokens[cue.mention.end].kind == .comma
      else {
        return nil
      }
    }
    let hasRole = cue.mention.role != nil || roleLine(index + 1) != nil
    guard isDashed || hasRole || tokens[cue.mention.name.lowerBound].isAny(.givenName) else { return nil }
    if cue.mention.role == nil, let role = roleLine(index + 1) {
      var mention = cue.mention
      (mention.role, mention.affiliation) = role
      cue = Cue(mention: mention, form: .signature, isAdjacent: true, end: cue.end)
    }
    return cue
  }

  /// `President, Steelworkers Local 44` on the line below, in the same block.
  private func roleLine(_ index: Int) -> (role: Range<Int>, place: Range<Int>?)? {
    guard index < source.passages.count, !source.passages[index].startsBlock else { return nil }
    let passage = source.passages[index].tokens
    guard passage.count <= 16 else { return nil }
    let words = passage.prefix { source.tokens[$0].isWord }
    guard let role = words.last(where: { NounRun.isRole(source.tokens[$0]) }) else { return nil }
    let rest = role + 1..<passage.upperBound
    let place = rest.first { source.tokens[$0].isWord && !source.tokens[$0].isAny([.preposition, .article]) }
    return (passage.lowerBound..<role + 1, place.map { $0..<passage.upperBound })
  }
}
