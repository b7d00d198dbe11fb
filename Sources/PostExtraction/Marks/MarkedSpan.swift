/// A run of one passage between quotation marks, or a whole passage inside a longer quotation.
struct MarkedSpan: Sendable {
  /// UTF-8 offsets of the words, the marks left out.
  let inner: Range<Int>
  let passage: Int
  /// The first and the last token inside, as a range of indices.
  let tokens: Range<Int>
  /// Indices of the marks' tokens; `nil` where the passage has none at that end.
  let open: Int?
  let close: Int?
  /// Whether this goes on with the quotation of the span before.
  let continues: Bool
  /// Whether single marks hold it.
  var isSingle = false

  /// The index of the first token of the span with its mark.
  var firstToken: Int { open ?? tokens.lowerBound }
  /// The index behind the span's last token with its mark.
  var endToken: Int { close.map { $0 + 1 } ?? tokens.upperBound }
}

/// What a double mark can be, by its glyph and its neighbours.
struct MarkUse {
  let token: Int
  let canOpen: Bool
  let canClose: Bool

  /// Source: the glyphs' use in English, Spanish, French, German and Portuguese (Chicago Manual of Style 6.114,
  /// Ortografía de la lengua española, Duden); a glyph turned the wrong way is judged by its neighbours.
  init(_ token: Int, in tokens: [Token], passage: Range<Int>, isOpen: Bool, openedLow: Bool) {
    self.token = token
    let mark = tokens[token]
    let isFirst = token == passage.lowerBound
    let isLast = token + 1 == passage.upperBound
    let isLoose = isLast || tokens[token + 1].hasSpaceBefore
    let leans = isFirst || mark.hasSpaceBefore || [.openBracket, .dash].contains(tokens[token - 1].kind)
    switch mark.kind {
    case .doubleOpen:
      canClose = !leans && (isLoose || openedLow || !tokens[token + 1].isWord)
      canOpen = !canClose
    case .doubleLow:
      (canOpen, canClose) = (true, false)
    case .guillemetOpen:
      (canOpen, canClose) = (!isOpen || leans, isOpen && !leans)
    case .guillemetClose:
      canOpen = !isOpen && leans && !isLoose
      canClose = !canOpen
    case .doubleClose:
      canOpen = leans && !isLoose && !isLast
      canClose = !canOpen || isOpen
    default:
      let follows = !isFirst && [.comma, .colon].contains(tokens[token - 1].kind)
      canOpen = !isLast && ((leans && !isLoose) || (leans && isLoose && !isOpen) || (follows && !isLoose && !isOpen))
      canClose = !isFirst && (!leans || isLoose)
    }
  }
}
