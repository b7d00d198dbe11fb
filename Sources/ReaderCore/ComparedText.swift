import PostModel
import WordDiff

/// Writes two texts into one.
struct ComparedText {
  private(set) var removed: [Range<Int>] = []
  private(set) var added: [Range<Int>] = []
  private(set) var changes: [Range<Int>] = []
  private(set) var signs: [Comparison.Sign] = []
  private var text = ""
  private var blocks: [Block] = []
  /// Whether the block before is a whole one that has come or gone.
  private var isInChange = false
  private let old: Source
  private let new: Source

  /// A text with its title, in paragraphs.
  struct Source {
    var blocks: [Block] = []
    var paragraphs: [Substring] = []

    init(_ annotated: AnnotatedPost) {
      let head = ArticleHead.body(of: ArticleHead.headings(of: annotated))
      for body in [head, annotated.post.body] {
        blocks += body.blocks
        paragraphs += body.blocks.map { body.slice($0.range) }
      }
    }
  }

  init(old: Source, new: Source) { (self.old, self.new) = (old, new) }

  var body: Body { Body(text: text, blocks: blocks) }

  mutating func write() {
    for passage in WordDiff(old: old.paragraphs, new: new.paragraphs).passages {
      switch (passage.old, passage.new) {
      case (let old?, let new?): write(passage, old, new)
      case (let old?, nil): writeWhole(self.old, old, .removed)
      case (nil, let new?): writeWhole(self.new, new, .added)
      case (nil, nil): break
      }
    }
  }

  private mutating func write(_ passage: WordDiff.Passage, _ old: Int, _ new: Int) {
    let runs = passage.runs.filter { $0.kind == .kept || !isBlank(words(of: $0, old, new)) }
    let isChanged = runs.contains { $0.kind != .kept }
    guard isChanged else { return writeWhole(self.new, new, .same) }
    if case .tableRow = self.new.blocks[new].kind {
      // Marks would put its cells out of their columns.
      writeWhole(self.old, old, .removed)
      return writeWhole(self.new, new, .added)
    }
    let start = begin()
    isInChange = false
    for run in passage.runs { write(run, words(of: run, old, new)) }
    end(start, self.new.blocks[new], .changed)
  }

  private func words(of run: WordDiff.Run, _ old: Int, _ new: Int) -> Substring {
    let paragraph = run.kind == .removed ? self.old.paragraphs[old] : self.new.paragraphs[new]
    let lower = paragraph.utf8.index(paragraph.startIndex, offsetBy: run.range.lowerBound)
    return paragraph[lower..<paragraph.utf8.index(lower, offsetBy: run.range.count)]
  }

  private func isBlank(_ words: Substring) -> Bool { words.allSatisfy(\.isWhitespace) }

  /// A change of white space alone is shown as it is now; white space at the ends of marked words is outside of the signs.
  private mutating func write(_ run: WordDiff.Run, _ words: Substring) {
    if run.kind == .kept || run.kind == .added && isBlank(words) { return text += words }
    if isBlank(words) { return }
    let inner = words.drop(while: \.isWhitespace)
    let space = inner.reversed().prefix(while: \.isWhitespace).count
    text += words[..<inner.startIndex]
    let start = text.utf8.count
    text += run.kind == .removed ? "[−" : "{+"
    text += inner.dropLast(space)
    text += run.kind == .removed ? "−]" : "+}"
    mark(start..<text.utf8.count, run.kind == .removed ? .removed : .added)
    text += inner.suffix(space)
  }

  private mutating func writeWhole(_ source: Source, _ index: Int, _ sign: Comparison.Sign) {
    let start = begin()
    text += source.paragraphs[index]
    if sign != .same { mark(start..<text.utf8.count, sign) }
    end(start, source.blocks[index], sign)
  }

  /// Words that take the place of others, and paragraphs side by side, are one change.
  private mutating func mark(_ range: Range<Int>, _ sign: Comparison.Sign) {
    if sign == .removed { removed.append(range) } else { added.append(range) }
    if let last = changes.last, last.upperBound == range.lowerBound || isInChange {
      changes[changes.count - 1] = last.lowerBound..<range.upperBound
    } else {
      changes.append(range)
    }
  }

  private mutating func begin() -> Int {
    if !blocks.isEmpty { text += "\n\n" }
    return text.utf8.count
  }

  private mutating func end(_ start: Int, _ block: Block, _ sign: Comparison.Sign) {
    blocks.append(Block(block.kind, range: start..<text.utf8.count, quoteDepth: block.quoteDepth))
    signs.append(sign)
    isInChange = sign == .removed || sign == .added
  }
}
