import CursesTerminal
import PostModel
import PostStore
import ReaderCore

/// Reads the summaries of a store's posts, the newest first, and puts them into the mailbox in batches.
struct PostLoader: Sendable {
  let archive: Archive
  let mailbox: Mailbox
  let ahead: OpenedAhead

  /// What the first screen waits for.
  private static let firstBatch = 12
  private static let batch = 512

  /// Walks the store and reads the newest posts; returns the files that are left.
  ///
  /// The one that will be opened first, as far as file names tell, is opened at the same time.
  func readNewest() async -> ArraySlice<StoredFile> {
    let listing = archive.listing()
    mailbox.post(.counted(listing.files.count))
    tell(listing.problems)
    let newest = listing.files.prefix(Self.firstBatch)
    async let first: Void = openAhead(newest.first?.id)
    let summaries = await read(newest)
    await first
    mailbox.post(.loaded(summaries))
    let rest = listing.files[newest.endIndex...]
    if rest.isEmpty { mailbox.post(.finishedLoading) }
    return rest
  }

  /// Reads these files; stops after the batch in hand when the task is cancelled.
  func read(rest files: ArraySlice<StoredFile>) async {
    if files.isEmpty { return }
    var rest = files
    while !rest.isEmpty, !Task.isCancelled {
      mailbox.post(.loaded(await read(rest.prefix(Self.batch))))
      rest = rest.dropFirst(Self.batch)
    }
    if !Task.isCancelled { mailbox.post(.finishedLoading) }
  }

  private func read(_ files: ArraySlice<StoredFile>) async -> [PostSummary] {
    await parallelMap(files.map(\.id)) { id in
      CursesTerminal.coverThisThread()
      return archive.listedSummary(of: id)
    }
  }

  private func openAhead(_ id: PostID?) async {
    CursesTerminal.coverThisThread()
    if let id { ahead.put(archive.open(id)) }
  }

  private func tell(_ problems: [Problem]) {
    guard let first = problems.first else { return }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more; `newsroom check` lists them)" : ""
    mailbox.post(.notice(Notice(.warning, SafeText(oneLine: first.description + more))))
  }
}
