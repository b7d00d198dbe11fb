package import PostModel

/// What a person asks an archive for: the language of `/`, `f`, `:` and `--query`; docs/query.md is its contract.
package struct Query: Sendable, Hashable {
  /// As typed, to be shown again.
  package let typed: String
  /// What a post must be; ``Condition/all(_:)`` of nothing is every post.
  package let condition: Condition
  /// `nil` where nothing is said of it: newest first.
  package let order: Order?

  package init(typed: String, condition: Condition, order: Order? = nil) {
    self.typed = typed
    self.condition = condition
    self.order = order
  }

  /// Every post, newest first.
  package static let everything = Query(typed: "", condition: .all([]))

  /// The order of the answer: `sort:`.
  package enum Order: String, Sendable, Hashable, CaseIterable {
    case date, rank, title, speaker
  }
}

/// What a post must be to be an answer.
package indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case text(Term, in: Field)
  /// Days from the first to the last, both included; `nil` leaves that end open. A post without a date is in no span.
  ///
  /// `from` may be a month: all its days, and the posts that state the month alone. `through` is always a day.
  case dates(from: PostDate?, through: PostDate?)
  /// A BCP 47 tag in lower case: `en` is `en`, `en-US` and all others of its kind.
  case language(String)
  case state(State)
  case feature(Feature)

  /// Where a text is looked for: `title:` and the like.
  package enum Field: String, Sendable, Hashable, CaseIterable {
    /// Title, subtitle and body.
    case anywhere
    case title, body, quote, speaker, org, contact, tag, source
    /// What the user has noted on the post.
    case note
  }

  /// `is:`.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case unread, read, starred, noted, draft, embargoed
    /// Has a summary or a link alone.
    case summary
    /// Is an older text of another post; only questions that name it find any.
    case revision
  }

  /// `has:`.
  package enum Feature: String, Sendable, Hashable, CaseIterable {
    case quotes, contacts, epigraph
  }
}

extension Condition {
  /// Whether older texts of posts are asked for, or asked to be left out: else no answer has them.
  package var namesRevisions: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.namesRevisions)
    case .not(let excluded): excluded.namesRevisions
    case .state(let state): state == .revision
    case .text, .dates, .language, .feature: false
    }
  }

  /// Whether beginnings of words are looked for.
  package var hasBeginnings: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.hasBeginnings)
    case .not(let excluded): excluded.hasBeginnings
    case .text(let term, _): term.isPrefix
    case .dates, .language, .state, .feature: false
    }
  }
}

/// Words that must stand next to each other, as search sees them.
package struct Term: Sendable, Hashable {
  /// Folded, in order; never empty.
  package let words: [String]
  /// Whether just these words are meant (they were typed in quotation marks), and not also others of the same stem.
  package let isExact: Bool
  /// Whether the last word is only the beginning of one: `rent*`.
  package let isPrefix: Bool

  /// Traps where there is no word.
  package init(_ words: [String], isExact: Bool = false, isPrefix: Bool = false) {
    precondition(!words.isEmpty, "A term has at least one word.")
    self.words = words
    self.isExact = isExact
    self.isPrefix = isPrefix
  }
}
