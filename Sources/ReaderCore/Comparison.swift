package import PostModel
package import TextLayout

/// An older text of a post and the text after it in one: what has gone and what has come is marked.
///
/// In a paragraph that has changed, words stand between signs: `[−gone−] {+come+}`, with the minus sign, which does not
/// let a line break behind it as a hyphen does (UAX #14). Whole paragraphs have none, but a sign beside them: see
/// ``sign(beside:)``.
package struct Comparison: Sendable {
  package let old: PostID
  package let new: PostID
  /// When the one and the other were the post's text.
  package let days: [String]
  /// UTF-8 offsets into the view's text, the signs included.
  package let removed: SpanIndex
  package let added: SpanIndex
  /// Where something has changed: words that replace others are one change, and so are paragraphs.
  package let changes: [Range<Int>]
  /// The change that was gone to.
  package private(set) var change: Int?
  package private(set) var view: BodyView
  private let head: Body
  private let signs: [Sign]

  /// What stands beside a line.
  package enum Sign: Sendable, Hashable {
    case same, changed, removed, added
    /// The change that was gone to is in it.
    case here
  }

  /// Nearly linear in the texts.
  package init(old: AnnotatedPost, new: AnnotatedPost) {
    var text = ComparedText(old: ComparedText.Source(old), new: ComparedText.Source(new))
    text.write()
    (self.old, self.new) = (old.post.id, new.post.id)
    days = [old, new].map { $0.post.metadata.textDay ?? "an unknown day" }
    (removed, added) = (SpanIndex(text.removed), SpanIndex(text.added))
    (changes, signs) = (text.changes, text.signs)
    let count = changes.count
    let what = count == 0 ? "no words have changed" : count == 1 ? "1 change" : count.grouped + " changes"
    head = ArticleHead.body(of: [
      (.paragraph, days.joined(separator: " → ") + " · " + what + (count == 0 ? "" : " · [−gone−] {+come+}"))
    ])
    view = BodyView(head: head, body: text.body, columns: PaneSizes.widestText, height: 1)
  }

  /// What stands beside a line of the view's text: in a paragraph that has changed, only where it has.
  package func sign(beside line: BodyLayout.Line) -> Sign {
    guard let block = line.block, removed.overlaps(line.range) || added.overlaps(line.range) else { return .same }
    if let change, changes[change].overlaps(line.range) { return .here }
    return signs[block]
  }

  /// What stands beside a paragraph of the view's text.
  package func sign(ofBlock block: Int) -> Sign { signs[block] }
}

/// Moving in it.
extension Comparison {
  mutating func scroll(_ change: (inout BodyView) -> Void) { change(&view) }

  mutating func resize(_ panes: PaneSizes) {
    if let columns = panes.bodyColumns, columns != view.columns {
      let offset = view.topOffset
      view = BodyView(head: head, body: view.text.body, columns: columns, height: panes.bodyRows)
      view.scroll(toOffset: offset)
    }
    view.resize(height: panes.bodyRows)
  }

  /// Brings the first change into the window.
  mutating func revealFirst() {
    if let first = changes.first { view.reveal(first) }
  }

  /// Goes to the next change; `false` where there is none.
  mutating func showNext(_ direction: Find.Direction) -> Bool {
    let next: Int? =
      switch (change, direction) {
      case (let here?, .forward): here + 1 < changes.count ? here + 1 : nil
      case (let here?, .backward): here > 0 ? here - 1 : nil
      case (nil, .forward): changes.firstIndex { $0.lowerBound >= view.topOffset }
      case (nil, .backward): changes.lastIndex { $0.lowerBound < view.topOffset }
      }
    guard let next else { return false }
    change = next
    view.reveal(changes[next])
    return true
  }
}
