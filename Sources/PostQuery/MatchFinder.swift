/// Reads the words of a text and notes where terms are.
struct MatchFinder: WordSink {
  private let matcher: TermMatcher
  private var walk = TermMatcher.Walk()
  private var start = 0
  private var end = 0
  /// The places filled up to the last word.
  private var filled: [UInt64]
  /// Where the words that have filled any begin, without a gap up to the last word.
  private var starts: [Int] = []
  /// The words of a hyphenated run, read as one.
  private var run = TermMatcher.Walk()
  private var runStart = 0
  private var runCount = 0
  private var found: [Range<Int>] = []

  init(_ matcher: TermMatcher) {
    self.matcher = matcher
    filled = Array(repeating: 0, count: matcher.width)
  }

  /// UTF-8 offsets, in order and without overlap.
  static func ranges(of matcher: TermMatcher, in text: String) -> [Range<Int>] {
    var finder = MatchFinder(matcher)
    finder.take(text)
    finder.endRun()
    return finder.found
  }

  mutating func begin(at offset: Int, isJoined: Bool) {
    if !isJoined {
      endRun()
      runStart = offset
    } else if runCount == 1 {
      run = walk
    }
    runCount += 1
    walk = TermMatcher.Walk()
    start = offset
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    matcher.read(byte, &walk)
    if runCount > 1 { matcher.read(byte, &run) }
  }

  mutating func end(at offset: Int) {
    end = offset
    let set = matcher.set(of: walk)
    if set != 0 {
      fill(set)
    } else if !starts.isEmpty {
      starts.removeAll(keepingCapacity: true)
      for part in filled.indices { filled[part] = 0 }
    }
  }

  private mutating func fill(_ set: Int) {
    starts.append(start)
    var carry: UInt64 = 0
    var most = 0
    for part in filled.indices {
      let moved = filled[part] << 1 | carry | matcher.firstPlaces[part]
      carry = filled[part] >> 63
      filled[part] = moved & matcher.places(set, part: part)
      most = max(most, longest(filled[part] & matcher.lastPlaces[part], part: part))
    }
    if most > 0 { note(starts[starts.count - most]..<end) }
  }

  /// How many words the longest term has that ends at one of the places.
  private func longest(_ places: UInt64, part: Int) -> Int {
    var rest = places
    var most = 0
    while rest != 0 {
      most = max(most, matcher.ordinals[part * 64 + rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return most
  }

  private mutating func endRun() {
    if Compound.lengths.contains(runCount), isTerm(matcher.set(of: run)) { note(runStart..<end) }
    runCount = 0
  }

  private func isTerm(_ set: Int) -> Bool {
    set != 0 && filled.indices.contains { matcher.places(set, part: $0) & matcher.onlyPlaces[$0] != 0 }
  }

  /// Notes a range that ends behind all others or with the last.
  private mutating func note(_ range: Range<Int>) {
    var lower = range.lowerBound
    while let last = found.last, last.upperBound > lower {
      lower = min(lower, last.lowerBound)
      found.removeLast()
    }
    found.append(lower..<range.upperBound)
  }
}
