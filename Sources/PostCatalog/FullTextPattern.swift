import PostQuery

/// A condition in the language of FTS5's MATCH, as far as it can be said there.
///
/// Source: https://www.sqlite.org/fts5.html §3. Words always stand in quotation marks, so that none is taken for an
/// operator; folded words have no marks in them.
struct FullTextPattern {
  let forms: WordForms
  /// What a person has put on posts, which is in no full text.
  let own: OwnWords

  /// `nil` where the condition is not about words and facts alone, only says what must not be there, or is deep.
  func pattern(_ condition: Condition) -> String? {
    if condition.depth > Condition.mostDepth { return nil }
    return switch condition {
    case .text(_, .note): nil
    case .text(let term, .tag) where own.hasTag(term): nil
    case .text(let term, let field): stated(term, in: field)
    case .language(let tag): "facts : " + Self.quoted(FullText.fact(language: tag))
    case .feature(let feature): "facts : " + Self.quoted("#" + feature.rawValue)
    case .state(.draft): "facts : " + Self.quoted("#draft")
    case .state(.summary): "facts : " + Self.quoted("#summary")
    case .state, .dates, .not: nil
    case .all(let parts): all(parts)
    case .any(let parts): any(parts)
    }
  }

  /// What the files of posts say themselves.
  func stated(_ term: Term, in field: Condition.Field) -> String {
    Self.columns(of: field) + " : " + alternatives(of: term)
  }

  /// One pattern for conditions that must all hold; `nil` where one of them cannot be said, or all say "not".
  func all(_ parts: [Condition]) -> String? {
    var (wanted, unwanted) = ([String](), [String]())
    for part in parts {
      if case .not(let excluded) = part {
        guard let pattern = pattern(excluded) else { return nil }
        unwanted.append(pattern)
      } else {
        guard let pattern = pattern(part) else { return nil }
        wanted.append(pattern)
      }
    }
    guard !wanted.isEmpty else { return nil }
    let wantedPattern = Self.joined(wanted, "AND")
    return unwanted.isEmpty ? wantedPattern : "((\(wantedPattern)) NOT (\(Self.joined(unwanted, "OR"))))"
  }

  private func any(_ parts: [Condition]) -> String? {
    let patterns = parts.compactMap(pattern)
    return patterns.count == parts.count && !parts.isEmpty ? Self.joined(patterns, "OR") : nil
  }

  private static func joined(_ patterns: [String], _ word: String) -> String {
    patterns.count == 1 ? patterns[0] : "(" + patterns.map { "(\($0))" }.joined(separator: " \(word) ") + ")"
  }

  private func alternatives(of term: Term) -> String {
    let phrase = Self.quoted(term.words.joined(separator: " "))
    var all = [phrase]
    if !term.isExact {
      if term.words.count == 1, !term.isPrefix {
        all += (forms.stems[term.words[0]] ?? []).sorted().map(Self.quoted).filter { $0 != phrase }
      }
      if let compound = term.compound { all.append(Self.quoted(compound)) }
    }
    if term.isPrefix, term.words.count == 1, let words = forms.beginnings[term.words[0]] {
      return "(" + words.map(Self.quoted).joined(separator: " OR ") + ")"
    }
    if term.isPrefix { all = all.map { $0 + " *" } }
    return "(" + all.joined(separator: " OR ") + ")"
  }

  static func quoted(_ words: String) -> String { "\"" + words + "\"" }

  private static func columns(of field: Condition.Field) -> String {
    switch field {
    case .anywhere: "{title body}"
    case .title: "title"
    case .body: "body"
    case .quote: "quotes"
    case .speaker: "speakers"
    case .org: "organizations"
    case .contact: "contacts"
    case .tag: "tags"
    case .source: "source"
    case .note: preconditionFailure("Notes are in no full text.")
    }
  }
}

extension Condition {
  /// How many conditions stand inside each other.
  var depth: Int {
    switch self {
    case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let excluded): 1 + excluded.depth
    case .text, .dates, .language, .state, .feature: 0
    }
  }

  /// So many are said in one pattern or one expression: the parsers of SQLite and of its full text have stacks of 100.
  static let mostDepth = 8
}
