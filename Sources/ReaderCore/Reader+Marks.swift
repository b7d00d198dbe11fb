import PostMarks
import PostModel

/// Marks on posts and speakers, and taking them back.
extension Reader {
  /// Traps where the command marks nothing.
  mutating func mark(_ invocation: Invocation) -> [Effect] {
    switch invocation.command {
    case .star: toggleStar()
    case .read: toggleRead()
    case .readAll: [.collectUnread(of: posts.number)]
    case .tag: toggleTag(invocation.argument ?? "")
    case .note: setNote(invocation.argument ?? "")
    case .undo: undo()
    case .again: again()
    case .mark: markRow()
    case .merge: merge(into: invocation.argument ?? "")
    case .unmerge: unmerge()
    default: preconditionFailure("\(invocation.command.rawValue) is no mark.")
    }
  }

  /// Says something from now on, and has it kept.
  ///
  /// - Parameter name: What ``Command/undo`` calls it; `nil` where it is not to be taken back.
  mutating func mark(_ changes: [MarkChange], undoneAs name: SafeText?) -> [Effect] {
    let effective = marks.book.effective(changes)
    if effective.isEmpty { return [] }
    marks.say(effective, undoneAs: name)
    showMarks()
    return [.mark(effective)] + (effective.contains(where: \.isAboutReading) ? countUnread() : [])
      + (effective.contains(where: \.isAboutSpeakers) ? askForEntries() : [])
  }

  /// The post that a mark is put on.
  var markedPost: MarkSubject? {
    if let promptSubject { return promptSubject }
    let listed = entries == nil ? posts.selected : nil
    return listed.map { MarkSubject(id: $0.id, title: $0.title) }
      ?? article.map { MarkSubject(id: $0.id, title: $0.summary.title) }
  }

  /// What stands in the line where something is asked for a command.
  func beginning(of command: Command) -> String {
    if command == .note, let clip = selectedClip { return clip.note ?? "" }
    guard command == .note, let subject = markedPost else { return "" }
    return marks.book[subject.id].note ?? ""
  }

  /// The tags that the user has put on posts, the most used first.
  var knownTags: [Completion.Candidate] {
    let taken = markedPost.map { marks.book[$0.id].tags } ?? []
    let ordered = marks.book.tags.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return ordered.map { tag, count in
      .init(tag, taken.contains(tag) ? "takes it off" : count == 1 ? "1 post" : "\(count) posts")
    }
  }
}

/// Each mark.
extension Reader {
  private mutating func toggleStar() -> [Effect] {
    guard let subject = markedPost else { return [] }
    let isOn = !marks.book[subject.id].isStarred
    say(isOn ? "Starred" : "The star is taken away")
    return mark(
      [.starred(subject.id, isOn)], undoneAs: (isOn ? "star on " : "star taken from ") + Self.quoted(subject.title))
  }

  private mutating func toggleRead() -> [Effect] {
    guard let subject = markedPost else { return [] }
    let isRead = !marks.book[subject.id].isRead
    say(isRead ? "Read" : "Not read")
    return mark([.read(subject.id, isRead)], undoneAs: (isRead ? "read: " : "not read: ") + Self.quoted(subject.title))
  }

  private mutating func toggleTag(_ typed: String) -> [Effect] {
    guard let subject = markedPost else { return [] }
    guard let tag = TagName.normal(typed) else {
      say("A tag is a word, such as housing", .warning)
      return []
    }
    let isOn = !marks.book[subject.id].tags.contains(tag)
    let name = SafeText(oneLine: "#" + tag)
    say(isOn ? "Tagged " + name : "No longer tagged " + name)
    return mark(
      [.tag(subject.id, tag, isOn)], undoneAs: name + (isOn ? " on " : " taken off ") + Self.quoted(subject.title))
  }

  private mutating func setNote(_ typed: String) -> [Effect] {
    if let clip = selectedClip { return setNote(typed, on: clip) }
    guard let subject = markedPost else { return [] }
    let note = typed == Command.removesNote ? nil : typed
    say(note == nil ? "No note" : "Noted")
    return mark(
      [.note(subject.id, note)], undoneAs: (note == nil ? "note taken from " : "note on ") + Self.quoted(subject.title))
  }

  /// All of these posts, which the list has, are read.
  mutating func readAll(_ unread: [PostID], of list: Int) -> [Effect] {
    guard list == posts.number else { return [] }
    let effects = mark(unread.map { .read($0, true) }, undoneAs: "\(unread.count.grouped) posts read")
    let count = unread.count == 1 ? "1 post is" : unread.count.grouped + " posts are"
    say(effects.isEmpty ? "All posts of this list are read already" : SafeText(count + " read now; U undoes it"))
    return effects
  }

  private static func quoted(_ title: String) -> SafeText { "“" + SafeText(oneLine: title) + "”" }

  private mutating func undo() -> [Effect] {
    guard let undoable = marks.takeUndoable() else { return [] }
    let effects = mark(undoable.before, undoneAs: nil)
    say((effects.isEmpty ? "Not there any more: " : "Undone: ") + undoable.name)
    return effects
  }

  private mutating func again() -> [Effect] { lastRepeatable.map { run($0) } ?? [] }
}

/// Reading.
extension Reader {
  /// A post is read: it was opened, or something in it gone to or copied.
  mutating func noteReading(of post: PostID?) -> [Effect] {
    guard marks.readsOnOpening, overlays.isEmpty, let post, !marks.book[post].isRead else { return [] }
    return mark([.read(post, true)], undoneAs: nil)
  }

  mutating func walkToUnread() -> [Effect] {
    forgetViews() + look(Find(.unread, .forward, from: posts.cursor.selection ?? -1, of: posts.number))
  }

  /// Has the posts of the list counted that are not read.
  func countUnread() -> [Effect] { posts.isComplete && prompt == nil ? [.countUnread(of: posts.number)] : [] }
}

/// What comes from elsewhere.
extension Reader {
  /// Takes marks in that others have made, or these with their moment.
  mutating func take(_ some: [Mark]) -> [Effect] {
    var (isReadingChanged, areSpeakersChanged) = (false, false)
    for mark in some {
      let before = marks.book.value(of: mark.key)
      guard marks.book.apply(mark), before != mark.change.value else { continue }
      isReadingChanged = isReadingChanged || mark.change.isAboutReading
      areSpeakersChanged = areSpeakersChanged || mark.change.isAboutSpeakers
    }
    showMarks()
    return (isReadingChanged ? countUnread() : []) + (areSpeakersChanged ? askForEntries() : [])
  }

  /// Takes all marks in that were kept.
  mutating func take(_ book: MarkBook) -> [Effect] {
    marks.book.merge(book)
    showMarks()
    return countUnread()
  }

  private mutating func showMarks() {
    guard let id = article?.id else { return }
    let panes = PaneSizes(layout)
    article?.show(marks.book[id], panes: panes)
  }
}

extension Command {
  /// Why nothing can be marked now; `nil` where it can, and for all other commands.
  func markRefusal(in reader: Reader) -> SafeText? {
    switch self {
    case .star, .read, .tag, .note: return reader.markedPost == nil ? "No post is selected" : nil
    case .nextUnread: return reader.posts.count == 0 ? "There is no post in the list" : nil
    case .readAll:
      if reader.posts.count == 0 { return "There is no post in the list" }
      if !reader.posts.isComplete { return "The posts of this list are still being looked for" }
      return reader.posts.count > Self.mostReadAtOnce ? "More than 100,000 posts: search for fewer first" : nil
    case .undo: return reader.marks.undoable.isEmpty ? "Nothing has been marked that could be undone" : nil
    case .again: return reader.lastRepeatable == nil ? "Nothing has been marked or copied yet" : nil
    default: return nil
    }
  }

  private static let mostReadAtOnce = 100_000

  /// Whether ``again`` runs it once more.
  var canBeRepeated: Bool { self != .again && self != .undo && [.marks, .copying, .clips].contains(group) }
}

extension MarkChange {
  /// Whether it says that a post is read or not.
  var isAboutReading: Bool { key.post != nil && key.aspect == "read" }

  /// Whether it says which names are one speaker.
  var isAboutSpeakers: Bool { key.kind == MarkKey.speaker }
}
