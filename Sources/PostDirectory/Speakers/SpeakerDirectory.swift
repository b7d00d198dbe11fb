package import PostModel

/// Makes entries of who is quoted in posts.
///
/// Names that are the same but for case, diacritics and punctuation are one; all others stay apart until a person says
/// that they are one: "J. Lee" may be two people. Takes memory by speakers, not by posts.
package struct SpeakerDirectory: Sendable {
  /// A speaker as one or more quotes state it.
  private struct Statement {
    let speaker: Speaker
    let person: Int
    var quotes = 0
    var span = DaySpan()

    mutating func add(_ other: Statement) {
      quotes += other.quotes
      span.add(other.span)
    }

    /// Whether it is stated more often; of statements that are as frequent, whether it is newer.
    func isMoreUsual(than other: Statement) -> Bool {
      let (day, otherDay) = (span.last?.dayNumber ?? .min, other.span.last?.dayNumber ?? .min)
      if (quotes, day) != (other.quotes, otherDay) { return (quotes, day) > (other.quotes, otherDay) }
      return words.lexicographicallyPrecedes(other.words)
    }

    private var words: [String] { [speaker.name, speaker.role ?? "", speaker.affiliation ?? ""] }
  }

  private struct Person {
    /// The name that merges lead to.
    let name: String
    var posts = 0
    var lastPost: Int64?
    var statements: [Int] = []
    /// The first quote of the newest post, and that post's day.
    var newest = QuoteNumber(post: .min, quote: 0)
    var newestDay = Int.min
  }

  private let aliases: SpeakerAliases
  private var statements: [Statement] = []
  private var numbers: [Speaker: Int] = [:]
  private var people: [Person] = []
  private var peopleByName: [NameKey: Int] = [:]
  private var peopleBySpelling: [String: Int] = [:]

  package init(aliases: SpeakerAliases = SpeakerAliases()) { self.aliases = aliases }

  /// A number for a speaker as quotes state it, by which ``add(_:quotes:in:on:)`` knows it.
  package mutating func number(of speaker: Speaker) -> Int {
    if let number = numbers[speaker] { return number }
    let person = person(named: speaker.name)
    statements.append(Statement(speaker: speaker, person: person))
    people[person].statements.append(statements.count - 1)
    numbers[speaker] = statements.count - 1
    return statements.count - 1
  }

  private mutating func person(named name: String) -> Int {
    if let known = peopleBySpelling[name] { return known }
    let target = aliases.name(of: name)
    let person = peopleByName[NameKey(target)] ?? people.count
    if person == people.count {
      people.append(Person(name: target))
      peopleByName[NameKey(target)] = person
    }
    peopleBySpelling[name] = person
    return person
  }

  /// Takes a quote in; all of a post's are added before those of another one.
  ///
  /// - Parameters:
  ///   - number: The speaker's.
  ///   - place: Of two posts of one day the one with the larger number is the newer.
  ///   - day: The post's.
  package mutating func add(_ number: Int, at place: QuoteNumber, on day: PostDate?) {
    statements[number].quotes += 1
    statements[number].span.add(day)
    let person = statements[number].person
    guard people[person].lastPost != place.post else { return }
    people[person].lastPost = place.post
    people[person].posts += 1
    let dayNumber = day?.dayNumber ?? .min
    if (dayNumber, place.post) > (people[person].newestDay, people[person].newest.post) {
      (people[person].newest, people[person].newestDay) = (place, dayNumber)
    }
  }

  /// Everybody for whom quotes were added.
  package func entries(by order: SpeakerEntry.Order = .count) -> [SpeakerEntry] {
    SpeakerEntry.sorted(people.filter { $0.posts > 0 }.map(entry), by: order)
  }

  private func entry(_ person: Person) -> SpeakerEntry {
    let statements = person.statements.map { self.statements[$0] }.filter { $0.quotes > 0 }
    var names = Self.spellings(statements)
    let id = NameKey(person.name)
    let own = names.removeValue(forKey: id) ?? person.name
    var span = DaySpan()
    for statement in statements { span.add(statement.span) }
    return SpeakerEntry(
      name: own, otherNames: names.sorted { $0.key < $1.key }.map(\.value),
      quotes: statements.reduce(0) { $0 + $1.quotes }, posts: person.posts, span: span,
      tenures: Self.tenures(statements), newest: person.newest, id: id)
  }

  /// Each name as it is written most often, of those that are as frequent as the newest.
  private static func spellings(_ statements: [Statement]) -> [NameKey: String] {
    var uses: [String: Statement] = [:]
    for statement in statements {
      if uses[statement.speaker.name]?.add(statement) == nil { uses[statement.speaker.name] = statement }
    }
    var best: [NameKey: String] = [:]
    for (name, _) in uses.sorted(by: { $0.value.isMoreUsual(than: $1.value) }) where best[NameKey(name)] == nil {
      best[NameKey(name)] = name
    }
    return best
  }

  private struct Office: Hashable {
    let role: NameKey?
    let organization: NameKey?
  }

  /// Newest first; those of the same days by how often they are stated.
  private static func tenures(_ statements: [Statement]) -> [Tenure] {
    let stated = statements.filter { $0.speaker.role != nil || $0.speaker.affiliation != nil }
    let offices = Dictionary(grouping: stated) { statement in
      Office(
        role: statement.speaker.role.map(NameKey.init), organization: statement.speaker.affiliation.map(NameKey.init))
    }
    return offices.values.map(tenure).sorted { left, right in
      let (newer, older) = (left.span.last?.dayNumber ?? .min, right.span.last?.dayNumber ?? .min)
      return (newer, left.quotes, right.text) > (older, right.quotes, left.text)
    }
  }

  /// - Parameter statements: Of one office; never empty.
  private static func tenure(_ statements: [Statement]) -> Tenure {
    var span = DaySpan()
    for statement in statements { span.add(statement.span) }
    let usual = statements.min { $0.isMoreUsual(than: $1) }
    return Tenure(
      role: usual?.speaker.role, organization: usual?.speaker.affiliation, span: span,
      quotes: statements.reduce(0) { $0 + $1.quotes })
  }
}
