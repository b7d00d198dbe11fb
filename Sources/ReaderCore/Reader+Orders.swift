/// What comes in words instead of keys: a command by its name, a row by its number, a place in the text.
extension Reader {
  /// Runs a command that was given by its name; a sequence of keys that was begun is forgotten.
  mutating func take(order invocation: Invocation) -> [Effect] {
    notice = nil
    pendingKeys = []
    posts.touch()
    return run(invocation)
  }

  /// Puts the selection of a pane on a row, and opens that.
  mutating func take(row: Int, in pane: Pane, opens: Bool) -> [Effect] {
    notice = nil
    pendingKeys = []
    posts.touch()
    var effects = focus(on: pane) + abandonFind()
    switch pane {
    case .posts: effects += moveList { $0.select(row) }
    case .body: break
    case .quotes: article?.showQuote(row)
    case .contacts: article?.showContact(row)
    case .searches: searches.move { $0.select(row) }
    }
    return opens ? effects + run(.open) : effects
  }

  /// Whether answers are on their way that change what is shown: a list, its rows, a post, a comparison, a walk,
  /// what a program prints.
  package var isAwaiting: Bool {
    find != nil || running != nil || isAwaitingList || isOpening || posts.missing != nil
      || article?.isAwaitingComparison == true || entries?.isAwaiting ?? (posts.count > 0 && article == nil)
  }

  /// Whether another list was asked for than the one that is shown, or there is no list yet.
  private var isAwaitingList: Bool {
    guard let asked else { return posts.number == 0 }
    return asked.request.number != posts.number && !asked.isRefresh
  }
}

extension EntryList {
  /// Whether the list or its rows are on their way.
  fileprivate var isAwaiting: Bool { asked.map { $0.number != number } ?? true || missing != nil }
}
