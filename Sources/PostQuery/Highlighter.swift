import TextLayout

/// Where the words of a query stand in a text.
package struct Highlighter: Sendable, Hashable {
  private let patterns: [FoldedPattern]

  package init(_ query: Query, forms: [String: [String]] = [:]) {
    patterns = Self.terms(query.condition).map { FoldedPattern($0.words.joined(separator: " ")) }
  }

  /// UTF-8 offsets, in order and without overlap.
  package func ranges(in text: String, as field: Condition.Field) -> [Range<Int>] {
    let all = patterns.flatMap { FoldedText(text).ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    var end = 0
    return all.filter { range in
      defer { end = max(end, range.upperBound) }
      return range.lowerBound >= end
    }
  }

  private static func terms(_ condition: Condition) -> [Term] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(terms)
    case .text(let term, in: _): [term]
    default: []
    }
  }
}
