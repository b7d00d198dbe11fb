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
    case .unreadable: "cannot be read; save it again from the mail program"
    case .tooLong: "is longer than 64 MiB; save it without its attachments"
    case .tooDeep: "has parts nested deeper than 32 levels, which no mail program does; save the text by itself"
    case .tooManyParts: "has more than 20,000 lines that begin a part; save the text by itself"
    case .tooManyHeaders: "has more than 50,000 header lines; save the text by itself"
    case .headerTooLong: "has a header longer than 1 MiB; save the text by itself"
    case .textTooLong: "has text that is longer than 4 MiB; save the text by itself and import that"
    case .encrypted: "is encrypted; decrypt it in the mail program and save it again"
    case .hiddenSignature: "has its text inside an S/MIME signature; save it as plain text from the mail program"
    case .report: "is a delivery report, not a post"
    case .calendar: "is a calendar invitation, not a post"
    case .empty: "has no text"
    case .onlyHistory: "has only what it answers to; import the message that it quotes"
    case .onlyAttachments(let names): Self.reason(attachments: names)
    }
  }

  private static func reason(attachments names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
    return "has no text but attachments (\(shown)); save the release from them as text or HTML and import that"
  }
}
