import ImportModel
import PostModel

/// Makes posts of a message and of the messages in it.
struct MailPosts {
  /// Words from which on a text above attached messages is more than a note.
  private static let noteWords = 150

  private(set) var drafts: [Draft] = []
  private(set) var refusals: [MailRefusal] = []
  private let kind: SourceKind

  init(of message: MailMessage, kind: SourceKind) {
    self.kind = kind
    add(message)
  }

  /// Bounded: messages are not nested deeper than parts may be.
  private mutating func add(_ message: MailMessage) {
    let content = MailContent(message.root)
    if let refusal = content.refusal { return refusals.append(refusal) }
    let before = drafts.count
    for inner in content.messages { add(inner) }
    let form = text(of: content, message.headers)
    let isNote = drafts.count > before && (message.headers.isForward || form.wordCount < Self.noteWords)
    if !form.isEmpty, !isNote {
      addPosts(of: form, content, message.headers)
    } else if drafts.count == before {
      refusals.append(Self.refusal(of: content, form))
    }
  }

  private func text(of content: MailContent, _ headers: MailHeaders) -> OwnText {
    var text = OwnText(content.bodies, of: headers)
    if text.isEmpty, content.messages.isEmpty, !text.isOnlyHistory, let attached = content.attachedTexts.first {
      var body = MailBody()
      body.add(attached)
      text = OwnText([body], of: headers)
    }
    return text
  }

  private mutating func addPosts(of text: OwnText, _ content: MailContent, _ outer: MailHeaders) {
    for reading in text.readings {
      let headers = reading.headers ?? outer
      var draft = Draft(kind, body: reading.body)
      draft.identity = text.readings.count == 1 ? outer.messageID : nil
      draft.metadata.title = headers.title
      draft.metadata.date = headers.date ?? outer.date
      draft.metadata.organization = headers["organization"] ?? headers["organisation"]
      draft.metadata.language = headers.language
      draft.metadata.source = headers.webAddress ?? reading.browserAddress
      draft.byline = headers.byline
      draft.sender = headers.senderDomain
      draft.attachments = content.attachments
      drafts.append(draft)
    }
  }

  private static func refusal(of content: MailContent, _ text: OwnText) -> MailRefusal {
    if text.isEncrypted { return .encrypted }
    if content.isOversized { return .textTooLong }
    if content.isCalendar { return .calendar }
    if text.isOnlyHistory { return .onlyHistory }
    return content.attachments.isEmpty ? .empty : .onlyAttachments(content.attachments)
  }
}
