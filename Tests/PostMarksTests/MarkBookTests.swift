import PostMarks
import PostModel
import Testing

@Suite struct MarkBookTests {
  private let budget = PostID(rawValue: "2024/05/budget.md")

  private func mark(_ change: MarkChange, at milliseconds: Int64, by writer: String = "desk") -> Mark {
    Mark(change, Mark.Stamp(Moment(milliseconds: milliseconds), by: writer))
  }

  @Test("The last that was said holds, whatever comes first", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func lastHolds(order: [Int]) {
    let said = [
      mark(.starred(budget, true), at: 1), mark(.starred(budget, false), at: 2), mark(.read(budget, true), at: 1),
    ]
    let book = MarkBook(order.map { said[$0] })
    #expect(book[budget].isRead)
    #expect(!book[budget].isStarred)
  }

  @Test("Of two that were said at the same moment that of the later writer's name holds")
  func ties() {
    let left = mark(.note(budget, "left"), at: 5, by: "a"), right = mark(.note(budget, "right"), at: 5, by: "b")
    #expect(MarkBook([left, right])[budget].note == "right")
    #expect(MarkBook([right, left])[budget].note == "right")
  }

  @Test("Each tag is put on and taken off for itself, and tags are counted over posts")
  func tags() {
    var book = MarkBook()
    book.assume(.tag(budget, "housing", true))
    book.assume(.tag(budget, "budget", true))
    book.assume(.tag(PostID(rawValue: "b.md"), "housing", true))
    #expect(book[budget].tags == ["budget", "housing"])
    #expect(book.tags == ["budget": 1, "housing": 2])
    book.assume(.tag(budget, "budget", false))
    #expect(book[budget].tags == ["housing"])
    #expect(book.tags == ["housing": 2])
  }

  @Test("What was said before all others is outdone by what is said now, also where its clock was ahead")
  func clocksAhead() {
    var book = MarkBook([mark(.starred(budget, true), at: 9_000_000)])
    let change = MarkChange.starred(budget, false)
    book.assume(change)
    #expect(!book[budget].isStarred)
    let stamped = book.stamped([change], at: Moment(milliseconds: 1000), by: "desk")
    #expect(stamped[0].stamp.moment.milliseconds > 9_000_000)
    let holds = book.apply(stamped[0])
    #expect(holds)
    #expect(!book[budget].isStarred)
  }

  @Test("An inverse says again what held before")
  func inverse() {
    var book = MarkBook([mark(.note(budget, "Call"), at: 1)])
    let changes = [MarkChange.note(budget, nil), .starred(budget, true), .tag(budget, "x", true)]
    let before = book, undoing = book.inverse(of: changes)
    for change in changes { book.assume(change) }
    #expect(book[budget].note == nil && book[budget].isStarred)
    for change in undoing { book.assume(change) }
    #expect(book.posts == before.posts)
    #expect(book.tags.isEmpty)
  }

  @Test("A change that changes nothing is left out")
  func effective() {
    let book = MarkBook([mark(.starred(budget, true), at: 1)])
    let changes = [MarkChange.starred(budget, true), .read(budget, false), .note(budget, nil), .read(budget, true)]
    #expect(book.effective(changes) == [.read(budget, true)])
  }

  @Test("Clips and other names of speakers hold the same way")
  func clipsAndAliases() {
    let content = JSONValue.object([.init("words", .text("We will build"))])
    var book = MarkBook([mark(.clip("k1", content), at: 1), mark(.clipPlace("k1", 1.5), at: 2)])
    book.assume(.clipNote("k1", "lead"))
    book.assume(.alias("A. Lee", of: "Ann Lee"))
    #expect(book.clips["k1"]?.content["words"]?.text == "We will build")
    #expect(book.clips["k1"]?.place == 1.5)
    #expect(book.clips["k1"]?.note == "lead")
    #expect(book.aliases == ["A. Lee": "Ann Lee"])
    book.assume(.clip("k1", .null))
    book.assume(.alias("A. Lee", of: nil))
    #expect(book.clips["k1"]?.content == .null)
    #expect(book.aliases.isEmpty)
  }

  @Test("Merging is commutative, associative and idempotent, whatever the marks", arguments: 0..<40 as Range<UInt64>)
  func merging(seed: UInt64) {
    var random = RandomMarks(seed: seed)
    let parts = (0..<3).map { _ in random.marks(random.number(below: 40)) }
    let books = parts.map { MarkBook($0) }
    func merged(_ order: [Int]) -> MarkBook {
      order.reduce(into: MarkBook()) { $0.merge(books[$1]) }
    }
    let whole = MarkBook(random.shuffled(parts.flatMap(\.self)))
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1, 0]] {
      #expect(merged(order) == whole)
      #expect(merged(order).bytes == whole.bytes)
      #expect(merged(order).posts == whole.posts)
      #expect(merged(order).tags == whole.tags)
    }
    var right = books[1]
    right.merge(books[2])
    var left = books[0]
    left.merge(right)
    #expect(left == whole)
  }

  @Test("A book that is written and read again is the same, to the byte", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = RandomMarks(seed: seed)
    var book = MarkBook(random.marks(60))
    book.keep(unreadable: Array("{\"at\":".utf8))
    var again = MarkBook()
    let lines = MarkLines(book.bytes)
    again.take(lines)
    #expect(lines.damaged.count == 1)
    #expect(again == book)
    #expect(again.bytes == book.bytes)
  }
}
