import StoreMaking
import Testing

@Suite("A store that is made")
struct StorePlanTests {
  private static let corpus = Corpus.fictional(40)

  private func posts(_ count: Int, seed: UInt64 = 1) -> [StorePlan.Post] {
    let plan = StorePlan(corpus: Self.corpus, count: count, seed: seed)
    return (0..<count).map { number in
      var post = StorePlan.Post()
      plan.make(number, into: &post)
      return post
    }
  }

  @Test("It is the same store each time, and another for another seed")
  func deterministic() {
    let (first, second, other) = (posts(120), posts(120), posts(120, seed: 2))
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.text) == second.map(\.text))
    #expect(first.map(\.text) != other.map(\.text))
  }

  @Test("Every post has a path of its own")
  func paths() { #expect(Set(posts(400).map(\.path)).count == 400) }

  @Test("Every text of the corpus is there as it is, and then comes a copy of each that differs")
  func copies() {
    let made = posts(80)
    let sources = Set(Self.corpus.texts.map(\.bytes))
    #expect(Set(made.prefix(40).map(\.text)) == sources)
    #expect(sources.isDisjoint(with: made.dropFirst(40).map(\.text)))
  }

  @Test("Posts lie in the folders of their dates, which are in range")
  func dates() throws {
    for post in posts(400) {
      let parts = post.path.split(separator: "/")
      let date = parts[2].split(separator: "-").prefix(3).compactMap { Int($0) }
      try #require(parts.count == 3 && date.count == 3)
      #expect(parts[0] == "\(date[0])" && Int(parts[1]) == date[1])
      let day = Day(year: date[0], month: date[1], day: date[2])
      #expect(StorePlan.firstDay <= day && day <= StorePlan.lastDay)
      #expect(parts[2].hasSuffix(".txt"))
    }
  }

  @Test("Copies have other names")
  func names() {
    let names = posts(400).map { Set(Self.contactNames($0.text)) }
    #expect(Set(names.prefix(40)) != Set(names.dropFirst(40)))
    #expect(Set(names).count > 200)
  }

  /// The words between `Contact:` and the number.
  private static func contactNames(_ text: [UInt8]) -> [Substring] {
    let text = String(decoding: text, as: UTF8.self)
    guard let line = text.split(separator: "\n").last else { return [] }
    return line.split(separator: ",").first?.split(separator: " ").dropFirst().map { $0 } ?? []
  }

  @Test("Texts that are made up have invented numbers and addresses only")
  func fictional() {
    for post in Self.corpus.texts {
      let text = String(decoding: post.bytes, as: UTF8.self)
      #expect(text.contains("(218) 555-01"))
      #expect(text.contains("@example.org"))
    }
  }

  @Test("Lengths of texts that are made up are near those of real ones")
  func lengths() {
    let lengths = Corpus.fictional(500).texts.map(\.bytes.count)
    #expect((2200...3300).contains(lengths.reduce(0, +) / lengths.count))
  }
}

@Suite("Days")
struct DayTests {
  @Test("A day is its number's day", arguments: [0, 1, 58, 59, 365, 146_096, 146_097, 730_000, 739_999])
  func number(_ number: Int) { #expect(Day(number: number).number == number) }

  @Test("Months end where the calendar says")
  func leapYears() {
    #expect(Day(number: Day(year: 2000, month: 2, day: 29).number + 1) == Day(year: 2000, month: 3, day: 1))
    #expect(Day(number: Day(year: 2026, month: 2, day: 28).number + 1) == Day(year: 2026, month: 3, day: 1))
    #expect(Day(number: Day(year: 2025, month: 12, day: 31).number + 1) == Day(year: 2026, month: 1, day: 1))
  }
}
