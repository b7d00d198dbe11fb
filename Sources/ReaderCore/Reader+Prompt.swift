import PostModel

/// The list and the open post as they were when a prompt was opened.
struct BeforePrompt: Sendable {
  let posts: PostList
  let article: Article?
}

/// Typing a search or a filter, the list following each key.
extension Reader {
  /// The prompt that gets the keys.
  var prompt: Prompt? {
    guard case .prompt(let prompt)? = overlays.last else { return nil }
    return prompt
  }

  mutating func ask(_ purpose: Prompt.Purpose) -> [Effect] {
    var text = ""
    if purpose == .filter, case .fuzzyTitle(let former) = wantedKind { text = former }
    beforePrompt = BeforePrompt(posts: posts, article: article)
    anchor = posts.selected?.id
    overlays.append(.prompt(Prompt(purpose: purpose, input: LineInput(text))))
    return []
  }

  mutating func type(_ key: KeyPress, into prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return cancelPrompt()
    case (.backspace, _) where prompt.input.text.isEmpty: return cancelPrompt()
    case (.enter, _): return enter(prompt)
    case (.down, _), (.character("n"), .control): return moveWhileTyping(by: 1)
    case (.up, _), (.character("p"), .control): return moveWhileTyping(by: -1)
    default:
      guard prompt.input.apply(key) else { return [] }
      return edited(prompt)
    }
  }

  /// Shows what was typed, and the list of it.
  mutating func edited(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.error = nil
    prompt.wasEntered = false
    overlays[overlays.count - 1] = .prompt(prompt)
    guard let kind = prompt.typing else { return listBeforePrompt() }
    return kind == wantedKind ? [] : list(kind, selecting: anchor)
  }

  private mutating func moveWhileTyping(by distance: Int) -> [Effect] {
    let effects = moveList { $0.move(by: distance) }
    anchor = posts.selected?.id
    return effects
  }

  /// Keeps the list that was typed for.
  private mutating func enter(_ prompt: Prompt) -> [Effect] {
    guard let kind = prompt.entered else { return cancelPrompt() }
    overlays.removeLast()
    guard kind == wantedKind else { return list(kind, selecting: posts.selected?.id) }
    beforePrompt = nil
    return countUnread()
  }

  private mutating func cancelPrompt() -> [Effect] {
    overlays.removeLast()
    defer { beforePrompt = nil }
    return listBeforePrompt()
  }

  /// Brings the list back that the prompt was opened over, with its selection and the place in the open post.
  private mutating func listBeforePrompt() -> [Effect] {
    guard let former = beforePrompt, former.posts.kind != wantedKind else { return [] }
    article = former.article ?? article
    let effects = goBack(to: former.posts)
    // The file may have changed since; read anew, the post keeps its place.
    guard let id = article?.id, id == posts.selected?.id else { return effects }
    return [.open(id)] + effects
  }
}
