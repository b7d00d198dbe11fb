import PostModel

/// Names the speakers of quotes as an editor does.
///
/// What the post itself states wins over what is stated for many posts; and that tells only whom the text leaves open:
/// where the text has another full name for a speaker, an alias does not change it.
struct SpeakerCorrector {
  typealias Origin = CorrectedFindings.Origin

  /// All quotes, in order, with who corrected each.
  private(set) var quotes: [(quote: Quote, origin: Origin?)] = []

  private let own: SpeakerRegister
  private let common: SpeakerRegister
  /// The different names that the text has for speakers, by their last words.
  private var names: [Substring: Set<String>] = [:]
  /// By folded names that the text has: whom other quotes of the same speaker show it to be.
  private var linked: [String: Match] = [:]
  /// What has been decided already.
  private var matches: [Written: Match?] = [:]

  private struct Match {
    let person: KnownSpeaker
    let origin: Origin
    /// Whether the words of the attribution are the alias.
    var isAlias = false
  }

  /// All that a match depends on.
  private struct Written: Hashable {
    let words: String?
    let name: String?
  }

  /// Linear in the quotes, but for texts in which many people share one last name.
  init(own: SpeakerRegister, common: SpeakerRegister, found: [Quote]) {
    (self.own, self.common) = (own, common)
    quotes = found.map { ($0, nil) }
    if own.isEmpty, common.isEmpty { return }
    for name in found.compactMap(\.speaker?.name) {
      if let last = NameForm(name).last { names[last, default: []].insert(FoldedWords.key(name)) }
    }
    link(found)
    quotes = found.map { corrected($0) }
  }

  /// Whom an editor means by a name or an alias; role and affiliation also from a quote by the same person.
  func speaker(named name: String) -> Speaker {
    let person = own.named(name) ?? own.fuller(name) ?? common.named(name) ?? KnownSpeaker(name: name)
    let key = FoldedWords.key(person.name)
    let same = quotes.lazy.compactMap(\.quote.speaker).first { FoldedWords.key($0.name) == key }
    return speaker(person, found: same)
  }

  // MARK: Whom a quote is by

  private mutating func corrected(_ quote: Quote) -> (Quote, Origin?) {
    let written = Written(words: quote.speakerAsWritten, name: quote.speaker?.name)
    if written.words == nil, written.name == nil { return (quote, nil) }
    let match = matches[written] ?? match(written)
    matches[written] = .some(match)
    guard let match else { return (quote, nil) }
    let named = self.quote(quote, by: match)
    return (named, named == quote ? nil : match.origin)
  }

  private func match(_ written: Written) -> Match? {
    if let match = ownAlias(written) { return match }
    guard let name = written.name else { return commonAlias(written) }
    if let person = own.named(name) { return Match(person: person, origin: .frontMatter) }
    if let person = own.fuller(name), !hasNamesake(name, of: person) {
      return Match(person: person, origin: .frontMatter)
    }
    let link = linked[FoldedWords.key(name)]
    if let link, link.origin == .frontMatter { return link }
    if let person = common.named(name), !hasNamesake(name, of: person) {
      return Match(person: person, origin: .speakersFile)
    }
    return commonAlias(written) ?? link
  }

  private func ownAlias(_ written: Written) -> Match? {
    own.named(written.words).map { Match(person: $0, origin: .frontMatter, isAlias: true) }
  }

  private func commonAlias(_ written: Written) -> Match? {
    guard let person = common.named(written.words) else { return nil }
    if let name = written.name {
      guard person.isCalled(name), !hasNamesake(name, of: person) else { return nil }
    }
    return Match(person: person, origin: .speakersFile, isAlias: true)
  }

  /// Whether somebody else of the same last name speaks in the text.
  private func hasNamesake(_ name: String, of person: KnownSpeaker) -> Bool {
    guard let last = NameForm(name).last, let all = names[last], all.count > 1 else { return false }
    let key = FoldedWords.key(name)
    return all.contains { $0 != key && !person.isCalled($0) }
  }

  /// Whoever is meant by an alias is meant wherever the text has the same speaker, also for a pronoun.
  private mutating func link(_ found: [Quote]) {
    var ambiguous: Set<String> = []
    for written in Set(found.map { Written(words: $0.speakerAsWritten, name: $0.speaker?.name) }) {
      guard let name = written.name, let match = ownAlias(written) ?? commonAlias(written), match.person.isCalled(name)
      else { continue }
      let key = FoldedWords.key(name)
      if let other = linked[key], other.person.name != match.person.name { ambiguous.insert(key) }
      linked[key] = Match(person: match.person, origin: match.origin)
    }
    for key in ambiguous { linked[key] = nil }
  }

  // MARK: What is said of it

  private func quote(_ quote: Quote, by match: Match) -> Quote {
    let same = quote.speaker.flatMap { match.person.isCalled($0.name) ? $0 : nil }
    let attribution: Attribution =
      switch (match.origin, quote.attribution) {
      case (.frontMatter, _) where match.isAlias: .stated
      case (_, .unknown): .inferred
      case (_, let found): found
      }
    return Quote(
      segments: quote.segments, speaker: speaker(match.person, found: same), speakerAsWritten: quote.speakerAsWritten,
      attribution: attribution, kind: quote.kind)
  }

  private func speaker(_ person: KnownSpeaker, found: Speaker?) -> Speaker {
    let elsewhere = common.named(person.name)
    return Speaker(
      name: person.name, role: person.role ?? elsewhere?.role ?? found?.role,
      affiliation: person.affiliation ?? elsewhere?.affiliation ?? found?.affiliation)
  }
}
