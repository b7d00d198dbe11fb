package import ImportModel
import PostExtraction
import PostMarkup
import PostModel

/// Makes drafts ready for a store: what the source does not state is looked for in the words, and the keys are made.
package struct DraftFinisher: Sendable {
  private let extractor = Extractor()
  private let linksOnly: Bool

  package init(_ options: ImportOptions) { linksOnly = options.linksOnly }

  /// - Parameters:
  ///   - original: SHA-256 of the whole file, for a draft that has no bytes of its own.
  ///   - name: Of the file: the title where there is nothing else.
  package func finished(_ draft: Draft, original: String?, name: String) -> ReadItem {
    var draft = draft
    if linksOnly {
      guard let link = draft.metadata.source else {
        return .skipped(SourceRefusal.noLink.skipped(place: draft.place))
      }
      draft = Self.link(of: draft, link)
    }
    let header = extractor.header(of: draft.body)
    if draft.body.blocks.allSatisfy(\.range.isEmpty), !Self.isPostWithoutWords(&draft) {
      return .skipped(SourceRefusal.noWords.skipped(place: draft.place))
    }
    var post = IncomingPost()
    post.place = draft.place
    post.head = head(of: draft, header, name: name)
    post.text = Self.text(of: draft)
    let words = BodyWords.normalized(draft.body)
    post.words = words.isEmpty ? nil : BodyWords.fingerprint(words)
    post.bands = Shingles(of: draft.body.text).bands
    post.record = record(of: draft, words: words, original: original)
    return .post(post)
  }

  /// A file that states a title is a post as it stands, and so is an item of a feed with a title and a link.
  private static func isPostWithoutWords(_ draft: inout Draft) -> Bool {
    guard draft.metadata.title != nil else { return false }
    if draft.kind == .feed, draft.extent == .full, draft.metadata.source != nil { draft.extent = .link }
    return draft.file != nil || draft.extent != .full
  }

  /// Title, date and link; the words are left where they are.
  private static func link(of draft: Draft, _ link: String) -> Draft {
    var short = draft
    short.body = .empty
    short.file = nil
    short.extent = .link
    return short
  }

  private func record(of draft: Draft, words: [UInt8], original: String?) -> ImportRecord {
    var record = ImportRecord()
    record.kind = draft.kind.rawValue
    record.id = draft.identity
    record.link = draft.metadata.source
    record.sender = draft.sender
    record.sha256 = draft.original.map(Digest.digits(of:)) ?? original
    record.body = words.isEmpty ? nil : Digest.digits(of: words)
    record.extent = draft.extent
    return record
  }

  private func head(of draft: Draft, _ header: Header, name: String) -> IncomingPost.Head {
    let stated = draft.metadata
    var head = IncomingPost.Head()
    head.title =
      [stated.title, header.title?.text, Self.firstWords(of: draft.body)].lazy.compactMap(\.self)
      .map(Self.line).first { !$0.isEmpty } ?? name
    head.subtitle = (stated.subtitle ?? header.subtitle?.text).map(Self.line)
    head.date = (stated.date ?? header.date)?.iso8601
    head.updated = stated.updated?.iso8601
    head.embargo = stated.embargo?.iso8601
    head.byline = draft.byline.map(Self.withoutBy).map(Self.line)
    head.organization = stated.organization.map(Self.line)
    head.dateline = (stated.dateline ?? header.dateline?.text).map(Self.line)
    head.language = stated.language ?? header.language
    head.tags = stated.tags.map(Self.line)
    head.isDraft = stated.isDraft
    head.attachments = draft.attachments
    return head
  }

  /// Words on one line; control characters are none.
  private static func line(_ words: String) -> String {
    let scalars = words.unicodeScalars.map { scalar in
      scalar.properties.generalCategory != .control ? scalar : scalar.properties.isWhitespace ? " " : "\u{FFFD}"
    }
    return HTML.oneLine(String(String.UnicodeScalarView(scalars)))
  }

  /// `Ann Lee` of `By Ann Lee`.
  private static func withoutBy(_ byline: String) -> String {
    byline.utf8.count > 3 && byline.prefix(3).lowercased() == "by " ? String(byline.dropFirst(3)) : byline
  }

  /// Words of a title for a post that has none.
  private static let titleWords = 12
  /// UTF-8 bytes; in writing without spaces a paragraph is one word.
  private static let longestTitle = 240
  private static let longestBeginning = 4096

  private static func firstWords(of body: Body) -> String? {
    guard let first = body.blocks.first(where: { !$0.range.isEmpty }) else { return nil }
    let words = body.slice(first.range).utf8.prefix(longestBeginning).split(maxSplits: titleWords) { $0 <= 0x20 }
    let title = words.prefix(titleWords).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    if title.utf8.count > longestTitle { return title.prefix(longestTitle / 3) + " …" }
    return words.count > titleWords ? title + " …" : title
  }

  private static func text(of draft: Draft) -> PostText {
    if let file = draft.file { return .file(file.text, isHTML: file.isHTML) }
    if let markdown = MarkdownText(draft.body) { return .markdown(markdown.text) }
    let words = draft.body.blocks.map { draft.body.slice($0.range) }.joined(separator: "\n\n")
    return .plain(words + (words.isEmpty ? "" : "\n"))
  }
}
