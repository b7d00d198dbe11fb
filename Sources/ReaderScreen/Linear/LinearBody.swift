import PostModel
import ReaderCore
import TextLayout

/// The open post in numbered paragraphs, each a line; the numbers stay when something is folded.
struct LinearBody {
  private enum Item {
    /// Index of the body's block.
    case block(Int)
    case fold(Fold)
  }

  private let article: Article
  private let keymap: Keymap
  private let items: [Item]
  /// For each block the number that it has, counted from 1; those without words have the next one's.
  private let numbers: [Int]

  init(_ article: Article, keymap: Keymap) {
    self.article = article
    self.keymap = keymap
    let blocks = article.body.blocks
    var number = 1
    numbers = blocks.map { block in
      defer { if !block.range.isEmpty { number += 1 } }
      return number
    }
    var items: [Item] = []
    var folds = article.folds.closed[...]
    for index in blocks.indices where !blocks[index].range.isEmpty {
      if let fold = folds.first, fold.blocks.contains(index) {
        items.append(.fold(fold))
        folds.removeFirst()
      } else if let last = items.last, case .fold(let fold) = last, fold.blocks.contains(index) {
        continue
      } else {
        items.append(.block(index))
      }
    }
    self.items = items
  }

  /// Paragraphs and folds.
  var count: Int { items.count }

  /// The place among paragraphs and folds of a paragraph's number, or of the nearest one.
  func index(ofNumber number: Int) -> Int {
    items.lastIndex { firstNumber(of: $0) <= number } ?? 0
  }

  /// The place of the paragraph or fold that has an offset.
  func index(at utf8Offset: Int) -> Int {
    items.lastIndex { range(of: $0).lowerBound <= utf8Offset } ?? 0
  }

  func offset(of index: Int) -> Int { items.indices.contains(index) ? range(of: items[index]).lowerBound : 0 }

  /// Paragraphs from one on, as many as are read at once.
  func passage(from first: Int) -> Range<Int> {
    var end = first
    var bytes = 0
    while end < items.count, end == first || bytes < Self.passageBytes {
      bytes += size(of: items[end])
      end += 1
    }
    return first..<max(first, end)
  }

  /// The passage that ends where another begins.
  func passage(before end: Int) -> Range<Int> {
    var first = end
    var bytes = 0
    while first > 0, first == end || bytes < Self.passageBytes {
      first -= 1
      bytes += size(of: items[first])
    }
    return first..<end
  }

  private func size(of item: Item) -> Int {
    if case .fold = item { 80 } else { range(of: item).count }
  }

  /// About as much as a screen holds, in bytes.
  private static let passageBytes = 1000

  private func range(of item: Item) -> Range<Int> {
    switch item {
    case .block(let index): article.body.blocks[index].range
    case .fold(let fold): fold.range
    }
  }

  private func firstNumber(of item: Item) -> Int {
    switch item {
    case .block(let index): numbers[index]
    case .fold(let fold): numbers[fold.blocks.lowerBound]
    }
  }
}

/// Words.
extension LinearBody {
  /// What stands above the text and is no part of the announcement.
  var head: [SafeText] {
    guard let head = article.view.head?.body else { return [] }
    let stated = article.annotated.post.metadata
    let details = [stated.date?.isoDay, stated.organization, stated.dateline].compactMap { $0 }.joined(separator: " · ")
    return head.blocks.filter { $0.kind != .heading(level: 1) }.map { String(head.slice($0.range)) }
      .filter { $0 != details }.flatMap { $0.split(separator: "\n").map { SafeText(oneLine: $0) } }
      + (stated.dateline.map { [SafeText(oneLine: "From " + $0)] } ?? [])
  }

  func lines(_ passage: Range<Int>) -> [SafeText] { passage.flatMap { lines(of: items[$0]) } }

  /// Said behind a passage.
  func rest(behind end: Int) -> SafeText {
    end >= items.count
      ? "End of the post." : SafeText(LinearWords.count(items.count - end, "more paragraph") + ".")
  }

  private func lines(of item: Item) -> [SafeText] {
    switch item {
    case .block(let index): lines(ofBlock: index)
    case .fold(let fold): [line(of: fold)]
    }
  }

  private func lines(ofBlock index: Int) -> [SafeText] {
    let block = article.body.blocks[index]
    let words = article.body.slice(block.range)
    if case .tableRow = block.kind {
      let cells = words.split(separator: "\t").map { LinearWords.oneLine(String($0)) }
      let row = SafeText(oneLine: cells.joined(separator: "; "))
      return [SafeText("#\(numbers[index]) ") + Self.label(of: block) + row]
    }
    let lines = words.split(separator: "\n", omittingEmptySubsequences: true)
      .map { SafeText(oneLine: block.kind == .preformatted ? String($0) : LinearWords.oneLine(String($0))) }
      .filter { !$0.string.isEmpty }
    let label = SafeText("#\(numbers[index]) ") + Self.label(of: block)
    return lines.isEmpty ? [label] : [label + lines[0]] + lines.dropFirst()
  }

  private static func label(of block: Block) -> SafeText {
    let quoted: SafeText = block.quoteDepth > 0 ? "Quoted: " : ""
    switch block.kind {
    case .heading: return quoted + "Heading: "
    case .listItem(let marker, _): return quoted + SafeText(oneLine: marker + " ")
    case .tableRow(isHeader: true): return quoted + "Columns: "
    case .tableRow: return quoted + "Row: "
    case .paragraph, .preformatted, .rule: return quoted
    }
  }

  /// As in `#14 to #16 folded: About Housing Action, 112 words. B opens it.`.
  private func line(of fold: Fold) -> SafeText {
    let shown = fold.blocks.filter { !article.body.blocks[$0].range.isEmpty }
    let (first, last) = (numbers[shown.first ?? fold.blocks.lowerBound], numbers[shown.last ?? fold.blocks.lowerBound])
    let place = first == last ? "#\(first)" : "#\(first) to #\(last)"
    var content = fold.content.name
    if case .boilerplate(_, let words) = fold.content { content += ", " + LinearWords.count(words, "word") }
    let matches = article.matches.count(startingIn: fold.range)
    let found = matches == 0 ? nil : matches.grouped + (matches == 1 ? " match inside" : " matches inside")
    let key = keymap.keys(for: .boilerplate, in: .body).first.map { $0 + " opens it" }
    return LinearWords.sentences([place + " folded: " + content, found, key])
  }
}
