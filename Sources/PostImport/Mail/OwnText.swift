import PostModel

/// The words of a message itself, in their better forms.
struct OwnText {
  private(set) var readings: [MailForm.Reading] = []
  private(set) var isOnlyHistory = false
  private(set) var isEncrypted = false

  var isEmpty: Bool { readings.isEmpty }
  var wordCount: Int { readings.reduce(0) { $0 + $1.body.text.wordCount } }

  /// The first body says what is forwarded; what follows it, such as the text below a picture, belongs to the last post.
  init(_ bodies: [MailBody], of headers: MailHeaders) {
    for body in bodies {
      if body.html.isEmpty, body.plain.contains(where: { ArmoredText.isEncrypted($0.text) }) {
        isEncrypted = true
        continue
      }
      let form = MailForm.better(of: body, in: headers)
      isOnlyHistory = isOnlyHistory || form.isOnlyHistory
      if let last = readings.last, form.readings.allSatisfy({ $0.headers == nil }) {
        let joined = form.readings.reduce(last.body) { $0.followed(by: $1.body) }
        readings[readings.count - 1] = MailForm.Reading(
          headers: last.headers, body: joined, browserAddress: last.browserAddress)
      } else {
        readings += form.readings
      }
    }
  }
}

extension Body {
  /// This and another one below it.
  func followed(by other: Body) -> Body {
    let gap = text.isEmpty || other.text.isEmpty ? "" : "\n\n"
    let shift = text.utf8.count + gap.utf8.count
    return Body(
      text: text + gap + other.text,
      blocks: blocks
        + other.blocks.map {
          Block(
            $0.kind, range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, quoteDepth: $0.quoteDepth)
        },
      runs: runs
        + other.runs.map {
          StyledRun(
            range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, styles: $0.styles, target: $0.target)
        })
  }
}
