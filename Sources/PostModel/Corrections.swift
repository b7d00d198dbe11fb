/// What an editor states of a post's quotes, speakers and contacts; it wins over what is found in the text.
///
/// Lines are counted from 1 in the file that states it, and `nil` where that cannot be told.
package struct Corrections: Sendable, Hashable {
  /// Who speaks in the post, in the editor's order.
  package var speakers: [KnownSpeaker]
  /// In the editor's order; `nil` is "not stated", and an empty list says that there are none.
  package var contacts: [ContactCorrection]?
  /// In the editor's order.
  package var quotes: [QuoteCorrection]

  package init(
    speakers: [KnownSpeaker] = [], contacts: [ContactCorrection]? = nil, quotes: [QuoteCorrection] = []
  ) {
    self.speakers = speakers
    self.contacts = contacts
    self.quotes = quotes
  }

  /// Whether nothing is stated.
  package var isEmpty: Bool { speakers.isEmpty && contacts == nil && quotes.isEmpty }
}

/// A person or organisation by its fullest name, with what else it is called.
package struct KnownSpeaker: Sendable, Hashable {
  /// Words that stand for the name: `Sen. Warren`, `the senator`.
  package struct Alias: Sendable, Hashable {
    package let text: String
    package let line: Int?

    package init(_ text: String, line: Int? = nil) {
      self.text = text
      self.line = line
    }
  }

  package let name: String
  package var aliases: [Alias]
  package let role: String?
  package let affiliation: String?
  package let line: Int?

  package init(
    name: String, aliases: [Alias] = [], role: String? = nil, affiliation: String? = nil, line: Int? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.role = role
    self.affiliation = affiliation
    self.line = line
  }
}

/// Whom to call, as an editor states it; the name, the organisation, a phone or an e-mail is there.
package struct ContactCorrection: Sendable, Hashable {
  package let name: String?
  package let organization: String?
  package let role: String?
  package let phones: [String]
  package let emails: [String]

  package init(
    name: String? = nil, organization: String? = nil, role: String? = nil, phones: [String] = [], emails: [String] = []
  ) {
    self.name = name
    self.organization = organization
    self.role = role
    self.phones = phones
    self.emails = emails
  }
}

/// What an editor states of some words of the body.
package struct QuoteCorrection: Sendable, Hashable {
  /// The words as the body has them, white space and the form of quotation marks aside.
  package let text: String
  /// Which of the places with these words is meant, counted from 1; `nil` is the first that is found as a quote, or else
  /// the first.
  package let occurrence: Int?
  /// `false` says that these words are nobody's.
  package let isQuote: Bool
  /// `nil` leaves who is found.
  package let speaker: String?
  package let role: String?
  package let affiliation: String?
  package let line: Int?

  package init(
    _ text: String, occurrence: Int? = nil, isQuote: Bool = true, speaker: String? = nil, role: String? = nil,
    affiliation: String? = nil, line: Int? = nil
  ) {
    self.text = text
    self.occurrence = occurrence
    self.isQuote = isQuote
    self.speaker = speaker
    self.role = role
    self.affiliation = affiliation
    self.line = line
  }
}
