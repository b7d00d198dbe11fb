import PostModel
package import TextLayout

/// The whole state of the screen, as a value: no files, no clock, no terminal.
///
/// ``apply(_:)`` takes what happened and returns what is to be done about it.
package struct Reader: Sendable {
  package internal(set) var size: Size
  package internal(set) var focus = Pane.posts
  package internal(set) var isZoomed = false
  package internal(set) var posts = PostList()
  /// The post that fills Body, Quotes and Contacts.
  package internal(set) var article: Article?
  /// From the bottom to the top one, which gets the keys.
  package internal(set) var overlays: [Overlay] = []
  /// The beginning of a sequence of keys.
  package internal(set) var pendingKeys: [KeyPress] = []
  package internal(set) var notice: Notice?
  /// What `/` looks for.
  package internal(set) var pattern: FoldedPattern?
  /// The walk through posts that is under way.
  package internal(set) var find: Find?
  /// After a reload: the post to select again when it comes.
  var awaited: PostID?
  package let keymap: Keymap

  package init(size: Size, keymap: Keymap = StandardKeymap.keymap) {
    self.size = size
    self.keymap = keymap
    resizePanes()
  }

  package var layout: PaneLayout { PaneLayout.arrange(size: size, focus: focus, isZoomed: isZoomed) }

  package mutating func apply(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .resized(let size):
      self.size = size
      resizePanes()
      return []
    case .counted(let count):
      posts.expected = count
      return []
    case .loaded(let batch): return load(batch)
    case .finishedLoading:
      posts.isLoading = false
      awaited = nil
      return openSelected()
    case .opened(let post):
      show(post)
      return []
    case .found(let post, let find): return finish(find, with: post)
    case .notice(let notice):
      self.notice = notice
      return []
    }
  }

  /// Gives every pane the room that the layout has for it.
  mutating func resizePanes() {
    let panes = PaneSizes(layout)
    posts.move { $0.resize(height: panes.posts) }
    article?.resize(panes)
    if case .palette(var palette)? = overlays.last {
      palette.resize(height: paletteHeight)
      overlays[overlays.count - 1] = .palette(palette)
    }
  }

  /// Entries that a palette shows at once: the screen without its frame, input line, heading and status line.
  var paletteHeight: Int { max(1, size.rows - 5) }

  mutating func say(_ text: SafeText, _ kind: Notice.Kind = .information) {
    notice = Notice(kind, text)
  }
}

/// Posts coming in.
extension Reader {
  private mutating func load(_ batch: [PostSummary]) -> [Effect] {
    posts.add(batch)
    if let id = awaited, posts.select(id) { awaited = nil }
    return (article == nil || posts.isUntouched) && awaited == nil ? openSelected() : []
  }

  /// Asks for the selected post, unless it is the one that is open.
  mutating func openSelected() -> [Effect] {
    guard let selected = posts.selected else {
      article = nil
      return []
    }
    return selected.id == article?.id ? [] : [.open(selected.id)]
  }

  /// Whether the selected post is still on its way, as a very long one is for a moment: the panes show the one before.
  package var isOpening: Bool {
    guard let selected = posts.selected else { return false }
    return selected.id != article?.id
  }

  /// Fills the panes; an answer that comes after the selection has moved on is not shown.
  private mutating func show(_ post: AnnotatedPost) {
    guard posts.selected?.id == post.post.id else { return }
    article = Article(post, panes: PaneSizes(layout))
    article?.findMatches(of: pattern)
  }

  private mutating func finish(_ find: Find, with post: AnnotatedPost?) -> [Effect] {
    guard find == self.find else { return [] }
    self.find = nil
    awaited = nil
    let row = posts.cursor.selection ?? 0
    guard let post, posts.select(post.post.id), let found = posts.cursor.selection else {
      sayAbsence(of: find.target, find.direction)
      return []
    }
    notice = nil
    show(post)
    article?.land(on: find.target, find.direction)
    if find.direction == .forward ? found <= row : found >= row { say("The search went on from the other end") }
    return []
  }
}

extension Reader {
  /// Says that a walk found nothing, as far as the posts have been read.
  mutating func sayAbsence(of target: Find.Target, _ direction: Find.Direction) {
    let reservation: SafeText = posts.isLoading ? ", as far as the posts have been read" : ""
    say(target.absence(direction) + reservation, .warning)
  }
}

extension Find.Target {
  /// The sentence for a walk that found nothing.
  func absence(_ direction: Find.Direction) -> SafeText {
    let post: SafeText = direction == .forward ? "No later post" : "No earlier post"
    return switch self {
    case .quotes: post + " in the list has quotes"
    case .contacts: post + " in the list has a contact"
    // A search goes round through all of the list.
    case .text(let pattern): "No post in the list has “" + SafeText(oneLine: pattern.typed) + "”"
    }
  }
}
