package import PostModel

/// Where a reader was left, to be gone on from there.
package struct ReadingPlace: Sendable, Hashable {
  package var list = ListRequest.Kind.everything
  package var post: PostID?
  /// The UTF-8 offset of the first words in the window of the body.
  package var offset = 0
  package var focus = Pane.posts
  package var isZoomed = false
  package var shares = PaneShares()
  /// What was typed at `:`, the last line last.
  package var history: [String] = []

  package init() {}
}

extension Reader {
  /// Where the reader is.
  package var place: ReadingPlace {
    var place = ReadingPlace()
    if case .typing(let text) = posts.kind { place.list = .query(text) } else { place.list = posts.kind }
    place.post = article?.id ?? posts.selected?.id
    place.offset = article?.view.topOffset ?? 0
    (place.focus, place.isZoomed, place.shares, place.history) = (focus, isZoomed, shares, history)
    return place
  }

  /// Goes on from where a reader was left; to be called before ``Message/started``.
  package mutating func goOn(from place: ReadingPlace) {
    focus = panes.contains(place.focus) ? place.focus : .posts
    (isZoomed, shares, history) = (place.isZoomed, place.shares, place.history)
    returning = place
    if place.post != nil { posts.touch() }
    resizePanes()
  }

  /// The text of the post in which the reader was left is shown from where it was read.
  mutating func returnToPlace() {
    guard let place = returning, let id = article?.id, place.post == id else { return }
    returning = nil
    if place.offset > 0 { article?.scroll(toOffset: place.offset) }
  }
}
