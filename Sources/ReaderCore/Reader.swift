package import PostCopying
import PostMarks
package import PostModel
import PostQuery

/// The whole state of the screen, as a value: no files, no clock, no terminal.
///
/// ``apply(_:)`` takes what happened and returns what is to be done about it.
package struct Reader: Sendable {
  package internal(set) var size: Size
  package internal(set) var focus = Pane.posts
  package internal(set) var isZoomed = false
  /// How the user has divided the screen among the panes.
  package internal(set) var shares = PaneShares()
  package internal(set) var mouse: MouseState
  package internal(set) var posts = PostList()
  /// What fills the Posts pane in the place of posts, each over the one that it was opened from; the last one is shown.
  package internal(set) var views: [EntryList] = []
  /// What quotes stand below when they are listed.
  var grouping = ListView.QuoteGrouping.date
  package internal(set) var searches: SearchList
  package internal(set) var marks: Marking
  /// The post that fills Body, Quotes and Contacts.
  package internal(set) var article: Article?
  /// From the bottom to the top one, which gets the keys.
  package internal(set) var overlays: [Overlay] = []
  /// The beginning of a sequence of keys.
  package internal(set) var pendingKeys: [KeyPress] = []
  package internal(set) var notice: Notice?
  /// What was typed at `:`, the last line last.
  package internal(set) var history: [String] = []
  /// What the line that is being entered was opened on.
  var promptSubject: MarkSubject?
  /// What ``Command/again`` runs.
  var lastRepeatable: Invocation?
  /// The walk through posts that is under way.
  package internal(set) var find: Find?
  /// The program that has something of the post, until it has ended.
  var running: String?
  /// Whether the catalog lacks posts that it will have in a moment.
  var isRebuilding = false
  /// How far the store has been read, while it is.
  package internal(set) var progress: RefreshProgress?
  /// Posts and quotes by month at the head of the list; `nil` where that is not shown.
  package internal(set) var timeline: TimelineHead?
  /// Whether the terminal shows characters beyond ASCII.
  package let hasUnicode: Bool
  /// How many timelines have been asked for.
  var timelineRequests = 0
  /// The place to be shown when its post opens.
  var awaitedPlace: EntryPlace?
  /// How many lists have been asked for.
  var requests = 0
  /// How many lists of entries have been asked for.
  var entryRequests = 0
  /// The number of the last list that was asked for before the catalog changed.
  var lastOutdated = 0
  var asked: AskedList?
  /// The list of every post, as it was left.
  var home: PostList?
  /// Where the reader is returning to, until that post is there.
  var returning: ReadingPlace?
  /// What Esc brings back while something is typed.
  var beforePrompt: BeforePrompt?
  /// The post that the selection stays on while a prompt narrows the list.
  var anchor: PostID?
  /// The time, as far as it has been told; `nil` until then.
  package internal(set) var now: PostDate?
  /// Posts that were copied from although their embargo is in force.
  var embargoesSeen: Set<PostID> = []
  let templates: TemplateBook
  /// What was found when the clips were held against their posts.
  var checks: [String: ClipCheck] = [:]
  /// The clips as they are listed.
  var shownClips: [ClipEntry] = []
  package let keymap: Keymap
  /// Whether boilerplate and blocks of contacts are folded when a post is opened.
  let foldsBodies: Bool

  package init(
    size: Size, keymap: Keymap = StandardKeymap.keymap, savedSearches: [SavedSearch] = [], marks: Marking = Marking(),
    mouse: MouseState = MouseState(), templates: TemplateBook = TemplateBook(), foldsBodies: Bool = true,
    hasUnicode: Bool = true
  ) {
    self.size = size
    self.hasUnicode = hasUnicode
    self.keymap = keymap
    self.foldsBodies = foldsBodies
    self.marks = marks
    self.mouse = mouse
    self.templates = templates
    searches = SearchList(savedSearches)
    resizePanes()
  }

  package var layout: PaneLayout {
    PaneLayout.arrange(
      size: size, focus: focus, isZoomed: isZoomed, searches: searches.entries.count, shares: shares)
  }

  /// The panes that there are.
  package var panes: [Pane] { Pane.allCases.filter { $0 != .searches || !searches.isEmpty } }

  package mutating func apply(_ message: Message) -> [Effect] {
    let effects = take(message) + refreshClips()
    switch message {
    case .rows, .entryRows: return effects
    default: return effects + missingRows()
    }
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .started:
      let mode: [Effect] = mouse.isOn ? [.mouse(true)] : []
      return mode + list(returning?.list ?? .everything, selecting: returning?.post)
    case .clock(let now): self.now = now
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .mouse(let event, let target): return take(event, on: target)
    case .ordered(let invocation): return take(order: invocation)
    case .chosen(let row, let pane, let opens): return take(row: row, in: pane, opens: opens)
    case .placed(let offset): article?.scroll(toOffset: offset)
    case .resized(let size):
      self.size = size
      resizePanes()
    case .listed(let listing): return take(listing)
    case .refused(let number, let error): return refuse(number, error)
    case .rows(let rows, let first, let number): return take(rows, from: first, of: number)
    case .entries(let listing): return take(listing)
    case .entryRows(let rows, let first, let number): return take(rows, from: first, of: number)
    case .changed:
      // What was found of clips was found in the posts as they were.
      checks = [:]
      return noteChange()
    case .rebuilding(let isRebuilding): self.isRebuilding = isRebuilding
    case .progress(let progress):
      self.progress = progress
      return countSearches()
    case .counted(let counts): searches.take(counts)
    case .opened(let post): return show(post)
    case .openedBeginning(let post): showBeginning(post)
    case .echoed(let id, let echoes): if article?.id == id { article?.take(echoes) }
    case .timeline(let counted, let number): timeline?.take(counted, of: number)
    case .compared(let comparison):
      let panes = PaneSizes(layout)
      article?.take(comparison, panes)
    case .found(let post, let row, let find): return finish(find, with: post, at: row)
    case .verified(let checks): return take(checks)
    case .marked(let marks): return take(marks)
    case .marksRead(let book): return take(book)
    case .unread(let count): marks.unread = count
    case .unreadPosts(let posts, let list): return readAll(posts, of: list)
    case .programEnded(let result): take(result)
    case .notice(let notice): self.notice = notice
    }
    return []
  }

  /// Gives every pane the room that the layout has for it.
  mutating func resizePanes() {
    let panes = PaneSizes(layout)
    let listRows = panes.posts - headRows
    posts.move { $0.resize(height: listRows) }
    for index in views.indices { views[index].resize(rows: listRows) }
    searches.move { $0.resize(height: panes.searches) }
    article?.resize(panes)
    for index in overlays.indices { overlays[index].resize(paletteHeight: paletteHeight, screen: size) }
  }

  /// Entries that a palette shows at once: the screen without its frame, input line, heading and status line.
  var paletteHeight: Int { max(1, size.rows - 5) }

  mutating func say(_ text: SafeText, _ kind: Notice.Kind = .information) {
    notice = Notice(kind, text)
  }
}

/// The open post.
extension Reader {
  /// Asks for the selected post, unless it is the one that is open, or its row is still on its way; shows the place of the
  /// selected entry.
  mutating func openSelected() -> [Effect] {
    if entries != nil { return openSelectedEntry() }
    guard let selected = posts.selected else {
      if posts.count == 0, posts.isComplete { article = nil }
      return []
    }
    return selected.id == article?.id ? [] : [.open(selected.id)]
  }

  /// The post that the panes shall show; `nil` while that is not known, or where nothing says so.
  var wantedPost: PostID? { entries.map { $0.selected?.place?.post } ?? posts.selected?.id }

  /// Whether the selected post is still on its way, as a very long one is for a moment: the panes show its beginning, or
  /// the one before.
  package var isOpening: Bool {
    guard let wantedPost, let article else { return false }
    return wantedPost != article.id || article.isBeginning
  }

  /// Fills the panes; an answer that comes after the selection has moved on is not shown.
  private mutating func show(_ post: AnnotatedPost) -> [Effect] {
    let panes = PaneSizes(layout)
    if article?.id == post.post.id {
      article?.update(post, panes: panes)
      article?.findMatches(of: posts.highlighter)
    } else if wantedPost == post.post.id {
      open(post)
      if returning == nil, entries == nil { article?.showFirstMatch() }
      returnToPlace()
    }
    showEntryPlace()
    return article?.id == post.post.id ? lookForEchoes() : []
  }

  /// Shows the beginning of another post, until the whole is there.
  private mutating func showBeginning(_ post: AnnotatedPost) {
    guard article?.id != post.post.id, wantedPost == post.post.id else { return }
    open(post)
    article?.isBeginning = true
  }

  /// Fills the panes with another post, from its top.
  mutating func open(_ post: AnnotatedPost) {
    article = Article(
      post, panes: PaneSizes(layout), keys: HeadKeys(keymap), marks: marks.book[post.post.id], isFolded: foldsBodies)
    article?.findMatches(of: posts.highlighter)
  }
}
