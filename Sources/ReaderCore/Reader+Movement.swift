import PostModel

/// Moving in the pane that has the focus, and from pane to pane.
extension Reader {
  mutating func move(by distance: Int) -> [Effect] {
    switch focus {
    case .posts: return moveList { $0.move(by: distance) }
    case .body: article?.scroll { $0.scroll(by: distance) }
    case .quotes: article.map { $0.quotes.selection.map { $0 + distance } }?.map { article?.showQuote($0) }
    case .contacts: article.map { $0.contacts.selection.map { $0 + distance } }?.map { article?.showContact($0) }
    case .searches:
      searches.move { $0.move(by: distance) }
      return []
    }
    return noteReading(of: article?.id)
  }

  /// Moves by a part of the window: `by` whole windows divided by `part`.
  mutating func page(by windows: Int, of part: Int) -> [Effect] {
    let panes = PaneSizes(layout)
    switch focus {
    case .posts: return moveList { $0.page(by: windows * max(1, $0.height / part)) }
    case .body: return move(by: windows * max(1, (panes.bodyRows - 1) / part))
    case .quotes: return move(by: windows * max(1, (article?.quotes.height ?? 1) / part))
    case .contacts: return move(by: windows * max(1, (article?.contacts.height ?? 1) / part))
    case .searches: return move(by: windows * max(1, panes.searches / part))
    }
  }

  mutating func movePosts(_ change: (inout ListCursor) -> Void) -> [Effect] {
    posts.move(change)
    return openSelected() + (focus == .body ? noteReading(of: posts.selected?.id) : [])
  }

  /// The entries, where these take the place of posts.
  mutating func moveList(_ change: (inout ListCursor) -> Void) -> [Effect] {
    if views.isEmpty { return movePosts(change) }
    views[views.count - 1].move(change)
    return openSelected()
  }

  mutating func moveToEndOfList() -> [Effect] {
    if views.isEmpty { posts.moveToEnd() } else { views[views.count - 1].moveToEnd() }
    return openSelected()
  }

  mutating func focus(on pane: Pane) -> [Effect] {
    focus = pane
    resizePanes()
    return []
  }

  mutating func focus(next distance: Int) -> [Effect] {
    let all = panes
    return focus(on: all[(focus.rawValue + distance + all.count) % all.count])
  }

  mutating func toggleZoom() -> [Effect] {
    isZoomed.toggle()
    resizePanes()
    return []
  }

  /// From the list into the body; from a quote or contact to its place there; from a search to its list.
  mutating func open() -> [Effect] {
    switch focus {
    case .posts: if let entries { return open(entries) }
    case .body: return move(by: 1)
    case .quotes: article?.quotes.selection.map { article?.showQuote($0) }
    case .contacts: article?.contacts.selection.map { article?.showContact($0) }
    case .searches: return showSearch()
    }
    return focus(on: .body) + noteReading(of: posts.selected?.id ?? article?.id)
  }

  /// Shows the posts of the selected search.
  private mutating func showSearch() -> [Effect] {
    guard let row = searches.cursor.selection else { return [] }
    let kind = ListRequest.Kind.query(searches.entries[row].query)
    let effects = focus(on: .posts)
    if kind.isEverything { return effects + (wantedKind.isEverything ? [] : showAllPosts()) }
    return effects + (kind == wantedKind ? [] : list(kind, selecting: posts.selected?.id))
  }

  mutating func back() -> [Effect] {
    if focus == .body, article?.endComparing() == true { return [] }
    if isZoomed { return toggleZoom() }
    if focus != .posts { return focus(on: .posts) }
    return views.isEmpty ? [.quit] : leaveView()
  }

  /// Whether there is nothing to go back to.
  package var quitsOnBack: Bool { focus == .posts && !isZoomed && views.isEmpty }
}
