import Glibc
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
  private(set) var hasQuit = false
  private let store: [PostID: AnnotatedPost]

  init(_ posts: [MarkedPost], columns: Int = 120, rows: Int = 40) {
    setlocale(LC_ALL, "C.UTF-8")
    store = Dictionary(posts.map { ($0.annotated.post.id, $0.annotated) }) { first, _ in first }
    reader = Reader(size: Size(columns: columns, rows: rows))
    send(.counted(posts.count))
    send(.loaded(posts.map(\.annotated.summary)))
    send(.finishedLoading)
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
    for effect in reader.apply(message) { perform(effect) }
  }

  var screen: String { Screen(of: reader).frame().text }

  private func perform(_ effect: Effect) {
    switch effect {
    case .open(let id): if let post = store[id] { send(.opened(post)) }
    case .find(let find):
      send(.found(find.candidates.lazy.compactMap { [store] in store[$0] }.first { has($0, find) }, by: find))
    case .copy(let copy): copies.append(copy)
    case .quit: hasQuit = true
    case .stopFinding, .reload, .redraw, .suspend: break
    }
  }

  private func has(_ post: AnnotatedPost, _ find: Find) -> Bool {
    switch find.target {
    case .quotes: !post.findings.quotes.isEmpty
    case .contacts: !post.findings.contacts.isEmpty
    case .text(let pattern):
      SearchFold.contains(post.post.body.text, pattern) || SearchFold.contains(post.summary.title, pattern)
    }
  }
}
