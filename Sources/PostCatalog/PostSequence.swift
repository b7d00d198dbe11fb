import GRDB
package import PostModel
package import PostQuery

/// The answer to a question: the numbers of posts in their order, eight bytes each; what a list says of them is fetched
/// for the rows that are shown.
package struct PostSequence: Sendable {
  private(set) var numbers: [Int64]
  /// Whether these are all; else the first of more.
  package let isComplete: Bool
  /// Whether the order within each day is still to be made.
  let isByDay: Bool
  /// Posts of one day that are put in order; in a longer one the order of the numbers stays.
  private let mostOfADay: Int
  private var orderedDays: Set<Int64> = []

  init(numbers: [Int64], isComplete: Bool, isByDay: Bool, mostOfADay: Int = PostRows.mostOfADay) {
    self.numbers = numbers
    self.isComplete = isComplete
    self.isByDay = isByDay
    self.mostOfADay = mostOfADay
  }

  package static let empty = PostSequence(numbers: [], isComplete: true, isByDay: false)

  package var count: Int { numbers.count }
  /// Whether the order within some days has been made: the numbers do not descend there.
  var hasOrderedDays: Bool { !orderedDays.isEmpty }

  /// What a list says of the posts in these rows; fewer where some are gone meanwhile.
  package mutating func rows(_ wanted: Range<Int>, in catalog: Catalog) async throws(CatalogError) -> [PostSummary] {
    try await catalog.read(by: &self) { posts, db in try posts.rows(wanted, in: db) }
  }

  /// The same, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package mutating func rowsNow(_ wanted: Range<Int>, in catalog: Catalog) throws(CatalogError) -> [PostSummary] {
    try catalog.readNow { db in try rows(wanted, in: db) }
  }

  mutating func rows(_ wanted: Range<Int>, in db: Database) throws -> [PostSummary] {
    let rows = wanted.clamped(to: numbers.indices)
    if rows.isEmpty { return [] }
    try putDaysInOrder(around: rows, in: db)
    return try PostRows.summaries(of: numbers[rows], in: db)
  }

  /// The row of a post; `nil` where it is not in the list.
  package mutating func row(of id: PostID, in catalog: Catalog) async throws(CatalogError) -> Int? {
    try await catalog.read(by: &self) { posts, db in try posts.row(of: id, in: db) }
  }

  private mutating func row(of id: PostID, in db: Database) throws -> Int? {
    guard let number = try PostRows.number(of: id, in: db) else { return nil }
    guard isByDay else { return numbers.firstIndex(of: number) }
    let day = days(PostNumber(rawValue: number).day)
    try putDaysInOrder(around: day, in: db)
    return numbers[day].firstIndex(of: number)
  }
}

/// The order within days.
extension PostSequence {
  mutating func putDaysInOrder(around rows: Range<Int>, in db: Database) throws {
    guard isByDay, !rows.isEmpty else { return }
    var row = days(PostNumber(rawValue: numbers[rows.lowerBound]).day).lowerBound
    while row < rows.upperBound {
      let day = PostNumber(rawValue: numbers[row]).day
      let members = days(day)
      if members.count > 1, members.count <= mostOfADay, orderedDays.insert(day).inserted {
        try putInOrder(members, in: db)
      }
      row = members.upperBound
    }
  }

  /// Posts that are gone meanwhile go to the day's end.
  private mutating func putInOrder(_ rows: Range<Int>, in db: Database) throws {
    let all = try numbers[rows].map { number in (number, try PostRows.head(of: number, in: db)) }
    let ordered = all.sorted { left, right in
      guard let first = left.1, let second = right.1 else { return left.1 != nil && right.1 == nil }
      return PostSummary.newestFirst(first, second)
    }
    numbers.replaceSubrange(rows, with: ordered.map(\.0))
  }

  /// The rows of a day; numbers descend by day.
  private func days(_ day: Int64) -> Range<Int> {
    let first = partition { PostNumber(rawValue: $0).day <= day }
    let end = partition { PostNumber(rawValue: $0).day < day }
    return first..<end
  }

  /// The first row that is past a point of the list.
  private func partition(_ isPast: (Int64) -> Bool) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(numbers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Walking.
extension PostSequence {
  /// The first row after another one, or going backward before it, whose post has something; `nil` where none has.
  ///
  /// - Parameter row: -1 up to the count.
  package func row(
    after row: Int, isBackward: Bool, having feature: Condition.Feature?, in catalog: Catalog
  ) async throws(CatalogError) -> Int? {
    let rows = isBackward ? stride(from: min(row, count) - 1, to: -1, by: -1) : stride(from: row + 1, to: count, by: 1)
    let sequence = self
    return try await catalog.read { db in
      var sequence = sequence
      let flags = try db.cachedStatement(sql: "SELECT flags FROM posts WHERE id = ?")
      for (looked, row) in rows.enumerated() {
        if looked % 1024 == 0 { try Task.checkCancellation() }
        try sequence.putDaysInOrder(around: row..<row + 1, in: db)
        guard let found = try Int.fetchOne(flags, arguments: [sequence.numbers[row]]) else { continue }
        if feature.map({ IndexedPost.Flags(rawValue: found).has($0) }) ?? true { return row }
      }
      return nil
    }
  }
}

extension IndexedPost.Flags {
  func has(_ feature: Condition.Feature) -> Bool {
    switch feature {
    case .quotes: contains(.quotes)
    case .contacts: contains(.contacts)
    case .epigraph: contains(.epigraph)
    }
  }
}
