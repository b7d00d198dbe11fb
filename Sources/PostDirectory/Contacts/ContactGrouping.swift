/// Decides which statements are of one person or desk.
///
/// - People are one where a number or an address agrees and the names do not contradict: the same words, but for initials
///   in the middle that one of them leaves out. A number that several people have joins none of them.
/// - Desks, which have no name, are one where a number or an address agrees and one may be the short form of what the
///   other is called. A desk never joins a person: the person goes, and the desk stays.
/// - Bare numbers belong to the one person or desk that has them all; where several have them, or none, they are an entry
///   of their own.
/// - People and desks without any number or address are one where all that is stated is the same.
struct ContactGrouping {
  private let identities: [ContactIdentity]
  private var groups: Groups
  /// The initials of the people of a group, by its root.
  private var initials: [Int: String] = [:]
  /// For bare statements, the group that has their numbers; it says nothing else of that group.
  private(set) var owners: [Int: Int] = [:]

  init(_ statements: [ContactStatement]) {
    identities = statements.map(ContactIdentity.init)
    groups = Groups(count: statements.count)
    for (number, identity) in identities.enumerated() { initials[number] = identity.person?.initials }
    var holders: [ReachKey: [Int]] = [:]
    for (number, identity) in identities.enumerated() {
      for key in identity.keys { holders[key, default: []].append(number) }
    }
    // Whatever is refused because of what came before it depends on the order.
    for (_, numbers) in holders.sorted(by: { $0.key < $1.key }) {
      unitePeople(numbers)
      uniteDesks(numbers)
    }
    uniteUnreachable(statements)
    placeBare(holders)
  }

  /// The group of a statement, as the number of one statement in it.
  mutating func group(of statement: Int) -> Int { groups.root(of: statement) }
}

extension ContactGrouping {
  private mutating func unitePeople(_ numbers: [Int]) {
    let people = numbers.compactMap { number in identities[number].person.map { (number: number, name: $0) } }
    for namesakes in Dictionary(grouping: people, by: \.name.core).values where namesakes.count > 1 {
      let known = Set(namesakes.map(\.name.initials).filter { !$0.isEmpty })
      // "J. B. Lee" and "J. C. Lee" are two, and who "J. Lee" is, nobody knows.
      let sets = known.count > 1 ? Array(Dictionary(grouping: namesakes, by: \.name.initials).values) : [namesakes]
      for same in sets {
        for other in same.dropFirst() { unite(same[0].number, other.number) }
      }
    }
  }

  /// Unites two people, unless initials that came in by another number contradict.
  private mutating func unite(_ left: Int, _ right: Int) {
    let first = initials[groups.root(of: left)] ?? ""
    let second = initials[groups.root(of: right)] ?? ""
    guard first.isEmpty || second.isEmpty || first == second else { return }
    initials[groups.unite(left, right)] = first.isEmpty ? second : first
  }

  private mutating func uniteDesks(_ numbers: [Int]) {
    /// One desk of each name.
    var byName: [OrganizationName?: Int] = [:]
    var names: [(name: OrganizationName?, number: Int)] = []
    for number in numbers {
      guard case .desk(let name) = identities[number].kind else { continue }
      if let same = byName[name] {
        groups.unite(same, number)
        continue
      }
      byName[name] = number
      let kin = names.prefix(Self.mostCompared).first { other in
        guard let name, let other = other.name else { return true }
        return name.agrees(with: other)
      }
      if let kin { groups.unite(kin.number, number) }
      names.append((name, number))
    }
  }

  /// So many names of desks with one number are compared with each further one.
  private static let mostCompared = 32

  private mutating func uniteUnreachable(_ statements: [ContactStatement]) {
    var first: [[String]: Int] = [:]
    for (number, statement) in statements.enumerated() where identities[number].keys.isEmpty {
      let facts = [statement.name, statement.organization ?? statement.postOrganization, statement.role]
      let key = facts.map { $0.map { NameKey($0).text } ?? "\u{1F}" } + statement.phones + statement.emails
      if let same = first[key] {
        if identities[number].person == nil { groups.unite(same, number) } else { unite(same, number) }
      } else {
        first[key] = number
      }
    }
  }

  private mutating func placeBare(_ holders: [ReachKey: [Int]]) {
    var named: [ReachKey: Set<Int>] = [:]
    for (key, numbers) in holders {
      named[key] = Set(numbers.filter { !identities[$0].isBare }.map { groups.root(of: $0) })
    }
    for (number, identity) in identities.enumerated() where identity.isBare {
      let all = identity.keys.map { named[$0] ?? [] }
      if let only = all.first?.first, all.allSatisfy({ $0 == [only] }) { owners[number] = only }
    }
    for (_, numbers) in holders.sorted(by: { $0.key < $1.key }) {
      let alone = numbers.filter { identities[$0].isBare && owners[$0] == nil }
      for other in alone.dropFirst() { groups.unite(alone[0], other) }
    }
  }
}
