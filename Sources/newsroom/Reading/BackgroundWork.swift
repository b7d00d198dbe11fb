import PostModel
import PostStore
import ReaderCore

/// What the reader has done on other threads: reading the store, looking through its posts, opening large ones.
///
/// The answers come through the mailbox.
struct BackgroundWork {
  private var archive: Archive
  private let mailbox: Mailbox
  private var load: Mailbox.Load
  private var ahead: OpenedAhead
  private var newest: NewestPosts
  private var rest: Task<Void, Never>?
  private var finding: Task<Void, Never>?

  /// A post of so many bytes is opened within a few milliseconds.
  private static let quicklyOpened = 256 << 10

  /// Starts to read the newest posts.
  init(archive: Archive, mailbox: Mailbox) {
    self.archive = archive
    self.mailbox = mailbox
    load = mailbox.startLoad()
    ahead = OpenedAhead()
    newest = NewestPosts(archive: archive, load: load, ahead: ahead)
  }

  /// Reads some of the newest posts on this thread, which would only wait for them.
  func helpWithNewest() { newest.help() }

  /// Goes on with the other posts; not before the first screen is shown, which needs the cores.
  mutating func readRest() {
    guard rest == nil else { return }
    let loader = PostLoader(archive: archive, load: load)
    rest = Task.detached { [newest] in await loader.read(await newest.rest()) }
  }

  /// A post, at once unless it is large: then `nil`, and ``Message/opened(_:)`` comes.
  func open(_ id: PostID) -> AnnotatedPost? {
    if let post = ahead.take(id) { return post }
    if archive.store.bytes(of: id) <= Self.quicklyOpened { return archive.open(id) }
    Task.detached(priority: .userInitiated) { [archive, mailbox] in mailbox.post(.opened(archive.open(id))) }
    return nil
  }

  mutating func find(_ find: Find) {
    finding?.cancel()
    finding = PostFinder(archive: archive, mailbox: mailbox).start(find)
  }

  func stopFinding() { finding?.cancel() }

  /// Reads the store and `speakers.toml` anew; what the former load still has to say is dropped.
  mutating func startOver() {
    rest?.cancel()
    rest = nil
    archive.readSpeakersAgain()
    load = mailbox.startLoad()
    if let problem = archive.speakers.problems.first {
      load.post(.notice(Notice(.error, SafeText(oneLine: problem.description))))
    }
    ahead = OpenedAhead()
    newest = NewestPosts(archive: archive, load: load, ahead: ahead)
    readRest()
  }
}
