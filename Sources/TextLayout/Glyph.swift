/// What a terminal shows in one cell or two: a base scalar with at most four combining ones, already harmless.
package struct Glyph: Sendable, Hashable {
  package let text: String
  /// 1 or 2 columns.
  package let columns: Int
}
