import ImportModel

/// Why a message becomes no post.
enum MailRefusal: Error, Sendable, Hashable {
  case unreadable
  case tooLong
  case tooDeep
  case tooManyParts
  case tooManyHeaders
  case headerTooLong
  case textTooLong
  case encrypted
  case hiddenSignature
  case report
  case calendar
  case empty
  case onlyHistory
  case onlyAttachments([String])

  /// - Parameter place: `message 3` of an mbox; `nil` where the file is the message.
  func skipped(place: String?) -> SkippedSource { SkippedSource(verdict, place: place, reason: reason) }

  private var verdict: SkippedSource.Verdict {
    switch self {
    case .unreadable, .tooLong, .tooDeep, .tooManyParts, .tooManyHeaders, .headerTooLong, .textTooLong: .failed
    default: .skipped
    }
  }

  private var reason: String {
    switch self {
    case .unreadable: "The message cannot be read; save it again from the mail program"
    case .tooLong: "The message is longer than 64 MiB; save it without its attachments"
    case .tooDeep: "Its parts are nested deeper than 32 levels, which no mail program does; save the text by itself"
    case .tooManyParts: "It has more than 20,000 lines that begin a part; save the text by itself"
    case .tooManyHeaders: "It has more than 50,000 header lines; save the text by itself"
    case .headerTooLong: "One of its headers is longer than 1 MiB; save the text by itself"
    case .textTooLong: "Its text is longer than 4 MiB; save the text by itself and import that"
    case .encrypted: "It is encrypted; decrypt it in the mail program and save it again"
    case .hiddenSignature: "Its text is inside an S/MIME signature; save it as plain text from the mail program"
    case .report: "It is a delivery report, not a post"
    case .calendar: "It is a calendar invitation, not a post"
    case .empty: "The message has no text"
    case .onlyHistory: "It has only what it answers to; import the message that it quotes"
    case .onlyAttachments(let names): Self.reason(attachments: names)
    }
  }

  private static func reason(attachments names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
    return "It has no text but attachments (\(shown)); save the release from them as text or HTML and import that"
  }
}
