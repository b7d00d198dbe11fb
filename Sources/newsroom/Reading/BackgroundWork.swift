import PostModel
import PostStore
import ReaderCore

/// What the reader has done on other threads: reading the store, looking through its posts.
///
/// The answers come through the mailbox.
struct BackgroundWork {
  private let archive: Archive
  private let mailbox: Mailbox
  private let ahead = OpenedAhead()
  private var newest: NewestPosts
  private var rest: Task<Void, Never>?
  private var finding: Task<Void, Never>?

  /// Starts to read the newest posts.
  init(archive: Archive, mailbox: Mailbox) {
    self.archive = archive
    self.mailbox = mailbox
    newest = NewestPosts(archive: archive, mailbox: mailbox, ahead: ahead)
  }

  /// Reads some of the newest posts on this thread, which would only wait for them.
  func helpWithNewest() { newest.help() }

  /// Goes on with the other posts; not before the first screen is shown, which needs the cores.
  mutating func readRest() {
    guard rest == nil else { return }
    ahead.drop()
    let loader = PostLoader(archive: archive, mailbox: mailbox)
    rest = Task.detached { [newest] in await loader.read(await newest.rest()) }
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
    waitFor { [newest, rest, finding] in
      _ = await newest.rest()
      await rest?.value
      await finding?.value
    }
    _ = mailbox.drain()
    rest = nil
    newest = NewestPosts(archive: archive, mailbox: mailbox, ahead: ahead)
    readRest()
  }
}
