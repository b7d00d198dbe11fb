import PostModel

/// Finds the passage of a post that is most like some words.
struct NearestPassage {
  private struct Word {
    let range: Range<Int>
    let number: Int
  }

  /// A candidate: a span of words of the body.
  private struct Window {
    let words: Range<Int>
    /// Dice's coefficient over the words, each as often as it stands there: 0 to 1.
    let likeness: Double
  }

  private let body: Body
  private let quotes: [Range<Int>]
  private let words: [Word]
  private let vocabulary: [String: Int]

  /// Less than this is another passage, not a changed one.
  private static let leastLikeness = 0.5

  init(_ article: AnnotatedPost) {
    body = article.post.body
    quotes = article.findings.quotes.flatMap { $0.segments.map(\.range) }
    var vocabulary: [String: Int] = [:]
    words = Self.words(of: article.post.body.text).map { range, word in
      let number = vocabulary[word] ?? vocabulary.count
      vocabulary[word] = number
      return Word(range: range, number: number)
    }
    self.vocabulary = vocabulary
  }

  /// `nil` where no passage has half of the words.
  func nearest(to text: String) -> ChangedPassage? {
    let wanted = Self.words(of: text).map { vocabulary[$0.word] ?? -1 }
    guard !wanted.isEmpty, let window = best(wanted), window.likeness >= Self.leastLikeness else { return nil }
    let range = words[window.words.lowerBound].range.lowerBound..<words[window.words.upperBound - 1].range.upperBound
    let whole = quotes.first { $0.contains(range.lowerBound) && range.upperBound <= $0.upperBound && isNear($0, range) }
    let shown = whole ?? withSigns(range)
    return ChangedPassage(old: text, new: String(body.slice(shown)), range: shown)
  }

  /// A quote that is found now, or the span that is as long as the words, whichever is more like them.
  private func best(_ wanted: [Int]) -> Window? {
    let ofQuotes = quotes.compactMap { range -> Window? in
      let span = span(of: range)
      return span.isEmpty ? nil : Window(words: span, likeness: likeness(span, wanted))
    }
    return (ofQuotes + [sliding(wanted)].compactMap(\.self)).max { $0.likeness < $1.likeness }
  }

  /// The best span of as many words as are wanted, its ends being words that are wanted.
  private func sliding(_ wanted: [Int]) -> Window? {
    var missing: [Int: Int] = [:]
    for number in wanted { missing[number, default: 0] += 1 }
    var (common, best, bestCommon) = (0, 0, 0)
    for end in words.indices {
      if let left = missing[words[end].number] {
        if left > 0 { common += 1 }
        missing[words[end].number] = left - 1
      }
      if end >= wanted.count, let left = missing[words[end - wanted.count].number] {
        if left >= 0 { common -= 1 }
        missing[words[end - wanted.count].number] = left + 1
      }
      if common > bestCommon { (best, bestCommon) = (end + 1 - min(wanted.count, end + 1), common) }
    }
    guard bestCommon > 0 else { return nil }
    let known = Set(wanted)
    var span = best..<min(words.count, best + wanted.count)
    while let first = span.first, !known.contains(words[first].number) { span = first + 1..<span.upperBound }
    while let last = span.last, !known.contains(words[last].number) { span = span.lowerBound..<span.upperBound - 1 }
    return span.isEmpty ? nil : widened(span, wanted)
  }

  /// The span with the words beside it that make it more like those that are wanted: some may have been put in.
  private func widened(_ span: Range<Int>, _ wanted: [Int]) -> Window {
    let reach = wanted.count / 2 + 4
    var best = Window(words: span, likeness: likeness(span, wanted))
    for end in span.upperBound..<min(words.count, span.upperBound + reach) {
      best = better(best, best.words.lowerBound..<end + 1, wanted)
    }
    for start in (max(0, span.lowerBound - reach)..<span.lowerBound).reversed() {
      best = better(best, start..<best.words.upperBound, wanted)
    }
    return best
  }

  private func better(_ best: Window, _ span: Range<Int>, _ wanted: [Int]) -> Window {
    let other = likeness(span, wanted)
    return other > best.likeness ? Window(words: span, likeness: other) : best
  }

  private func likeness(_ span: Range<Int>, _ wanted: [Int]) -> Double {
    var left: [Int: Int] = [:]
    for number in wanted { left[number, default: 0] += 1 }
    var common = 0
    for index in span {
      guard let count = left[words[index].number], count > 0 else { continue }
      left[words[index].number] = count - 1
      common += 1
    }
    return 2 * Double(common) / Double(span.count + wanted.count)
  }

  /// The words that stand in a span of offsets.
  private func span(of range: Range<Int>) -> Range<Int> {
    let first = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
    let end = words[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? words.count
    return first..<max(first, end)
  }

  /// Whether a quote is not much longer than the span in it.
  private func isNear(_ quote: Range<Int>, _ range: Range<Int>) -> Bool { quote.count <= 2 * range.count + 40 }

  /// A span with the full stop, comma or other sign behind its last word.
  private func withSigns(_ range: Range<Int>) -> Range<Int> {
    let utf8 = Array(body.text.utf8)
    var end = range.upperBound
    while end < utf8.count, ".,;:!?".utf8.contains(utf8[end]) { end += 1 }
    return range.lowerBound..<end
  }

  /// Letters and digits, in lower case, with their UTF-8 offsets; an apostrophe parts no word.
  private static func words(of text: String) -> [(range: Range<Int>, word: String)] {
    var words: [(Range<Int>, String)] = []
    var (start, word, offset) = (0, "", 0)
    func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
    for scalar in text.unicodeScalars {
      if isOfWord(scalar) {
        if word.isEmpty { start = offset }
        word += scalar.properties.lowercaseMapping
      } else if !word.isEmpty {
        words.append((start..<offset, word))
        word = ""
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty { words.append((start..<offset, word)) }
    return words
  }
}
