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
    guard let text = MainText.find(in: tree), text.measure.prose > 0 else {
      return .skipped(.skipped("this page has no text of its own, only menus and links"))
    }
    var draft = Draft(.page)
    draft.body = document.body(of: text.chosen, leavingOut: text.leftOut)
    return .post(draft)
  }
}
