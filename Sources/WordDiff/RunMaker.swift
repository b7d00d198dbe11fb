/// Makes the runs of a paragraph that is in both texts.
struct RunMaker {
  private let old: Paragraph
  private let new: Paragraph
  private var hunks: [Hunk] = []

  /// A stretch of both paragraphs, in UTF-8 offsets.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var isKept: Bool
    /// Whether a word with letters or digits is in it.
    var hasWords: Bool

    mutating func join(_ next: Hunk) {
      old = old.lowerBound..<next.old.upperBound
      new = new.lowerBound..<next.new.upperBound
      hasWords = hasWords || next.hasWords
    }
  }

  static func runs(from old: Paragraph, to new: Paragraph) -> [WordDiff.Run] {
    if old.number == new.number {
      return new.text.isEmpty ? [] : [.init(kind: .kept, range: 0..<new.text.count)]
    }
    var maker = RunMaker(old, new)
    maker.findHunks()
    maker.joinHunks()
    return maker.runs
  }

  private init(_ old: Paragraph, _ new: Paragraph) { (self.old, self.new) = (old, new) }

  private mutating func findHunks() {
    let pairs = Alignment(old.words.map(\.number), new.words.map(\.number)).pairs
    var (nextOld, nextNew) = (0, 0)
    for pair in pairs {
      let (word, other) = (old.words[pair.old], new.words[pair.new])
      change(nextOld..<word.start, nextNew..<other.start)
      keep(word.start..<word.spaceStart, other.start..<other.spaceStart, hasWords: word.isWord)
      let spaces = (word.spaceStart..<word.end, other.spaceStart..<other.end)
      if old.text[spaces.0] == new.text[spaces.1] { keep(spaces.0, spaces.1) } else { change(spaces.0, spaces.1) }
      (nextOld, nextNew) = (word.end, other.end)
    }
    change(nextOld..<old.text.count, nextNew..<new.text.count)
  }

  private mutating func keep(_ old: Range<Int>, _ new: Range<Int>, hasWords: Bool = false) {
    if old.isEmpty { return }
    add(Hunk(old: old, new: new, isKept: true, hasWords: hasWords))
  }

  private mutating func change(_ old: Range<Int>, _ new: Range<Int>) {
    if old.isEmpty, new.isEmpty { return }
    add(Hunk(old: old, new: new, isKept: false, hasWords: false))
  }

  private mutating func add(_ hunk: Hunk) {
    guard let last = hunks.last, last.isKept == hunk.isKept else { return hunks.append(hunk) }
    hunks[hunks.count - 1].join(hunk)
  }

  /// Words that were replaced one after the other are one change: a space or a sign between them is no text that stayed.
  private mutating func joinHunks() {
    var joined: [Hunk] = []
    for hunk in hunks {
      if !hunk.isKept, joined.count >= 2, let kept = joined.last, !kept.hasWords, isReplaced(hunk),
        isReplaced(joined[joined.count - 2])
      {
        joined.removeLast()
        joined[joined.count - 1].join(kept)
        joined[joined.count - 1].join(hunk)
      } else {
        joined.append(hunk)
      }
    }
    hunks = joined
  }

  private func isReplaced(_ hunk: Hunk) -> Bool { !hunk.isKept && !hunk.old.isEmpty && !hunk.new.isEmpty }

  private var runs: [WordDiff.Run] {
    var runs: [WordDiff.Run] = []
    func add(_ kind: WordDiff.Run.Kind, _ range: Range<Int>) {
      if range.isEmpty { return }
      if let last = runs.last, last.kind == kind, last.range.upperBound == range.lowerBound {
        runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        runs.append(.init(kind: kind, range: range))
      }
    }
    for hunk in hunks {
      if hunk.isKept {
        add(.kept, hunk.new)
        continue
      }
      let end = commonSpace(hunk)
      add(.removed, hunk.old.lowerBound..<hunk.old.upperBound - end)
      add(.added, hunk.new.lowerBound..<hunk.new.upperBound - end)
      add(.kept, hunk.new.upperBound - end..<hunk.new.upperBound)
    }
    return runs
  }

  /// How many bytes of white space both sides of a change end with.
  private func commonSpace(_ hunk: Hunk) -> Int {
    var count = 0
    while count < min(hunk.old.count, hunk.new.count) {
      let byte = old.text[hunk.old.upperBound - count - 1]
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      guard isSpace, byte == new.text[hunk.new.upperBound - count - 1] else { break }
      count += 1
    }
    return count
  }
}
