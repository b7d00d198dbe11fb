import PostCatalog
import PostMarks
import PostModel
import Synchronization

/// What is said of posts, as searches need it.
///
/// What changes is noted at once, and taken in when a search asks.
final class MarkShelf: Sendable {
  private let changes = Mutex<[(PostID, PostMarks)]>([])
  private let content = Mutex(Content())
  private let numbers = MarkNumbers()

  fileprivate struct Content {
    var posts: [PostID: PostMarks] = [:]
    var marks = Question.Marks()
  }

  init() { content.withLock { $0.marks.numbers = numbers } }

  /// Takes what holds of some posts now; from any thread, at once.
  func note(_ posts: [(PostID, PostMarks)]) { changes.withLock { $0 += posts } }

  /// Takes what holds of many posts; linear in them.
  func take(_ posts: [PostID: PostMarks]) {
    content.withLock { content in
      for (post, said) in posts { content.set(said, of: post) }
    }
  }

  /// All that holds.
  ///
  /// Not for the reader's loop: there may be much to take in.
  var marks: Question.Marks {
    content.withLock { content in
      let noted = changes.withLock { changes in
        defer { changes = [] }
        return changes
      }
      for (post, said) in noted { content.set(said, of: post) }
      return content.marks
    }
  }

  /// The catalog has become another one.
  func forgetNumbers() { numbers.forget() }
}

extension MarkShelf.Content {
  fileprivate mutating func set(_ said: PostMarks, of post: PostID) {
    let before = posts[post] ?? PostMarks()
    posts[post] = said.isEmpty ? nil : said
    if said.isRead { marks.read.insert(post) } else if before.isRead { marks.read.remove(post) }
    if said.isStarred { marks.starred.insert(post) } else if before.isStarred { marks.starred.remove(post) }
    if said.note != before.note { marks.notes[post] = said.note }
    guard said.tags != before.tags else { return }
    for tag in before.tags {
      marks.tags[tag]?.remove(post)
      if marks.tags[tag]?.isEmpty == true { marks.tags[tag] = nil }
    }
    for tag in said.tags { marks.tags[tag, default: []].insert(post) }
  }
}
