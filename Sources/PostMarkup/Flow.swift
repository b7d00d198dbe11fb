import PostModel

/// Where a walker stands in the document, and the words that it has put down there.
///
/// Both walkers speak to it in the same terms (enter a list, a quotation, a style; words; a break), and it decides which
/// blocks that makes: a block opens with its first words, and takes its kind from the innermost thing entered.
struct Flow {
  /// What the words that come next belong to.
  enum Place: Equatable {
    case paragraph
    case heading(level: Int)
    case preformatted
    case tableRow(isHeader: Bool)
  }

  private var builder: BodyBuilder
  private(set) var place: Place = .paragraph
  private(set) var look = BodyBuilder.Look.plain
  private var quoteDepth = 0
  /// The innermost list's depth counts from 0; -1 outside of lists.
  private var listDepth = -1
  /// What stands before the item's words; used up by its first block.
  private var marker: String?

  init(capacity: Int) { builder = BodyBuilder(capacity: capacity) }

  /// What follows belongs to `new`; the place before is given back, to be returned to at the end.
  mutating func enter(_ new: Place) -> Place {
    builder.closeBlock()
    defer { place = new }
    return place
  }

  mutating func `return`(to before: Place) {
    builder.closeBlock()
    place = before
  }

  mutating func endBlock() { builder.closeBlock() }

  /// The last byte of the open block; `nil` where no block is open, or nothing is in it.
  var lastByte: UInt8? { builder.lastByte }

  mutating func enterQuotation() {
    builder.closeBlock()
    quoteDepth += 1
  }

  mutating func leaveQuotation() {
    builder.closeBlock()
    quoteDepth -= 1
  }

  mutating func enterItem(marker: String) {
    builder.closeBlock()
    listDepth += 1
    self.marker = marker
  }

  mutating func leaveItem() {
    builder.closeBlock()
    listDepth -= 1
    marker = nil
  }

  mutating func rule() { builder.addRule(quoteDepth: quoteDepth) }

  /// Changes how the words look from here on; the value before is given back, to be set again at the end.
  mutating func changeLook(_ change: (inout BodyBuilder.Look) -> Void) -> BodyBuilder.Look {
    let before = look
    change(&look)
    return before
  }

  mutating func restoreLook(_ before: BodyBuilder.Look) { look = before }

  mutating func words(_ words: some Collection<UInt8>, look: BodyBuilder.Look) {
    if words.isEmpty { return }
    openIfNeeded()
    builder.append(words, look: look)
  }

  mutating func words(_ words: some Collection<UInt8>) { self.words(words, look: look) }

  /// A line break inside the open block; nothing before its first words.
  mutating func lineBreak() {
    if lastByte != nil { builder.append(CollectionOfOne(UInt8(ascii: "\n"))) }
  }

  /// Takes back the last line break where only blanks stand after it; `false` where words do.
  mutating func dropBlankLine() -> Bool { builder.dropBlankLine() }

  consuming func finish() -> Body { builder.finish() }

  private mutating func openIfNeeded() {
    if builder.isBlockOpen { return }
    builder.openBlock(blockKind, quoteDepth: quoteDepth)
    marker = marker.map { _ in "" }
  }

  private var blockKind: Block.Kind {
    switch place {
    case .heading(let level): .heading(level: level)
    case .preformatted: .preformatted
    case .tableRow(let isHeader): .tableRow(isHeader: isHeader)
    case .paragraph: listDepth < 0 ? .paragraph : .listItem(marker: marker ?? "", depth: listDepth)
    }
  }
}

/// What stands before the words of a list's items.
enum ListMarker {
  /// `depth` counts from 0.
  static func bullet(depth: Int) -> String {
    switch depth {
    case 0: "•"
    case 1: "◦"
    default: "▪"
    }
  }
  /// `number` is 1 to 3999.
  static func roman(_ number: Int, isUpper: Bool) -> String {
    var rest = number
    var digits = ""
    for (value, digit) in romanDigits {
      while rest >= value {
        digits += digit
        rest -= value
      }
    }
    return isUpper ? digits : digits.lowercased()
  }

  private static let romanDigits = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
