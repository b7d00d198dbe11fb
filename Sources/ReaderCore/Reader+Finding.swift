import PostModel

/// Walking to quotes, contacts and matches, in this post and on into others.
extension Reader {
  /// To the next such place of the open post, or of the next post that has one.
  mutating func walk(to target: Find.Target, _ direction: Find.Direction) -> [Effect] {
    if layout[target.pane] == nil { bringBodyOnScreen() }
    if target == .match, article?.comparison != nil { return walkChanges(direction) }
    if let effects = walkEntries(to: target, direction) { return effects }
    if article?.showNext(target, direction) == true { return noteReading(of: article?.id) }
    return look(Find(target, direction, from: posts.cursor.selection ?? 0, of: posts.number))
  }

  /// Where one pane is shown at a time, that becomes the body, so that what is found can be seen.
  mutating func bringBodyOnScreen() {
    if layout[.body] == nil { _ = focus(on: .body) }
  }

  mutating func look(_ find: Find) -> [Effect] {
    self.find = find
    return [.find(find)]
  }

  /// Ends the walk that is under way, so that it does not take the user away from where they went meanwhile.
  mutating func abandonFind() -> [Effect] {
    defer { find = nil }
    return find == nil ? [] : [.stopFinding]
  }

  /// Walks the list that is shown now, where the walk under way is one of the list before.
  mutating func goOnFinding() -> [Effect] {
    guard let find, find.list != posts.number, views.isEmpty else { return [] }
    return look(Find(find.target, find.direction, from: posts.cursor.selection ?? 0, of: posts.number))
  }

  mutating func finish(_ find: Find, with post: AnnotatedPost?, at row: Int?) -> [Effect] {
    guard find == self.find else { return [] }
    self.find = nil
    guard let post, let row else { return comeRound(find) }
    notice = nil
    posts.move { $0.select(row) }
    open(post)
    article?.land(on: find.target, find.direction)
    if find.isComingRound { say("The search went on from the other end") }
    return noteReading(of: post.post.id)
  }

  /// A walk to matches or unread posts goes on from the other end of the list, through the open post once more at last.
  private mutating func comeRound(_ find: Find) -> [Effect] {
    if find.target.comesRound, !find.isComingRound {
      let end = find.direction == .forward ? -1 : posts.count
      return look(Find(find.target, find.direction, from: end, of: posts.number, isComingRound: true))
    }
    say(find.target.absence(find.direction), .warning)
    return []
  }
}

extension Find.Target {
  /// Where the places are told of; those of matches are only in the body.
  fileprivate var pane: Pane {
    switch self {
    case .quotes: .quotes
    case .contacts: .contacts
    case .match: .body
    case .unread: .posts
    }
  }

  /// Whether a walk goes on from the other end of the list.
  fileprivate var comesRound: Bool { self == .match || self == .unread }

  /// The sentence for a walk that found nothing.
  fileprivate func absence(_ direction: Find.Direction) -> SafeText {
    let post: SafeText = direction == .forward ? "No later post" : "No earlier post"
    return switch self {
    case .quotes: post + " in the list has quotes"
    case .contacts: post + " in the list has a contact"
    case .match: "No post in the list has these words in its text"
    case .unread: "All posts of this list are read"
    }
  }
}
