import ImportModel
import PostMarkup
import PostModel

/// Pages as a browser saved them.
package enum SavedPage {
  /// The longest page that is read, in bytes.
  package static let limit = 8 * 1_048_576
  /// The most tags that a page may have; a parser takes a few hundred bytes for each.
  package static let tagLimit = 150_000

  /// The text of a page and what it states of itself, without what stands around it.
  ///
  /// Linear in the page. What is no post, or longer than pages are, is skipped with the reason.
  package static func read(_ bytes: [UInt8]) -> SourceItem {
    if bytes.count > limit { return .skipped(SourceRefusal.longPage(mebibytes: limit >> 20).skipped()) }
    if bytes.count(where: { $0 == UInt8(ascii: "<") }) > tagLimit {
      return .skipped(SourceRefusal.manyTags(tagLimit).skipped())
    }
    let html = Charset.decode(bytes, declared: PageCharset.declared(in: bytes))
    let document = HTMLDocument(html)
    let tree = PageTree(document)
    guard let text = MainText.find(in: tree) else {
      return .skipped(.skipped(PageRefusal.withoutText(tree).reason))
    }
    let details = PageDetails(tree, text)
    var draft = Draft(.page)
    draft.metadata = details.metadata
    draft.byline = details.byline
    if let stated = details.statedBody(longerThan: text.measure) {
      draft.body = stated
    } else if !text.isEnough {
      return .skipped(.skipped(PageRefusal.withoutText(tree).reason))
    } else if let refusal = PageRefusal(tree, text, details) {
      return .skipped(.skipped(refusal.reason))
    } else {
      draft.body = body(of: text, details, in: tree)
    }
    return .post(draft)
  }

  /// The text without what the metadata has of it.
  private static func body(of text: MainText, _ details: PageDetails, in tree: PageTree) -> Body {
    var text = text
    if let title = details.metadata.title { text.leaveOut(title: title, of: tree) }
    text.leftOut.formUnion(NavigationLine.texts(of: tree) { [text] in text.contains($0) })
    if let subtitle = details.subtitle { text.leftOut.insert(subtitle) }
    return tree.document.body(of: text.chosen, leavingOut: text.leftOut) { target in
      WebAddress.resolved(target, against: details.base)
    }
  }
}
