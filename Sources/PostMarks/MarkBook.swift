package import PostModel

/// All that holds: for each thing that something was said of, the last that was said.
///
/// Merging is commutative, associative and idempotent: whatever the order in which marks come, and however often, the
/// book is the same.
package struct MarkBook: Sendable {
  /// What holds of one key.
  private struct Entry: Sendable, Hashable {
    var value: JSONValue
    var stamp: Mark.Stamp
    var others: [JSONValue.Member]
  }

  private var entries: [MarkKey: Entry] = [:]
  /// Lines that are no marks, without their line feeds: they are kept.
  package private(set) var unreadable: Set<[UInt8]> = []
  /// Of the posts that something holds of.
  package private(set) var posts: [PostID: PostMarks] = [:]
  /// How many posts have each tag.
  package private(set) var tags: [String: Int] = [:]
  /// Whose other name a name is.
  package private(set) var aliases: [String: String] = [:]
  /// By their names, also those that have been taken out.
  package private(set) var clips: [String: ClipMarks] = [:]

  package init() {}

  /// How many marks hold.
  package var count: Int { entries.count }

  package var isEmpty: Bool { entries.isEmpty && unreadable.isEmpty }

  /// What holds of a post.
  package subscript(post: PostID) -> PostMarks { posts[post] ?? PostMarks() }

  /// What is said under a key now; `nil` where nothing ever was.
  package func value(of key: MarkKey) -> JSONValue? { entries[key]?.value }

  /// When what holds under a key was said.
  package func stamp(of key: MarkKey) -> Mark.Stamp? { entries[key]?.stamp }

  /// In no particular order.
  package var marks: some Sequence<Mark> {
    entries.lazy.map { key, entry in Mark(MarkChange(key, entry.value), entry.stamp, others: entry.others) }
  }
}

extension MarkBook: Equatable {
  package static func == (left: MarkBook, right: MarkBook) -> Bool {
    left.entries == right.entries && left.unreadable == right.unreadable
  }
}

/// Taking marks.
extension MarkBook {
  /// Takes a mark, unless a later one about the same holds: `true` where it holds now and did not before.
  @discardableResult
  package mutating func apply(_ mark: Mark) -> Bool {
    let entry = Entry(value: mark.change.value, stamp: mark.stamp, others: mark.others)
    if let old = entries[mark.key], !Self.isLater(entry, than: old, mark.key) { return false }
    entries[mark.key] = entry
    note(mark.change)
    return true
  }

  /// Takes what is said now, before it is known when that is: it holds over all that was said before.
  package mutating func assume(_ change: MarkChange) {
    let moment = entries[change.key]?.stamp.moment.next ?? Moment(milliseconds: 0)
    apply(Mark(change, Mark.Stamp(moment, by: "")))
  }

  /// Gives changes their moment: later than all that was said of the same, also where another machine's clock is ahead.
  package func stamped(_ changes: [MarkChange], at now: Moment, by writer: String) -> [Mark] {
    changes.map { change in
      Mark(change, Mark.Stamp(max(now, entries[change.key]?.stamp.moment.next ?? now), by: writer))
    }
  }

  /// What would have to be said so that all is as it is now, after these changes.
  package func inverse(of changes: [MarkChange]) -> [MarkChange] {
    changes.map { change in
      let nothing: JSONValue = change.value.flag == nil ? .null : .flag(false)
      return MarkChange(change.key, entries[change.key]?.value ?? nothing)
    }
  }

  /// The changes that would change something.
  package func effective(_ changes: [MarkChange]) -> [MarkChange] {
    changes.filter { change in
      switch value(of: change.key) {
      case change.value?: false
      case nil: change.value != .flag(false) && change.value != .null
      default: true
      }
    }
  }

  /// Takes a line that is no mark.
  package mutating func keep(unreadable line: [UInt8]) { unreadable.insert(line) }

  package mutating func merge(_ other: MarkBook) {
    if other.count > count {
      var merged = other
      merged.add(self)
      self = merged
    } else {
      add(other)
    }
  }

  private mutating func add(_ other: MarkBook) {
    unreadable.formUnion(other.unreadable)
    for mark in other.marks { apply(mark) }
  }

  /// Marks of the same moment and writer are ordered by what they say.
  private static func isLater(_ entry: Entry, than old: Entry, _ key: MarkKey) -> Bool {
    if entry.stamp != old.stamp { return entry.stamp > old.stamp }
    if entry == old { return false }
    func line(_ entry: Entry) -> String { Mark(MarkChange(key, entry.value), entry.stamp, others: entry.others).line }
    return line(entry) > line(old)
  }

  private mutating func note(_ change: MarkChange) {
    switch change.key.kind {
    case MarkKey.post: notePost(PostID(rawValue: change.key.id), change)
    case MarkKey.speaker: if change.key.aspect == "alias" { aliases[change.key.id] = change.value.text }
    case MarkKey.clip: clips[change.key.id, default: ClipMarks()].take(change)
    default: break
    }
  }

  private mutating func notePost(_ post: PostID, _ change: MarkChange) {
    let old = self[post]
    var marks = old
    marks.take(change)
    guard marks != old else { return }
    posts[post] = marks.isEmpty ? nil : marks
    guard marks.tags != old.tags, let tag = change.key.tag else { return }
    let count = tags[tag, default: 0] + marks.tags.count - old.tags.count
    tags[tag] = count > 0 ? count : nil
  }
}
