import PostModel
import TextLayout

/// Walking to quotes, contacts and matches, in this post and on into others.
extension Reader {
  mutating func ask(_ purpose: Prompt.Purpose) -> [Effect] {
    let text: String
    if case .filter(let former) = purpose { text = former } else { text = "" }
    overlays.append(.prompt(Prompt(purpose: purpose, input: LineInput(text))))
    return []
  }

  /// To the next such place of the open post, or of the next post that has one.
  mutating func walk(to target: Find.Target, _ direction: Find.Direction) -> [Effect] {
    if layout[target == .quotes ? .quotes : .contacts] == nil { bringBodyOnScreen() }
    if article?.showNext(target, direction) == true { return [] }
    let row = posts.cursor.selection ?? 0
    return look(for: target, direction, in: posts.ids(after: row, direction))
  }

  /// Like ``walk(to:_:)``, going on from the other end of the list, and through the open post once more at last.
  mutating func walkMatches(_ direction: Find.Direction) -> [Effect] {
    guard let pattern else { return [] }
    bringBodyOnScreen()
    if article?.showNext(.text(pattern), direction) == true { return [] }
    let row = posts.cursor.selection ?? 0
    let opposite: Find.Direction = direction == .forward ? .backward : .forward
    let wrapped = posts.ids(after: row, opposite).reversed()
    let here = posts.selected.map { [$0.id] } ?? []
    return look(for: .text(pattern), direction, in: posts.ids(after: row, direction) + wrapped + here)
  }

  /// Where one pane is shown at a time, that becomes the body, so that what is found can be seen.
  private mutating func bringBodyOnScreen() {
    if layout[.body] == nil { _ = focus(on: .body) }
  }

  mutating func search(for text: String) -> [Effect] {
    let typed = FoldedPattern(text)
    guard !typed.isEmpty else {
      if pattern == nil { say("Nothing to search for", .warning) }
      return walkMatches(.forward)
    }
    pattern = typed
    article?.findMatches(of: typed)
    return walkMatches(.forward)
  }

  private mutating func look(
    for target: Find.Target, _ direction: Find.Direction, in candidates: [PostID]
  ) -> [Effect] {
    guard !candidates.isEmpty else {
      sayAbsence(of: target, direction)
      return []
    }
    let find = Find(target, direction, candidates: candidates)
    self.find = find
    return [.find(find)]
  }
}
