import CursesTerminal
import PostModel
import PostStore
import ReaderCore

/// Reads the summaries of many posts and puts them into the mailbox in batches.
struct PostLoader: Sendable {
  let archive: Archive
  let load: Mailbox.Load

  /// Posts in the first batch; each further one is twice as large, so that the list, which is merged and filtered anew
  /// with each batch, is so a few times only, however many posts there are.
  private static let firstBatch = 512

  /// Reads these files; stops after the batch in hand when the task is cancelled.
  func read(_ files: ArraySlice<StoredFile>) async {
    if files.isEmpty { return }
    var rest = files
    var batch = Self.firstBatch
    while !rest.isEmpty, !Task.isCancelled {
      let ids = rest.prefix(batch).map(\.id)
      rest = rest.dropFirst(batch)
      batch *= 2
      load.post(.loaded(await parallelMap(ids) { id in summary(of: id) }))
    }
    if !Task.isCancelled { load.post(.finishedLoading) }
  }

  private func summary(of id: PostID) -> PostSummary {
    CursesTerminal.coverThisThread()
    return archive.listedSummary(of: id)
  }
}
