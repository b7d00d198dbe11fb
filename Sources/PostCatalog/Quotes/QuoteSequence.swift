import GRDB
import PostModel

/// Quotes of posts in groups, each below a heading: eight bytes a quote and four a group, however many there are.
///
/// What stands in a row is fetched for those that are shown. Rows are those of a list: a group's heading, then its quotes.
package struct QuoteSequence: Sendable {
  /// What the quotes stand below.
  enum Heading: Sendable, Hashable {
    /// Their post.
    case post
    /// For each group a number of `speakers` that has the name; 0 where no speaker is named.
    case speaker([Int64])
  }

  private(set) var positions: [QuotePosition] = []
  /// Of each group, which position is its first.
  private(set) var starts: [Int32] = []
  let heading: Heading
  /// Whether these are all; else the first of more.
  package var isComplete: Bool
  /// Whether posts come by day, the order within each still to be made.
  let isByDay: Bool
  var orderedDays: Set<Int64> = []

  init(heading: Heading = .post, isComplete: Bool, isByDay: Bool) {
    self.heading = heading
    self.isComplete = isComplete
    self.isByDay = isByDay
  }

  /// Rows, headings included.
  package var count: Int { positions.count + starts.count }
  /// Quotes.
  package var quotes: Int { positions.count }
  /// Groups.
  package var groups: Int { starts.count }

  /// Adds a group; one without quotes is left out.
  mutating func append(_ group: some Sequence<QuotePosition>) {
    let start = positions.count
    positions += group
    if positions.count > start { starts.append(Int32(start)) }
  }

  /// The positions of a group.
  func members(of group: Int) -> Range<Int> {
    Int(starts[group])..<(group + 1 < starts.count ? Int(starts[group + 1]) : positions.count)
  }

  /// Puts other positions, and groups of them, in the place of as many.
  mutating func replace(_ groups: Range<Int>, with members: [[QuotePosition]]) {
    guard !groups.isEmpty else { return }
    var start = Int(starts[groups.lowerBound])
    for (group, positions) in zip(groups, members) {
      starts[group] = Int32(start)
      self.positions.replaceSubrange(start..<start + positions.count, with: positions)
      start += positions.count
    }
  }

  /// The group that a row is in, and its place there: -1 is the heading.
  func place(of row: Int) -> (group: Int, item: Int) {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) + middle <= row { low = middle + 1 } else { high = middle }
    }
    let group = low - 1
    return (group, row - Int(starts[group]) - group - 1)
  }

  /// The row of a position.
  func row(ofPosition position: Int, in group: Int) -> Int { position + group + 1 }
}

/// The order of posts within a day.
extension QuoteSequence {
  mutating func putDaysInOrder(around rows: Range<Int>, in db: Database) throws {
    guard isByDay, !rows.isEmpty else { return }
    var group = groups(ofDay: day(of: place(of: rows.lowerBound).group)).lowerBound
    let last = place(of: rows.upperBound - 1).group
    while group <= last {
      let day = day(of: group)
      let members = groups(ofDay: day)
      if members.count > 1, members.count <= PostRows.mostOfADay, orderedDays.insert(day).inserted {
        try putInOrder(members, in: db)
      }
      group = members.upperBound
    }
  }

  /// Posts that are gone meanwhile go to the day's end.
  private mutating func putInOrder(_ groups: Range<Int>, in db: Database) throws {
    let all = try groups.map { group in
      let positions = Array(positions[members(of: group)])
      return (positions, try PostRows.head(of: positions[0].post, in: db))
    }
    let ordered = all.sorted { left, right in
      guard let first = left.1, let second = right.1 else { return left.1 != nil && right.1 == nil }
      return PostSummary.newestFirst(first, second)
    }
    replace(groups, with: ordered.map(\.0))
  }

  private func post(of group: Int) -> Int64 { positions[Int(starts[group])].post }

  private func day(of group: Int) -> Int64 { PostNumber(rawValue: post(of: group)).day }

  /// The groups of a day; numbers descend by day.
  func groups(ofDay day: Int64) -> Range<Int> {
    partition { $0 <= day }..<partition { $0 < day }
  }

  /// The first group whose day is past a point of the list.
  private func partition(_ isPast: (Int64) -> Bool) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(day(of: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
