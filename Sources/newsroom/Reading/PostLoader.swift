import PostModel
import PostStore
import ReaderCore

/// Reads the summaries of a store's posts in the background, in batches, the newest first.
struct PostLoader {
  let archive: Archive
  let mailbox: Mailbox

  /// What the first screen waits for: the newest posts, one of which it opens; the others follow within milliseconds.
  static let firstBatch = 12
  private static let batch = 512

  /// Starts to read; cancelling the task stops it after the batch in hand.
  func start() -> Task<Void, Never> {
    Task.detached(priority: .userInitiated) {
      let listing = archive.listing()
      mailbox.post(.counted(listing.files.count))
      tell(listing.problems)
      var next = 0
      while next < listing.files.count, !Task.isCancelled {
        let size = next == 0 ? Self.firstBatch : Self.batch
        let ids = listing.files[next...].prefix(size).map(\.id)
        mailbox.post(.loaded(await parallelMap(ids) { archive.listedSummary(of: $0) }))
        next += ids.count
      }
      if !Task.isCancelled { mailbox.post(.finishedLoading) }
    }
  }

  private func tell(_ problems: [Problem]) {
    guard let first = problems.first else { return }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more; `newsroom check` lists them)" : ""
    mailbox.post(.notice(Notice(.warning, SafeText(oneLine: first.description + more))))
  }
}
