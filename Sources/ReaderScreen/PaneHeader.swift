import PostModel
package import ReaderCore
import TextLayout

/// The row above a pane: its name and number, what it shows, and a rule to its end.
package struct PaneHeader {
  private let reader: Reader
  private let pane: Pane

  package init(_ pane: Pane, of reader: Reader) {
    self.pane = pane
    self.reader = reader
  }

  /// - Parameter columns: The room; what does not fit whole is left out.
  package func spans(columns: Int) -> [Span] {
    let hasFocus = reader.focus == pane
    let name = CellStyle(hasFocus ? .focus : .frame, hasFocus ? [.bold, .reverse] : .bold)
    let title = " " + self.title + " "
    let told = pane == .posts && reader.entries == nil ? unread.map { detail + "· " + $0 + " " } : nil
    let room = columns - title.columns
    return [Span(title, name), Span(told.flatMap { $0.columns <= room ? $0 : nil } ?? detail, .frame)]
  }

  private var title: SafeText {
    pane == .posts ? SafeText(oneLine: reader.view.title) : SafeText(pane.title)
  }

  /// How many posts of the list are not read; `nil` where that is not known, or none is read.
  private var unread: SafeText? {
    guard let unread = reader.marks.unread, unread.list == reader.posts.number, unread.count < reader.posts.count else {
      return nil
    }
    return unread.count == 0 ? "all read" : SafeText(unread.count.grouped + " unread")
  }

  /// What the pane shows, with a space at both ends; one space where it shows nothing.
  private var detail: SafeText {
    let text: String? =
      switch pane {
      case .posts where reader.entries != nil: reader.entries.flatMap(entries)
      case .posts: Self.place(reader.posts.cursor).map { reader.posts.isComplete ? $0 : $0 + "+" }
      case .searches: nil
      case .quotes: reader.article.flatMap { Self.place($0.quotes) }
      case .contacts: reader.article.flatMap { Self.place($0.contacts) }
      case .body: reader.isOpening ? "opening…" : reader.article.flatMap(body)
      }
    return SafeText(oneLine: text.map { " " + $0 + " " } ?? " ")
  }

  /// The place of the selected one among all, and of which posts they are.
  private func entries(_ list: EntryList) -> String? {
    guard list.number > 0 else { return nil }
    let count = list.total.grouped + (list.isComplete ? "" : "+")
    let place = list.place.map { $0.grouped + "/" + count } ?? count
    let filter = list.request.map(\.filter).flatMap { $0.isEverything || list.view == .clips ? nil : $0.text }
    return place + (filter.map { " · " + $0 } ?? "")
  }

  private static func place(_ cursor: ListCursor) -> String? {
    cursor.selection.map { "\($0 + 1)/\(cursor.count)" }
  }

  /// How long an embargo holds, whether texts are compared, and how far has been read; `nil` where there is nothing to say.
  private func body(_ article: Article) -> String? {
    let embargo = reader.embargoLeft.map { "⊘ embargoed \(Embargo.words(seconds: $0)) more" }
    let comparing = article.isAwaitingComparison ? "comparing…" : article.comparison == nil ? nil : "compared"
    let parts = [embargo, comparing, Self.reading(article.shownView)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// `nil` where all of it is on the screen.
  private static func reading(_ view: BodyView) -> String? {
    if view.top == 0 { return view.isAtEnd ? nil : "top" }
    return view.isAtEnd ? "end" : "\(min(99, view.top * 100 / max(1, view.estimatedCount - view.height)))%"
  }
}
