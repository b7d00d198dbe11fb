package import ImportModel
package import PostModel

/// A post as a source states it, before anything is found in its words.
package struct Draft: Sendable, Hashable {
  package var kind: SourceKind
  /// What it is inside its file: `item 12`, `message 3`; `nil` where the file is the post.
  package var place: String?
  /// The key that its source gives it for good: a GUID, a Message-ID without its angle brackets.
  package var identity: String?
  /// What the source states; `source` is the canonical link, absolute.
  package var metadata = Metadata()
  /// Who wrote it, as written.
  package var byline: String?
  /// The domain that a mail was sent from, in lower case.
  package var sender: String?
  package var body: Body
  package var extent = Extent.full
  /// File names of what came with it, as written.
  package var attachments: [String] = []
  /// The file as it stands, where it is one that a store has as it is.
  package var file: FileText?
  /// The bytes that the post was made from; `nil` where that is the whole file.
  package var original: [UInt8]?

  package init(_ kind: SourceKind, body: Body = .empty) {
    self.kind = kind
    self.body = body
  }
}

/// A file with front matter, or of Markdown; its body and its metadata are read from it.
package struct FileText: Sendable, Hashable {
  /// With LF line ends.
  package let text: String
  package let isHTML: Bool

  package init(text: String, isHTML: Bool) {
    self.text = text
    self.isHTML = isHTML
  }
}

/// What a reader of sources comes upon.
package enum SourceItem: Sendable, Hashable {
  case post(Draft)
  case skipped(SkippedSource)
}

/// Takes what a reader comes upon, one after the other; `false` ends the reading.
package typealias TakeItem = (SourceItem) -> Bool
