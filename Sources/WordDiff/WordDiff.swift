/// What has changed between two texts, paragraph by paragraph and then word by word.
///
/// Nearly linear in the texts: a search for common words is bounded wherever it could take long, and what it leaves counts
/// as changed.
package struct WordDiff: Sendable, Hashable {
  /// In reading order: a paragraph of the old text before those of the new one that stand in its place.
  package let passages: [Passage]

  /// A paragraph of both texts, or of one of them.
  package struct Passage: Sendable, Hashable {
    /// Its number in the old text; `nil` where it was added.
    package let old: Int?
    /// Its number in the new text; `nil` where it was removed.
    package let new: Int?
    /// Without the added ones they are the old paragraph, without the removed ones the new one.
    package let runs: [Run]

    /// Whether it is in both texts, to the byte.
    package var isKept: Bool { runs.allSatisfy { $0.kind == .kept } && old != nil && new != nil }
  }

  /// Some words of a paragraph that have the same fate.
  package struct Run: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case kept, removed, added
    }

    package let kind: Kind
    /// UTF-8 offsets into the old paragraph where it is removed, else into the new one.
    package internal(set) var range: Range<Int>
  }

  /// - Parameters:
  ///   - old: The paragraphs of the one text.
  ///   - new: Those of the other.
  package init(old: [Substring], new: [Substring]) {
    var vocabulary = Vocabulary()
    var older = old.map { Paragraph($0, &vocabulary) }
    var newer = new.map { Paragraph($0, &vocabulary) }
    let kept = Alignment(older.map(\.number), newer.map(\.number)).pairs
    let (isKeptOld, isKeptNew) = (Set(kept.map(\.old)), Set(kept.map(\.new)))
    for index in older.indices where !isKeptOld.contains(index) { older[index].cut(&vocabulary) }
    for index in newer.indices where !isKeptNew.contains(index) { newer[index].cut(&vocabulary) }
    let pairs = ParagraphPairs(older, newer, kept: kept).pairs
    var passages: [Passage] = []
    var (nextOld, nextNew) = (0, 0)
    func passUp(to oldEnd: Int, _ newEnd: Int) {
      passages += (nextOld..<oldEnd).map { Passage(old: $0, whole: older[$0]) }
      passages += (nextNew..<newEnd).map { Passage(new: $0, whole: newer[$0]) }
    }
    for pair in pairs {
      passUp(to: pair.old, pair.new)
      let runs = RunMaker.runs(from: older[pair.old], to: newer[pair.new])
      passages.append(Passage(old: pair.old, new: pair.new, runs: runs))
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
    }
    passUp(to: older.count, newer.count)
    self.passages = passages
  }
}

extension WordDiff.Passage {
  fileprivate init(old: Int, whole paragraph: Paragraph) {
    self.init(old: old, new: nil, runs: [.init(kind: .removed, range: 0..<paragraph.text.count)])
  }

  fileprivate init(new: Int, whole paragraph: Paragraph) {
    self.init(old: nil, new: new, runs: [.init(kind: .added, range: 0..<paragraph.text.count)])
  }
}
