import PostCopying
import PostDirectory
import PostMarks
import PostModel

/// The fields of records about a post, and of what is found in it.
enum PostFields {
  static let importedColumns = ["revisionOf", "nearCopyOf", "imported"]

  static let summaryColumns = [
    "id", "title", "subtitle", "date", "organization", "dateline", "language", "source", "tags", "draft", "problems",
    "extent",
  ]

  static func summary(_ post: PostSummary) -> [Record.Field] {
    [
      .init("id", .text(post.id.rawValue)), .init("title", .text(post.title)), .init("subtitle", .text(post.subtitle)),
      .init("date", .text(post.date?.iso8601)), .init("organization", .text(post.organization)),
      .init("dateline", .text(post.dateline)), .init("language", .text(post.language)),
      .init("source", .text(post.source)), .init("tags", .texts(post.tags)), .init("draft", .flag(post.isDraft)),
      .init("problems", .texts(post.problems.map(\.description))), .init("extent", .text(post.extent.rawValue)),
    ]
  }

  static let markColumns = ["read", "starred", "ownTags", "note"]

  /// What has been marked.
  static func marks(_ marks: PostMarks) -> [Record.Field] {
    [
      .init("read", .flag(marks.isRead)), .init("starred", .flag(marks.isStarred)),
      .init("ownTags", .texts(marks.tags)), .init("note", .text(marks.note)),
    ]
  }

  /// What an import has written of a post, besides its extent.
  static func imported(_ metadata: Metadata) -> [Record.Field] {
    [
      .init("revisionOf", .text(metadata.revisionOf?.rawValue)),
      .init("nearCopyOf", .text(metadata.nearCopyOf?.rawValue)),
      .init("imported", .list(metadata.imported.map { .object(fields(of: $0)) })),
    ]
  }

  private static func fields(of record: ImportRecord) -> [Record.Field] {
    [
      .init("date", .text(record.date)), .init("kind", .text(record.kind)), .init("from", .text(record.from)),
      .init("id", .text(record.id)), .init("link", .text(record.link)), .init("sha256", .text(record.sha256)),
      .init("body", .text(record.body)), .init("extent", .text(record.extent.rawValue)),
    ]
  }

  /// What tells a post from others, before the fields of something in it.
  static let placeColumns = ["id", "date", "title"]

  static func place(_ post: PostSummary) -> [Record.Field] {
    [.init("id", .text(post.id.rawValue)), .init("date", .text(post.date?.iso8601)), .init("title", .text(post.title))]
  }

  static let segmentColumns = [
    "text", "start", "end", "speaker", "speakerAsWritten", "role", "affiliation", "attribution", "kind", "group",
  ]

  /// - Parameter group: The quote's number in its post, counted from 1, the same for all its segments.
  static func segment(_ segment: Segment, of quote: Quote, group: Int) -> [Record.Field] {
    [
      .init("text", .text(segment.text)),
      .init("start", .number(segment.range.lowerBound)), .init("end", .number(segment.range.upperBound)),
      .init("speaker", .text(quote.speaker?.name)), .init("speakerAsWritten", .text(quote.speakerAsWritten)),
      .init("role", .text(quote.speaker?.role)), .init("affiliation", .text(quote.speaker?.affiliation)),
      .init("attribution", .text(quote.attribution.rawValue)), .init("kind", .text(quote.kind.rawValue)),
      .init("group", .number(group)),
    ]
  }

  /// Every segment of every quote, in order.
  ///
  static func segments(_ quotes: [Quote]) -> [[Record.Field]] {
    quotes.enumerated().flatMap { number, quote in
      quote.segments.map { segment($0, of: quote, group: number + 1) }
    }
  }

  /// The same as a store has it: with the name of the quote in it, and of who speaks after all merges.
  static func identifiedSegment(
    _ segment: Segment, of quote: Quote, group: Int, in post: PostID, _ aliases: SpeakerAliases
  ) -> [Record.Field] {
    self.segment(segment, of: quote, group: group) + [
      .init("quote", .text(Clip.id(of: quote, in: post))),
      .init("person", .text(quote.speaker.map { aliases.name(of: $0.name) })),
    ]
  }

  static let identifiedSegmentColumns = segmentColumns + ["quote", "person"]

  static let contactColumns = ["name", "organization", "role", "phones", "emails"]

  static func contact(_ contact: Contact) -> [Record.Field] {
    [
      .init("name", .text(contact.name)), .init("organization", .text(contact.organization)),
      .init("role", .text(contact.role)), .init("phones", .texts(contact.phones)),
      .init("emails", .texts(contact.emails)),
    ]
  }

  static let identifiedContactColumns = contactColumns + spanColumns + ["contact"]

  /// The same as a store has it: with its place, and a name of its own.
  static func identifiedContact(_ contact: Contact, in post: PostID) -> [Record.Field] {
    self.contact(contact) + span(contact.range) + [.init("contact", .text(Clip.id(of: contact, in: post)))]
  }

  static let spanColumns = ["start", "end"]

  static func span(_ range: Range<Int>) -> [Record.Field] {
    [.init("start", .number(range.lowerBound)), .init("end", .number(range.upperBound))]
  }
}
