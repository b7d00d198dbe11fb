import ImportModel
import PostMarkup
import PostModel

/// Plain text: one release, or several in a row, as they were saved from a page, a mail or a word processor.
package enum PlainSource {
  package static func read(_ bytes: [UInt8]) -> [SourceItem] {
    let text = TextDecoding.decode(bytes).text
    let parts = ReleaseSplit.parts(of: text)
    return parts.enumerated().map { index, part in
      .post(draft(part, place: parts.count > 1 ? "release \(index + 1)" : nil))
    }
  }

  private static func draft(_ text: Substring, place: String?) -> Draft {
    let forwarded = ForwardedHead(text)
    let words = SiteChrome.removed(from: forwarded?.rest ?? text)
    var draft = Draft(.text, body: PlainText.body(of: words))
    draft.place = place
    if place != nil { draft.original = Array(text.utf8) }
    draft.metadata.title = forwarded?.headers.title
    draft.metadata.date = forwarded?.headers.date
    draft.byline = forwarded?.headers.byline
    return draft
  }
}
