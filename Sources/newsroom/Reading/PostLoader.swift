import CursesTerminal
import PostModel
import PostStore
import ReaderCore

/// Reads the summaries of many posts and puts them into the mailbox in batches.
struct PostLoader: Sendable {
  let archive: Archive
  let mailbox: Mailbox

  private static let batch = 512

  /// Reads these files; stops after the batch in hand when the task is cancelled.
  func read(_ files: ArraySlice<StoredFile>) async {
    if files.isEmpty { return }
    var rest = files
    while !rest.isEmpty, !Task.isCancelled {
      let ids = rest.prefix(Self.batch).map(\.id)
      rest = rest.dropFirst(Self.batch)
      mailbox.post(.loaded(await parallelMap(ids) { id in summary(of: id) }))
    }
    if !Task.isCancelled { mailbox.post(.finishedLoading) }
  }

  private func summary(of id: PostID) -> PostSummary {
    CursesTerminal.coverThisThread()
    return archive.listedSummary(of: id)
  }
}
