package import PostModel
package import TextLayout
import WordDiff

/// An older text of a post and the text after it in one: what has gone and what has come is marked.
///
/// In a paragraph that has changed, words stand between signs: `[−gone−] {+come+}`, with the minus sign, which does not
/// let a line break behind it as a hyphen does (UAX #14). Whole paragraphs have none, but a sign beside them: see
/// ``sign(beside:)``.
package struct Comparison: Sendable {
  package let old: PostID
  package let new: PostID
  /// When the one and the other were the post's text.
  package let days: [String]
  /// UTF-8 offsets into the view's text, the signs included.
  package let removed: SpanIndex
  package let added: SpanIndex
  /// Where something has changed: words that replace others are one change, and so are paragraphs.
  package let changes: [Range<Int>]
  /// The change that was gone to.
  package private(set) var change: Int?
  package private(set) var view: BodyView
  private let head: Body
  private let signs: [Sign]

  /// What stands beside a line.
  package enum Sign: Sendable, Hashable {
    case same, changed, removed, added
    /// The change that was gone to is in it.
    case here
  }

  /// Nearly linear in the texts.
  package init(old: AnnotatedPost, new: AnnotatedPost) {
    var text = ComparedText(old: ComparedText.Source(old), new: ComparedText.Source(new))
    text.write()
    (self.old, self.new) = (old.post.id, new.post.id)
    days = [old, new].map { $0.post.metadata.textDay ?? "an unknown day" }
    (removed, added) = (SpanIndex(text.removed), SpanIndex(text.added))
    (changes, signs) = (text.changes, text.signs)
    let count = changes.count
    let what = count == 0 ? "no words have changed" : count == 1 ? "1 change" : "\(count) changes"
    head = ArticleHead.body(of: [
      (.paragraph, days.joined(separator: " → ") + " · " + what + (count == 0 ? "" : " · [−gone−] {+come+}"))
    ])
    view = BodyView(head: head, body: text.body, columns: PaneSizes.widestText, height: 1)
  }

  /// What stands beside a line of the view's text: in a paragraph that has changed, only where it has.
  package func sign(beside line: BodyLayout.Line) -> Sign {
    guard let block = line.block, removed.overlaps(line.range) || added.overlaps(line.range) else { return .same }
    if let change, changes[change].overlaps(line.range) { return .here }
    return signs[block]
  }
}

/// Moving in it.
extension Comparison {
  mutating func scroll(_ change: (inout BodyView) -> Void) { change(&view) }

  mutating func resize(_ panes: PaneSizes) {
    if let columns = panes.bodyColumns, columns != view.columns {
      let offset = view.topOffset
      view = BodyView(head: head, body: view.text.body, columns: columns, height: panes.bodyRows)
      view.scroll(toOffset: offset)
    }
    view.resize(height: panes.bodyRows)
  }

  /// Brings the first change into the window.
  mutating func revealFirst() {
    if let first = changes.first { view.reveal(first) }
  }

  /// Goes to the next change; `false` where there is none.
  mutating func showNext(_ direction: Find.Direction) -> Bool {
    let next: Int? =
      switch (change, direction) {
      case (let here?, .forward): here + 1 < changes.count ? here + 1 : nil
      case (let here?, .backward): here > 0 ? here - 1 : nil
      case (nil, .forward): changes.firstIndex { $0.lowerBound >= view.topOffset }
      case (nil, .backward): changes.lastIndex { $0.lowerBound < view.topOffset }
      }
    guard let next else { return false }
    change = next
    view.reveal(changes[next])
    return true
  }
}

/// Writes two texts into one.
private struct ComparedText {
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
