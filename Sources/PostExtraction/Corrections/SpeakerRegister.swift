package import PostModel

/// People and organisations whom an editor has named, to be found by their names and by what else they are called.
package struct SpeakerRegister: Sendable {
  private let people: [KnownSpeaker]
  /// By folded names and aliases; where two have the same, it is the first one's.
  private let byName: [String: Int]
  private let forms: [NameForm]

  package init(_ people: [KnownSpeaker] = []) {
    self.people = people
    var byName: [String: Int] = [:]
    for (index, person) in people.enumerated() { byName[FoldedWords.key(person.name)] = index }
    for (index, person) in people.enumerated() {
      for alias in person.aliases where byName[FoldedWords.key(alias.text)] == nil {
        byName[FoldedWords.key(alias.text)] = index
      }
    }
    self.byName = byName
    forms = people.map { NameForm($0.name) }
  }

  package var isEmpty: Bool { people.isEmpty }

  /// Whose name or alias these words are.
  func named(_ words: String?) -> KnownSpeaker? {
    guard let words, !people.isEmpty else { return nil }
    return byName[FoldedWords.key(words)].map { people[$0] }
  }

  /// The one person whose name this is a short form of; `nil` where there are several.
  func fuller(_ name: String) -> KnownSpeaker? {
    let short = NameForm(name)
    let candidates = people.indices.filter { short.isShort(for: forms[$0]) }
    return candidates.count == 1 ? candidates.first.map { people[$0] } : nil
  }
}

/// A name as it is compared with longer and shorter forms of it.
struct NameForm {
  /// Folded, without punctuation at their ends and without a generation (*Jr*, *III*) behind them.
  private let words: [Substring]

  init(_ name: String) {
    var words = FoldedWords.key(name).split(separator: " ").map { word in
      var word = word
      while let last = word.utf8.last, ".,".utf8.contains(last) { word = word.dropLast() }
      return word
    }
    words.removeAll(where: \.isEmpty)
    if words.count > 1, let last = words.last, Self.generations.contains(last) { words.removeLast() }
    self.words = words
  }

  private static let generations: [Substring] = ["jr", "sr", "ii", "iii", "iv"]

  var last: Substring? { words.last }

  /// Whether this is another name with words left out or shortened to initials, the last one kept.
  ///
  /// *Quill*, *R Quill* and *Rosa Quill* are short for *Rosa Maria Quill*.
  func isShort(for full: NameForm) -> Bool {
    guard let last, last == full.last, words.count <= full.words.count else { return false }
    var rest = full.words.dropLast()[...]
    for word in words.dropLast() {
      guard let place = rest.firstIndex(where: { $0 == word || Self.isInitial(word, of: $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func isInitial(_ letter: Substring, of word: Substring) -> Bool {
    letter.unicodeScalars.count == 1 && word.hasPrefix(letter)
  }
}

extension KnownSpeaker {
  /// Whether a name that a text has can be this speaker's.
  func isCalled(_ name: String) -> Bool {
    let (text, own) = (NameForm(name), NameForm(self.name))
    return text.isShort(for: own) || own.isShort(for: text) || aliases.contains { text.isShort(for: NameForm($0.text)) }
  }
}
