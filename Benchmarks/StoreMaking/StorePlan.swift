/// Which posts a store has: each a text of the corpus, or a copy of one.
package struct StorePlan: Sendable {
  package let corpus: Corpus
  package let count: Int
  package let seed: UInt64

  /// The days that copies are of.
  package static let firstDay = Day(year: 1995, month: 1, day: 1)
  package static let lastDay = Day(year: 2026, month: 10, day: 31)

  package init(corpus: Corpus, count: Int, seed: UInt64 = 1) {
    (self.corpus, self.count, self.seed) = (corpus, count, seed)
  }

  /// A post of the store.
  package struct Post {
    /// From the store's folder: `2005/03/2005-03-16-headline-17.txt`.
    package var path = ""
    package var text: [UInt8] = []

    package init() {}
  }

  /// The post of a number from 0 to ``count``, that not included; its place in memory is used again.
  ///
  /// The texts of the corpus come first, as they are, from all over the corpus; copies of them follow.
  package func make(_ number: Int, into post: inout Post) {
    let source = corpus.texts[source(of: number)]
    let copy = number / corpus.texts.count
    var numbers = SeededNumbers(seed: seed, series: number)
    let randomDay = Day(number: Self.firstDay.number + numbers.below(Self.lastDay.number - Self.firstDay.number + 1))
    let day = copy == 0 ? source.day ?? randomDay : randomDay
    post.text.removeAll(keepingCapacity: true)
    if copy == 0 {
      post.text += source.bytes
    } else {
      let years = source.day.map { day.year - $0.year } ?? 0
      let months = source.day.map { day.month - $0.month } ?? 0
      Variation(corpus: corpus, seed: numbers.next(), years: years, months: months).append(source, to: &post.text)
    }
    post.path = "\(Self.folder(of: day))/\(day.isoDate)-\(Self.slug(of: post.text))-\(number).txt"
  }

  /// Every folder that a post can be in.
  func folders() -> Set<String> {
    var folders = Set(corpus.texts.lazy.compactMap { $0.day.map(Self.folder) })
    for year in Self.firstDay.year...Self.lastDay.year {
      for month in 1...12 { folders.insert(Self.folder(of: Day(year: year, month: month, day: 1))) }
    }
    return folders
  }

  private static func folder(of day: Day) -> String { "\(day.year)/\(Day.twoDigits(day.month))" }

  /// Steps through all texts by a stride that has no divisor in common with their number.
  private func source(of number: Int) -> Int {
    let total = corpus.texts.count
    var stride = max(1, total * 618 / 1000)
    while Self.divisor(stride, total) > 1 { stride += 1 }
    return number % total * stride % total
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }

  /// The first words of a text, in lower case: at most 60 bytes.
  private static func slug(of text: [UInt8]) -> String {
    var slug: [UInt8] = []
    for byte in text.prefix(120) where slug.count < 60 {
      // The headline ends with its line.
      if byte == 10 || byte == 13, !slug.isEmpty { break }
      if byte.isASCIILower || byte.isASCIIUpper || byte.isASCIIDigit {
        slug.append(byte.isASCIIUpper ? byte | 0x20 : byte)
      } else if slug.last != UInt8(ascii: "-"), !slug.isEmpty {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "post" : String(decoding: slug, as: UTF8.self)
  }
}
