import PostModel
import PostStore
import ReaderCore

/// What the reader has done on other threads: reading the store, looking through its posts.
///
/// The answers come through the mailbox.
struct BackgroundWork {
  private let archive: Archive
  private let mailbox: Mailbox
  private let loader: PostLoader
  private let ahead = OpenedAhead()
  private var newest: Task<ArraySlice<StoredFile>, Never>
  private var rest: Task<Void, Never>?
  private var finding: Task<Void, Never>?

  /// Starts to read the newest posts.
  init(archive: Archive, mailbox: Mailbox) {
    self.archive = archive
    self.mailbox = mailbox
    let loader = PostLoader(archive: archive, mailbox: mailbox, ahead: ahead)
    self.loader = loader
    newest = Task.detached(priority: .userInitiated) { await loader.readNewest() }
  }

  /// Goes on with the other posts; not before the first screen is shown, which needs the cores.
  mutating func readRest() {
    guard rest == nil else { return }
    ahead.drop()
    rest = Task.detached { [loader, newest] in await loader.read(rest: await newest.value) }
  }

  /// A post, from its file unless it has been opened ahead.
  func open(_ id: PostID) -> AnnotatedPost { ahead.take(id) ?? archive.open(id) }

  mutating func find(_ find: Find) {
    finding?.cancel()
    finding = PostFinder(archive: archive, mailbox: mailbox).start(find)
  }

  func stopFinding() { finding?.cancel() }

  /// Reads the store anew; what the former work still had to say is dropped.
  mutating func startOver() {
    rest?.cancel()
    finding?.cancel()
    let former = (newest, rest, finding)
    waitFor {
      _ = await former.0.value
      await former.1?.value
      await former.2?.value
    }
    _ = mailbox.drain()
    rest = nil
    newest = Task.detached(priority: .userInitiated) { [loader] in await loader.readNewest() }
    readRest()
  }
}
