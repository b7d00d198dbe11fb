package import PostModel

/// Makes a directory of the contacts of posts: people and desks, each once, whatever number of posts they are in.
///
/// What is one is decided by ``ContactGrouping``. Takes some twenty bytes for each contact of each post, and the words of
/// each way in which one is stated.
package struct ContactDirectory: Sendable {
  private struct Occurrence {
    let statement: Int32
    let contact: Int32
    let post: Int64
    /// ``PostDate/dayNumber``, 0 where the post has no date.
    let day: Int32
  }

  private var statements: [ContactStatement] = []
  private var numbers: [ContactStatement: Int32] = [:]
  private var occurrences: [Occurrence] = []

  package init() {}

  /// Takes a contact of a post in; all of a post's are added before those of another one.
  ///
  /// - Parameters:
  ///   - contact: Its number in the post, counted from 0.
  ///   - post: The post's number, whatever that is; of two posts of one day the larger is the newer.
  ///   - day: The post's.
  package mutating func add(_ statement: ContactStatement, number contact: Int, in post: Int64, on day: PostDate?) {
    let number = numbers[statement] ?? Int32(statements.count)
    if number == statements.count {
      statements.append(statement)
      numbers[statement] = number
    }
    occurrences.append(
      Occurrence(statement: number, contact: Int32(contact), post: post, day: Int32(day?.dayNumber ?? 0)))
  }

  /// Linear in the contacts of posts, and in the ways in which they are stated but for a logarithm.
  ///
  /// - Throws: `CancellationError` where the task is cancelled.
  package func entries(by order: DirectoryEntry.Order = .name) throws -> [DirectoryEntry] {
    var grouping = ContactGrouping(statements)
    try Task.checkCancellation()
    let groups = statements.indices.map { grouping.owners[$0] ?? grouping.group(of: $0) }
    let (sightings, posts) = count(groups, bare: grouping.owners)
    try Task.checkCancellation()
    var members: [Int: [Int]] = [:]
    for (statement, group) in groups.enumerated() { members[group, default: []].append(statement) }
    let entries = members.map { group, members in
      entry(members, sightings, posts: posts[group], bare: grouping.owners)
    }
    return DirectoryEntry.sorted(entries, by: order)
  }
}

/// When and where a statement was seen.
private struct Sighting {
  var first: Int32 = .max
  var last: Int32 = 0
  var newest = ContactPlace(post: .min, contact: 0)

  mutating func add(_ day: Int32, _ place: ContactPlace) {
    if day > 0 { first = min(first, day) }
    if (day, place.post) > (last, newest.post) || newest.post == .min { newest = place }
    last = max(last, day)
  }

  var span: DaySpan {
    var span = DaySpan()
    if first != .max { span.add(PostDate(dayNumber: Int(first))) }
    span.add(lastDay)
    return span
  }

  var lastDay: PostDate? { last > 0 ? PostDate(dayNumber: Int(last)) : nil }
}

extension ContactDirectory {
  /// For each statement its sightings, and for each group in how many posts it is; bare numbers that belong to a group
  /// are not counted as it.
  private func count(_ groups: [Int], bare: [Int: Int]) -> ([Sighting], posts: [Int]) {
    var sightings = [Sighting](repeating: Sighting(), count: statements.count)
    var posts = [Int](repeating: 0, count: statements.count)
    var lastPost = [Int64?](repeating: nil, count: statements.count)
    for occurrence in occurrences {
      let statement = Int(occurrence.statement)
      let place = ContactPlace(post: occurrence.post, contact: Int(occurrence.contact))
      sightings[statement].add(occurrence.day, place)
      guard bare[statement] == nil, lastPost[groups[statement]] != occurrence.post else { continue }
      lastPost[groups[statement]] = occurrence.post
      posts[groups[statement]] += 1
    }
    return (sightings, posts)
  }

  private func entry(
    _ members: [Int], _ sightings: [Sighting], posts: Int, bare: [Int: Int]
  ) -> DirectoryEntry {
    let newestFirst = members.sorted {
      (sightings[$0].last, sightings[$0].newest.post, $1) > (sightings[$1].last, sightings[$1].newest.post, $0)
    }
    let own = newestFirst.filter { bare[$0] == nil }
    let facts = own.map { statements[$0] }
    var span = DaySpan()
    for statement in own { span.add(sightings[statement].span) }
    let phones = reaches(newestFirst, sightings, \.phones, ReachKey.init(phone:))
    let emails = reaches(newestFirst, sightings, \.emails, ReachKey.init(email:))
    let name = facts.lazy.compactMap(\.name).first
    let stated = facts.lazy.compactMap(\.organization).first
    let keys = (phones + emails).map(\.key.text)
    return DirectoryEntry(
      name: name, role: facts.lazy.compactMap(\.role).first, organization: stated,
      organizations: Self.unique(facts.flatMap { [$0.organization, $0.postOrganization].compactMap { $0 } }),
      phones: phones.map(\.reach), emails: emails.map(\.reach), span: span, posts: posts,
      newest: sightings[own.first ?? newestFirst[0]].newest,
      id: (name.map { NameKey($0).text } ?? "") + "\u{1F}" + (keys.min() ?? stated ?? facts.first?.role ?? ""))
  }

  /// Each number or address once, as the newest statement writes it.
  private func reaches(
    _ newestFirst: [Int], _ sightings: [Sighting], _ values: KeyPath<ContactStatement, [String]>,
    _ key: (String) -> ReachKey
  ) -> [(key: ReachKey, reach: Reach)] {
    var seen: Set<ReachKey> = []
    return newestFirst.flatMap { number in
      statements[number][keyPath: values].compactMap { value in
        let key = key(value)
        guard seen.insert(key).inserted else { return nil }
        return (key, Reach(text: value, lastSeen: sightings[number].lastDay))
      }
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<NameKey> = []
    return names.filter { seen.insert(NameKey($0)).inserted }
  }
}
