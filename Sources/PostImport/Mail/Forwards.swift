/// Which lines of a message are a post, and under which headers.
struct ForwardedText: Sendable {
  /// The inner headers; `nil` where the message's own are the post's.
  let headers: MailHeaders?
  let text: MailText
}

/// Takes forwarded texts out of the message that forwards them.
enum Forwards {
  /// Words from which on a text may be a release by itself; covering notes are shorter.
  private static let releaseWords = 40
  /// Words from which on a text above a forward is more than a note.
  private static let noteWords = 150

  /// The message's own text where nothing is forwarded in it: what it answers to is cut off then.
  static func texts(in text: MailText, of message: MailHeaders) -> [ForwardedText] {
    let heads = ForwardHead.all(in: text.lines)
    guard let first = heads.first else { return [ForwardedText(headers: nil, text: text)] }
    let above = text.keeping(0..<first.lines.lowerBound)
    if !isForward(first, note: above.wordCount, below: below(first, in: text), of: message) {
      return [ForwardedText(headers: nil, text: above)]
    }
    return releases(under: heads, in: text)
  }

  private static func below(_ head: ForwardHead, in text: MailText) -> Int {
    text.keeping(head.lines.upperBound..<text.lines.count).wordCount
  }

  private static func isForward(_ head: ForwardHead, note: Int, below: Int, of message: MailHeaders) -> Bool {
    if note == 0 { return true }
    if note >= noteWords, note >= 2 * below { return false }
    if head.sort == .forwarded || message.isForward { return true }
    return !message.isReply && message.raw("in-reply-to") == nil && note < below
  }

  /// A forward of a forward is one post, the innermost; several originals forwarded one after the other are several.
  private static func releases(under heads: [ForwardHead], in text: MailText) -> [ForwardedText] {
    var found: [ForwardedText] = []
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].lines.lowerBound : text.lines.count
      let part = text.keeping(head.lines.upperBound..<end)
      let isLast = index + 1 == heads.count
      let isRelease = part.wordCount >= releaseWords && !(head.headers.isForward && !isLast)
      if isRelease || isLast && found.isEmpty { found.append(ForwardedText(headers: head.headers, text: part)) }
      // Below a text that was found, only another forward begins a new one; all else is what it answers to.
      if !isLast, isRelease, heads[index + 1].sort != .forwarded || head.headers.isReply { break }
    }
    return found
  }
}
