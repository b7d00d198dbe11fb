import PostModel

/// One form of a message's text, read: what of it is a post, under which headers.
struct MailForm {
  struct Reading {
    /// Of the forward; `nil` where the message's own are the post's.
    let headers: MailHeaders?
    var body: Body
    /// The copy on the web that a newsletter offers.
    let browserAddress: String?
  }

  private(set) var readings: [Reading] = []
  /// There were words, all of them of what the message answers to.
  private(set) var isOnlyHistory = false

  init(_ text: MailText, of message: MailHeaders) {
    for found in Forwards.texts(in: text, of: message) {
      let isReply = found.headers.map(\.isReply) ?? (message.isReply || message.raw("in-reply-to") != nil)
      let cut = Self.ownText(of: found, isReply: isReply, message)
      isOnlyHistory = isOnlyHistory || cut.lines.isEmpty && !found.text.lines.isEmpty
      let clean = MailFooters.cut(cut)
      if clean.lines.isEmpty { continue }
      readings.append(
        Reading(headers: found.headers, body: clean.body, browserAddress: Self.browserAddress(in: cut)))
    }
    isOnlyHistory = isOnlyHistory && readings.isEmpty
  }

  var wordCount: Int { readings.reduce(0) { $0 + $1.body.text.wordCount } }
  var blockCount: Int { readings.reduce(0) { $0 + $1.body.blocks.count } }

  /// Without the history; a text that is quoted as a whole, below nothing or a note, is what is forwarded.
  private static func ownText(of found: ForwardedText, isReply: Bool, _ message: MailHeaders) -> MailText {
    let own = QuotedHistory.cut(found.text, isReply: isReply)
    let quoted = QuotedHistory.quoted(in: found.text)
    let isForward = found.headers == nil && message.isForward && own.wordCount < 40
    return isForward && quoted.wordCount > own.wordCount ? quoted : own
  }

  private static func browserAddress(in text: MailText) -> String? {
    for (index, line) in text.lines.enumerated()
    where FooterWords.isBrowserLine(line) {
      let next = index + 1 < text.lines.count ? text.lines[index + 1] : nil
      let below = next.map { $0.words.wordCount == 1 ? $0.targets : [] } ?? []
      if let address = (line.targets + below).first(where: WebAddress.isWeb) { return address }
    }
    return nil
  }
}

extension MailForm {
  /// The better of the forms that a message has of one text.
  ///
  /// HTML states its paragraphs, headings and links, and plain text is often a stub (*your mail program cannot show this*)
  /// or made from the HTML with its line ends lost. So HTML is read, unless it says less than two fifths of what the
  /// plain text does, or has all in one paragraph where the plain text has several.
  static func better(of body: MailBody, in message: MailHeaders) -> MailForm {
    let plain = body.plain.map { ArmoredText.opened($0.text) }.joined(separator: "\n\n")
    let forms = (
      plain: MailForm(MailText(plain: plain), of: message),
      html: MailForm(MailText(html: body.html.map(\.text).joined(separator: "\n")), of: message)
    )
    return isPlainBetter(plain: forms.plain, html: forms.html) ? forms.plain : forms.html
  }

  private static func isPlainBetter(plain: MailForm, html: MailForm) -> Bool {
    let words = (plain: plain.wordCount, html: html.wordCount)
    if words.html == 0 || words.plain == 0 { return words.html == 0 }
    if words.plain * 5 < words.html * 2 { return false }
    if words.html * 5 < words.plain * 2 { return true }
    let hasForward = (
      plain: plain.readings.contains { $0.headers != nil }, html: html.readings.contains { $0.headers != nil }
    )
    if hasForward.plain != hasForward.html { return hasForward.plain }
    return html.blockCount <= 1 && plain.blockCount > 1
  }
}
