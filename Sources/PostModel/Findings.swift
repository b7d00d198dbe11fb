/// What extraction found in one body.
///
/// `nil` and empty mean "not in the text".
package struct Findings: Sendable, Hashable {
  package var header: Header
  /// In order of their first segment.
  package var quotes: [Quote]
  /// In order of their place in the text; those that an editor states, in the editor's order.
  package var contacts: [Contact]
  /// The paragraphs that say who the organisation is, the same in every release; UTF-8 offsets.
  package var boilerplate: Range<Int>?
  /// `###`, `-30-` and the like; UTF-8 offsets.
  package var endMark: Range<Int>?

  package init(
    header: Header = Header(), quotes: [Quote] = [], contacts: [Contact] = [], boilerplate: Range<Int>? = nil,
    endMark: Range<Int>? = nil
  ) {
    self.header = header
    self.quotes = quotes
    self.contacts = contacts
    self.boilerplate = boilerplate
    self.endMark = endMark
  }
}

/// The head of a release as its text states it.
package struct Header: Sendable, Hashable {
  /// The headline's words with its span in the body.
  package var title: Segment?
  package var subtitle: Segment?
  package var date: PostDate?
  /// The place alone (`Hartford`, `WASHINGTON, D.C.`).
  package var dateline: Segment?
  /// A BCP 47 tag: `en`, `es`.
  package var language: String?
  /// From when on the text may be printed.
  package var embargo: FoundEmbargo?

  package init(
    title: Segment? = nil, subtitle: Segment? = nil, date: PostDate? = nil, dateline: Segment? = nil,
    language: String? = nil, embargo: FoundEmbargo? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.dateline = dateline
    self.language = language
    self.embargo = embargo
  }
}
