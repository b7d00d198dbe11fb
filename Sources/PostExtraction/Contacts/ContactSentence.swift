import PostModel

/// A sentence with numbers, outside a contact block: whether it offers them, and whose they are.
struct ContactSentence {
  private let source: Source
  private let tokens: Range<Int>
  private let numbers: [ContactNumber]
  /// The sentence before.
  private let previous: Range<Int>?
  /// Where the contact's words begin: behind the word that offers.
  private(set) var start: Int

  init(_ source: Source, _ tokens: Range<Int>, numbers: [ContactNumber], previous: Range<Int>?) {
    self.source = source
    self.tokens = tokens
    self.numbers = numbers
    self.previous = previous
    start = tokens.lowerBound
    start = self.nearestOffer()
  }

  var isOffer: Bool {
    guard ContactWords.offersNumber(source, tokens) || ContactWords.namesPress(source, tokens) || isLabelOnly,
      !ContactWords.isHelpLine(source, tokens),
      !ContactWords.isRefused(source, tokens)
    else { return false }
    return numbers.contains { !$0.isLocal } || line().hasNumbers
  }

  func line() -> ContactLine {
    ContactLine(source, start..<tokens.upperBound, numbers: numbers, takesLocal: isCalled)
  }

  /// The people whom the number is said to be of, before the word that offers: *Rosa Quill can be reached at*, *Reach
  /// her at*.
  var subjects: [ContactLine] {
    let before = tokens.lowerBound..<start
    guard let last = before.last else { return [] }
    if let previous, namesNobody(start) || before.count <= 8 && before.contains(where: isHers) {
      return first(in: previous)
    }
    if handlesCalls { return first(in: tokens) }
    guard ContactWords.passives.contains(source.tokens[last].hash) else { return [] }
    let line = ContactLine(source, before, numbers: [])
    return line.items.compactMap { item in
      guard case .name(let name, _, let isCertain) = item, isCertain || name.lowerBound == tokens.lowerBound,
        !isPlace(name)
      else { return nil }
      return ContactLine(source, name, numbers: [])
    }
  }

  /// `Phone: 978-555-0157 or 617-555-0147`.
  private var isLabelOnly: Bool {
    tokens.count > 1 && previous.map { source.tokens[$0.upperBound - 1].kind != .semicolon } ?? true
      && ContactWords.numberLabels.contains(source.tokens[tokens.lowerBound].hash)
  }

  /// Whether a word that offers stands right before the number, a few words between.
  private var isCalled: Bool {
    guard let first = numbers.first else { return false }
    let words = tokens.prefix { Int(source.tokens[$0].lower) < first.range.lowerBound }
    return words.count - (start - tokens.lowerBound) <= 10 && start > tokens.lowerBound
  }

  /// Behind the last word before the first number that offers; an earlier one where a name follows that alone.
  private func nearestOffer() -> Int {
    guard let first = numbers.first else { return tokens.lowerBound }
    let words = tokens.prefix { Int(source.tokens[$0].lower) < first.range.lowerBound }
    var offers: [Int] = []
    var end = tokens.lowerBound + words.count
    while offers.count < 4, let place = ContactWords.lastOffer(source, tokens.lowerBound..<end) {
      offers.append(place)
      end = place - 1
    }
    guard let last = offers.first else { return tokens.lowerBound }
    let isThrough = last < tokens.upperBound && ContactWords.through.contains(source.tokens[last].hash)
    guard isThrough || !ContactWords.passives.contains(source.tokens[last - 1].hash) else { return last }
    return offers.first { hasName($0..<tokens.upperBound) } ?? last
  }

  private func hasName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    return ContactLine(source, range, numbers: numbers).hasNames
  }

  /// *Rosa Quill takes press calls at*.
  private var handlesCalls: Bool {
    guard let mention = MentionParser(source.tokens).mention(at: tokens.lowerBound, before: start), mention.end < start
    else { return false }
    return ContactWords.handling.contains(source.tokens[mention.end].hash)
  }

  /// *She can be reached*, *her number is*.
  private func isHers(_ index: Int) -> Bool {
    source.tokens[index].isAny(.pronoun) && source.tokens[index].isAny([.female, .male])
  }

  /// *her* behind the word that offers.
  func namesNobody(_ index: Int) -> Bool {
    index < tokens.upperBound && ContactWords.objects.contains(source.tokens[index].hash)
  }

  /// *New Mexico*, but not *Virginia Quill*.
  private func isPlace(_ name: Range<Int>) -> Bool {
    !source.tokens[name.lowerBound].isAny(.givenName) && name.contains { source.tokens[$0].isAny(.place) }
  }

  /// The person who begins a sentence.
  private func first(in sentence: Range<Int>) -> [ContactLine] {
    guard let mention = MentionParser(source.tokens).mention(at: sentence.lowerBound, before: sentence.upperBound),
      mention.kind == .person, mention.name.count > 1
    else { return [] }
    return [ContactLine(source, mention.name, numbers: [])]
  }
}
