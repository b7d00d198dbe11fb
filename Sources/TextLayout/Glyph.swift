package import PostModel

/// What a terminal shows in one cell or two: a base scalar with at most four combining ones, already harmless.
package struct Glyph: Sendable, Hashable {
  package internal(set) var text: String
  /// 1 or 2 columns.
  package let columns: Int

  /// More combining scalars than this do not fit a cell of ncurses (`CCHARW_MAX` is 5).
  static let mostMarks = 4

  package static let space = Glyph(text: " ", columns: 1)

  /// What stands where something was cut away: one column.
  package static var ellipsis: Glyph { oneColumn("…", else: ".") }

  /// What stands for a wide glyph where only one column is left.
  static var tooWide: Glyph { oneColumn("\u{FFFD}", else: "?") }

  /// One of our own scalars, or its stand-in where the locale cannot show it in one column.
  static func oneColumn(_ scalar: Unicode.Scalar, else ascii: Unicode.Scalar) -> Glyph {
    Glyph(text: String(CellWidth.measured(scalar) == 1 ? scalar : ascii), columns: 1)
  }
}

/// Where a text that is too long is cut.
package enum Cut: Sendable, Hashable {
  case end
  case middle
}

extension SafeText {
  /// The text on one row: tabs and line feeds are spaces, each of one column.
  package func glyphs() -> [Glyph] { glyphs(upTo: .max) }

  /// The columns that ``glyphs()`` take together.
  package var columns: Int {
    var composer = GlyphComposer()
    return string.unicodeScalars.reduce(0) { $0 + composer.take($1).columns }
  }

  /// The glyphs that fit, with `…` (one column) where some had to be left out; never half a wide glyph, and at the end
  /// no half word, unless it is a long one.
  package func fitted(to columns: Int, ellipsis cut: Cut = .end) -> [Glyph] {
    switch cut {
    case .end: glyphs(upTo: columns).fitted(to: columns)
    case .middle: Self.cutInMiddle(glyphs(), columns)
    }
  }

  /// As ``fitted(to:ellipsis:)``, filled up with spaces to exactly that many columns.
  package func padded(to columns: Int, ellipsis cut: Cut = .end) -> [Glyph] {
    let shown = fitted(to: columns, ellipsis: cut)
    return shown + Array(repeating: .space, count: max(0, columns - shown.columns))
  }

  /// Stops after the first glyph that goes beyond `limit` columns.
  package func glyphs(upTo limit: Int) -> [Glyph] {
    var composer = GlyphComposer()
    var glyphs: [Glyph] = []
    var columns = 0
    for scalar in string.unicodeScalars {
      let effect = composer.take(scalar)
      if case .mark = effect { glyphs[glyphs.count - 1].text.unicodeScalars.append(scalar) }
      guard effect.columns > 0 else { continue }
      if columns > limit { break }
      glyphs.append(composer.glyph(effect))
      columns += effect.columns
    }
    return glyphs
  }

  private static func cutInMiddle(_ glyphs: [Glyph], _ limit: Int) -> [Glyph] {
    guard glyphs.columns > limit else { return glyphs }
    guard limit > 0 else { return [] }
    let head = glyphs.prefix(columns: limit / 2)
    let tail = glyphs.reversed().prefix(columns: limit - 1 - head.columns)
    return head + [.ellipsis] + tail.reversed()
  }
}

extension Sequence<Glyph> {
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// As many whole glyphs from the front as fit.
  func prefix(columns limit: Int) -> [Glyph] {
    var left = limit
    return prefix {
      left -= $0.columns
      return left >= 0
    }
  }
}

extension [Glyph] {
  /// The glyphs that fit, with `…` where some had to be left out.
  package func fitted(to limit: Int) -> [Glyph] {
    guard columns > limit else { return self }
    return limit > 0 ? wholeWords(upTo: limit - 1) + [.ellipsis] : []
  }

  /// As many glyphs from the front as fit, the last word of them whole unless that would leave a quarter of the room empty.
  private func wholeWords(upTo limit: Int) -> [Glyph] {
    let shown = prefix(columns: limit)
    guard shown.count < count, let last = shown.last, last.columns == 1, self[shown.count].columns == 1 else {
      return shown
    }
    let end = self[shown.count] == .space ? shown.count : shown.lastIndex(of: .space) ?? 0
    let words = [Glyph](shown[..<end].reversed().drop { " ,;:".contains($0.text) }.reversed())
    return words.columns * 4 >= limit * 3 ? words : shown
  }
}
