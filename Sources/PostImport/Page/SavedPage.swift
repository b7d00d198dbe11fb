import ImportModel
import PostMarkup
import PostModel

/// Pages as a browser saved them.
package enum SavedPage {
  /// The text of a page and what it states of itself, without what stands around it.
  package static func read(_ bytes: [UInt8]) -> SourceItem {
    let html = Charset.decode(bytes, declared: PageCharset.declared(in: bytes))
    let document = HTMLDocument(html)
    let tree = PageTree(document)
    guard var text = MainText.find(in: tree), text.isEnough else {
      return .skipped(.skipped(PageRefusal.withoutText(tree).reason))
    }
    let details = PageDetails(tree, text)
    if let refusal = PageRefusal(tree, text, details) { return .skipped(.skipped(refusal.reason)) }
    if let title = details.metadata.title { text.leaveOut(title: title, of: tree) }
    if let subtitle = details.subtitle { text.leftOut.insert(subtitle) }
    var draft = Draft(.page)
    draft.metadata = details.metadata
    draft.byline = details.byline
    draft.body = document.body(of: text.chosen, leavingOut: text.leftOut) { target in
      WebAddress.resolved(target, against: details.base)
    }
    return .post(draft)
  }
}
