/// Why a stretch of a body is taken for somebody's words or for a contact, or is not.
package struct Decision: Sendable, Hashable {
  /// UTF-8 offsets into the body's text: the words in question, or the number.
  package let range: Range<Int>
  package let rule: Rule
  /// UTF-8 offsets of the words that decided; `nil` where it was the lack of any.
  package let evidence: Range<Int>?
  /// How the speaker was told; `nil` where there is none to tell.
  package let identification: Identification?

  init(range: Range<Int>, rule: Rule, evidence: Range<Int>? = nil, identification: Identification? = nil) {
    self.range = range
    self.rule = rule
    self.evidence = evidence
    self.identification = identification
  }
}

/// The rules that decide, each with what it says to an editor; docs/extraction.md lists them.
package enum Rule: String, Sendable, Hashable, CaseIterable {
  case verbBehind = "verb-behind"
  case verbBefore = "verb-before"
  case verbInSentence = "verb-in-sentence"
  case label
  case signature
  case accordingTo = "according-to"
  case furtherParagraph = "further-paragraph"
  case samePassage = "same-paragraph"
  case signatureBelow = "signature-below"
  case leadIn = "lead-in"
  case sameSpeaker = "same-speaker"
  case wholeParagraph = "whole-paragraph"
  case epigraph, statement, transcript
  case freeStanding = "free-standing"
  case embedded
  case nickname, title, unattributed
  case boilerplate
  case contactLabel = "contact-label"
  case contactEntry = "contact-entry"
  case contactSentence = "contact-sentence"
  case notOffered = "not-offered"

  /// Whether what it decides on is reported as a quote or a contact.
  package var isTaken: Bool {
    switch self {
    case .nickname, .title, .unattributed, .boilerplate, .notOffered: false
    default: true
    }
  }

  /// One line for an editor.
  package var summary: String {
    switch self {
    case .verbBehind: "an attribution stands behind the closing mark"
    case .verbBefore: "a verb of saying stands right before the opening mark"
    case .verbInSentence: "the sentence before the mark has a verb that presents words as somebody’s"
    case .label: "a name, or who the words are credited to, stands before a colon"
    case .signature: "a dash and a name stand behind the words"
    case .accordingTo: "“according to” names the source"
    case .furtherParagraph: "a further paragraph of the quotation before"
    case .samePassage: "goes on in the paragraph of the quotation before, without a verb of its own"
    case .signatureBelow: "the next line is nothing but a name"
    case .leadIn: "the paragraph before announces it"
    case .sameSpeaker: "a paragraph of its own after words by the same speaker"
    case .wholeParagraph: "a whole paragraph in marks that nobody is named for"
    case .freeStanding: "a sentence of its own between the sentences of a paragraph"
    case .embedded: "a sentence goes on around it, as only around direct speech; nobody is told to have said it"
    case .epigraph: "a saying with a signature, without marks"
    case .statement: "the first paragraph of a statement that the line before announces"
    case .transcript: "a line of a dialogue behind the speaker’s name"
    case .nickname: "not a quote: one or two words inside a name"
    case .title: "not a quote: the words around it say that it is a title, a term, a chant or a sign"
    case .unattributed: "not a quote: nothing around it says that somebody said it"
    case .boilerplate: "not a quote: behind the end mark, or in a site’s own furniture"
    case .contactLabel: "a line or block that a contact label opens"
    case .contactEntry: "a name or a press desk at the head or the end, and its numbers behind it"
    case .contactSentence: "a sentence that offers the number"
    case .notOffered: "not a contact: nothing offers it for more information"
    }
  }
}

/// How it is told who a speaker is.
package enum Identification: String, Sendable, Hashable, CaseIterable {
  case asWritten = "as-written"
  case fullestName = "fullest-name"
  case pronoun, role, description, carriedOver = "carried-over"
  case soleSpeaker = "sole-speaker"
  case headline
  case ambiguous, nobody

  /// One line for an editor.
  package var summary: String {
    switch self {
    case .asWritten: "the name as it stands there"
    case .fullestName: "a surname or short form; the fullest name in the text with it"
    case .pronoun: "a pronoun: the last speaker or the nearest person whom it fits"
    case .role: "a role: the nearest person who holds it"
    case .description: "nobody is named; the words that describe who it is"
    case .carriedOver: "the speaker of the words before"
    case .soleSpeaker: "nobody is named; one person alone speaks in this text, and is named at its beginning"
    case .headline: "nobody is named beside any words of this text; its headline begins with this person"
    case .ambiguous: "more than one person in the text can be meant; the words as they stand"
    case .nobody: "nobody can be told with certainty"
    }
  }
}
