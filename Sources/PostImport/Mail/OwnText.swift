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
    var pieces: [[Body]] = []
    for body in bodies {
      if body.html.isEmpty, body.plain.contains(where: { ArmoredText.isEncrypted($0.text) }) {
        isEncrypted = true
        continue
      }
      let form = MailForm.better(of: body, in: headers)
      isOnlyHistory = isOnlyHistory || form.isOnlyHistory
      if !pieces.isEmpty, form.readings.allSatisfy({ $0.headers == nil }) {
        pieces[pieces.count - 1] += form.readings.map(\.body)
      } else {
        readings += form.readings
        pieces += form.readings.map { [$0.body] }
      }
    }
    for (index, bodies) in pieces.enumerated() where bodies.count > 1 { readings[index].body = Body(joining: bodies) }
  }
}

extension Body {
  /// One below the other.
  init(joining bodies: [Body]) {
    var (text, blocks, runs) = ("", [Block](), [StyledRun]())
    for body in bodies {
      if !text.isEmpty, !body.text.isEmpty { text += "\n\n" }
      let shift = text.utf8.count
      text += body.text
      blocks += body.blocks.map { Block($0.kind, range: $0.range.moved(by: shift), quoteDepth: $0.quoteDepth) }
      runs += body.runs.map { StyledRun(range: $0.range.moved(by: shift), styles: $0.styles, target: $0.target) }
    }
    self.init(text: text, blocks: blocks, runs: runs)
  }
}

extension Range<Int> {
  fileprivate func moved(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}
