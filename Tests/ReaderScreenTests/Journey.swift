import PostCopying
import PostMarks
import PostModel
import ReaderCore
import ReaderScreen
import Testing
import TextLayout

/// The reader driven by keys, with posts from memory in the place of files.
final class Journey {
  private(set) var reader: Reader
  /// What the reader wanted copied, the last one last.
  private(set) var copies: [Copy] = []
  /// What the reader wanted written, by path.
  private(set) var files: [String: String] = [:]
  private(set) var hasQuit = false
  /// Everything that the reader asked for.
  private(set) var effects: [Effect] = []
  var catalog: MemoryCatalog
  /// Milliseconds since 1970 at which the next mark is made.
  private var now: Int64 = 1000
  /// What is asked for while this is set waits.
  private var isHolding = false
  private var held: [Effect] = []

  init(
    _ posts: [AnnotatedPost], columns: Int = 120, rows: Int = 40, savedSearches: [SavedSearch] = [],
    marks: Marking = Marking(), foldsBodies: Bool = true, hasUnicode: Bool = true, starts: Bool = true
  ) {
    precondition(isUnicodeLocale, "There is a locale C.UTF-8.")
    catalog = MemoryCatalog(posts)
    reader = Reader(
      size: Size(columns: columns, rows: rows), savedSearches: savedSearches, marks: marks, foldsBodies: foldsBodies,
      hasUnicode: hasUnicode)
    if starts { send(.started) }
  }

  convenience init(
    _ posts: [MarkedPost], columns: Int = 120, rows: Int = 40, savedSearches: [SavedSearch] = [],
    foldsBodies: Bool = true
  ) {
    self.init(
      posts.map(\.annotated), columns: columns, rows: rows, savedSearches: savedSearches, foldsBodies: foldsBodies)
  }

  /// Presses keys written as in the `keys` file.
  @discardableResult
  func press(_ keys: String, _ location: SourceLocation = #_sourceLocation) -> Journey {
    switch KeyNotation.sequence(keys) {
    case .success(let sequence): for key in sequence { send(.key(key)) }
    case .failure(let unknown): Issue.record("\(unknown.word) is no key", sourceLocation: location)
    }
    return self
  }

  /// Types letters one by one, spaces as they are.
  @discardableResult
  func type(_ text: String) -> Journey {
    for character in text { send(.key(KeyPress(.character(character)))) }
    return self
  }

  func send(_ message: Message) {
    let wanted = reader.apply(message)
    catalog.marks = reader.marks.book
    for effect in wanted {
      effects.append(effect)
      if isHolding { held.append(effect) } else { perform(effect) }
    }
  }

  /// Lets answers wait until ``answer()``.
  @discardableResult
  func hold() -> Journey {
    isHolding = true
    return self
  }

  /// Does what has waited.
  @discardableResult
  func answer() -> Journey {
    isHolding = false
    let waiting = held
    held = []
    for effect in waiting { perform(effect) }
    return self
  }

  /// What the reader asks for while something is done.
  func effects(of action: (Journey) -> Void) -> [Effect] {
    let before = effects.count
    action(self)
    return Array(effects[before...])
  }

  var screen: String { Screen(of: reader).frame().text }

  /// The last row of the screen.
  var status: Substring { screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "" }

  var selected: String? { reader.posts.selected?.id.rawValue }
  var opened: String? { reader.article?.id.rawValue }

  private func perform(_ effect: Effect) {
    switch effect {
    case .list(let request): send(catalog.answer(request))
    case .rows(let rows, let number): if let answer = catalog.rows(rows, of: number) { send(answer) }
    case .entries(let request): send(catalog.answer(request))
    case .entryRows(let rows, let number): if let answer = catalog.entryRows(rows, of: number) { send(answer) }
    case .echoes(let post, _): send(.echoed(post.post.id, catalog.echoes(of: post)))
    case .timeline(let request): send(.timeline(catalog.timeline(of: request.filter), of: request.number))
    case .count(let queries): send(.counted(catalog.counts(of: queries)))
    case .open(let id): if let post = catalog[id] { send(.opened(post)) }
    case .compare(let old, let new):
      if let old = catalog[old], let new = catalog[new] { send(.compared(Comparison(old: old, new: new))) }
    case .find(let find): send(catalog.found(by: find))
    case .reload: send(.changed)
    case .copy(let copy): copies.append(copy)
    case .mark(let changes):
      now += 1
      send(.marked(reader.marks.book.stamped(changes, at: Moment(milliseconds: now), by: "here")))
    case .countUnread(let number):
      send(.unread(UnreadCount(list: number, count: catalog.unread(of: number).count)))
    case .collectUnread(let number): send(.unreadPosts(catalog.unread(of: number), of: number))
    case .write(let writing): files[writing.path] = writing.text
    case .verify(let clips):
      send(.verified(Dictionary(uniqueKeysWithValues: clips.map { ($0.id, ClipCheck($0, in: catalog[$0.post])) })))
    case .quit: hasQuit = true
    case .stopFinding, .stopRefresh, .stopEntries, .stopProgram, .redraw, .mouse, .suspend: break
    case .openLink, .edit, .pipe: break
    }
  }
}
