/// Finds in a text what a query asks for, so that it can be shown.
///
/// What is behind a `-` is not shown. A term is shown where it is found (``Term/compound`` has the rule): of a phrase all
/// from the first word to the last, of a prefix the whole word.
package struct Highlighter: Sendable, Hashable {
  /// By the kind of text to look through.
  private let matchers: [Condition.Field: TermMatcher]

  /// `forms` has for a word of the query all words of the same stem; one that it lacks stands for itself alone.
  package init(_ query: Query, forms: [String: Set<String>] = [:]) {
    let asked = query.condition.wanted
    let fields = Condition.Field.allCases.map { shown in
      (shown, asked.filter { $0.field.isShown(in: shown) }.map { $0.term })
    }
    matchers = Dictionary(uniqueKeysWithValues: fields.filter { !$0.1.isEmpty })
      .mapValues { TermMatcher($0, forms: forms) }
  }

  /// Whether nothing is shown in any text.
  package var isEmpty: Bool { matchers.isEmpty }

  /// What to show in a text that is the title, a quote and so on: UTF-8 offsets, in order and without overlap.
  ///
  /// What is asked for `anywhere` is shown in titles, bodies and quotes, what is asked of bodies also in quotes. A text
  /// of the field `anywhere` (a subtitle) shows only what is asked for anywhere. Linear in the text.
  package func ranges(in text: String, as field: Condition.Field) -> [Range<Int>] {
    matchers[field].map { MatchFinder.ranges(of: $0, in: text) } ?? []
  }
}

extension Condition {
  /// The terms that a post is wanted to have, those behind a `-` left out.
  fileprivate var wanted: [(term: Term, field: Field)] {
    switch self {
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.wanted)
    case .text(let term, let field): [(term, field)]
    case .not, .dates, .language, .state, .feature: []
    }
  }
}

extension Condition.Field {
  /// Whether what is asked of this field is shown in a text.
  fileprivate func isShown(in text: Condition.Field) -> Bool {
    switch text {
    case .title: self == .title || self == .anywhere
    case .body: self == .body || self == .anywhere
    case .quote: self == .quote || self == .body || self == .anywhere
    case .anywhere, .speaker, .org, .contact, .tag, .source, .note: self == text
    }
  }
}
