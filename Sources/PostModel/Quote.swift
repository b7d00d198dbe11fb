/// A run of the body presented as someone's words: one or more segments by one speaker.
package struct Quote: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// In quotation marks.
    case direct
    /// A set-off saying signed `~ Name` or `— Name`.
    case epigraph
    /// A whole statement given as somebody's words, without marks.
    case statement
  }

  /// In reading order, never empty; spans do not overlap.
  package let segments: [Segment]
  package let speaker: Speaker?
  /// The words at the attribution itself: `she`, `Sen. Hatch`.
  package let speakerAsWritten: String?
  package let attribution: Attribution
  package let kind: Kind

  /// Traps where there is no segment.
  package init(
    segments: [Segment], speaker: Speaker?, speakerAsWritten: String?, attribution: Attribution, kind: Kind
  ) {
    precondition(!segments.isEmpty, "A quote has at least one segment.")
    self.segments = segments
    self.speaker = speaker
    self.speakerAsWritten = speakerAsWritten
    self.attribution = attribution
    self.kind = kind
  }
}

/// One span between quotation marks, or one paragraph of a longer quotation.
package struct Segment: Sendable, Hashable {
  /// UTF-8 offsets into the body's text, the marks left out.
  package let range: Range<Int>
  /// The body's text at that span.
  package let text: String

  package init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

/// How a quote's speaker is known; never a guess shown as fact.
package enum Attribution: String, Sendable, Hashable {
  /// Named in the same sentence or signature, or stated by an editor.
  case stated
  /// A pronoun, a last name or a continuation, resolved.
  case inferred
  case unknown
}

/// A person or organisation that quotes are attributed to.
package struct Speaker: Sendable, Hashable {
  /// The fullest form of the name in the post, without honorifics.
  package let name: String
  package let role: String?
  package let affiliation: String?

  package init(name: String, role: String? = nil, affiliation: String? = nil) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}
