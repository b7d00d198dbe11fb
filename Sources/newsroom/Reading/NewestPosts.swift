import CatalogRefresh
import CursesTerminal
import PostModel
import PostStore
import ReaderCore
import Synchronization

/// Walks a store and reads its newest posts, for the first screen: on a thread of its own, and on the one that waits.
///
/// It takes one or two milliseconds until a new thread runs on an idle processor, and more until a pool of threads does;
/// so the caller walks a small store itself, and reads some of the posts instead of waiting for them.
final class NewestPosts: Sendable {
  private struct Progress {
    /// `nil` until the store has been walked.
    var files: ArraySlice<StoredFile>?
    /// How many of the files somebody reads or has read.
    var taken = 0
    var summaries: [PostSummary] = []
    var isOver = false
    var waiting: [CheckedContinuation<ArraySlice<StoredFile>, Never>] = []
  }

  /// What the first screen waits for, at most.
  private static let count = 12
  /// A store of so many posts is walked before the thread is awake.
  private static let quicklyWalked = 400

  private let archive: Archive
  private let load: Mailbox.Load
  private let ahead: OpenedAhead
  private let progress = Mutex(Progress())

  /// Starts to read.
  ///
  /// ``Message/counted(_:)`` comes when the store has been walked, ``Message/loaded(_:)`` with the posts. The one that
  /// will be opened first, as far as file names tell, is opened ahead.
  init(archive: Archive, load: Mailbox.Load, ahead: OpenedAhead) {
    self.archive = archive
    self.load = load
    self.ahead = ahead
    let small: Listing? = archive.listing()
    if let small { take(in: small) }
    startThread { [self] in
      CursesTerminal.coverThisThread()
      if small == nil { take(in: archive.listing()) }
      help()
    }
  }

  /// Reads posts that nobody has taken yet, until there are none; returns at once while the store is walked.
  func help() {
    while let (index, file) = take() { give(index == 0 ? openAhead(file.id) : archive.listedSummary(of: file.id)) }
  }

  /// The files that are not among the newest, when those have been read.
  func rest() async -> ArraySlice<StoredFile> {
    await withCheckedContinuation { continuation in
      let rest = progress.withLock { progress -> ArraySlice<StoredFile>? in
        if progress.isOver { return progress.files?.dropFirst(Self.count) ?? [] }
        progress.waiting.append(continuation)
        return nil
      }
      if let rest { continuation.resume(returning: rest) }
    }
  }

  private func take(in listing: Listing) {
    progress.withLock { $0.files = listing.files[...] }
    load.post(.counted(listing.files.count))
    if let problem = listing.problems.first { tell(problem, of: listing.problems.count) }
    if listing.files.isEmpty { finish([]) }
  }

  private func take() -> (index: Int, file: StoredFile)? {
    progress.withLock { progress in
      guard let files = progress.files, progress.taken < min(Self.count, files.count) else { return nil }
      defer { progress.taken += 1 }
      return (progress.taken, files[progress.taken])
    }
  }

  private func openAhead(_ id: PostID) -> PostSummary {
    let post = archive.open(id)
    ahead.put(post)
    return post.summary
  }

  private func give(_ summary: PostSummary) {
    let all = progress.withLock { progress -> [PostSummary]? in
      progress.summaries.append(summary)
      return progress.summaries.count == min(Self.count, progress.files?.count ?? 0) ? progress.summaries : nil
    }
    if let all { finish(all) }
  }

  private func finish(_ summaries: [PostSummary]) {
    load.post(.loaded(summaries))
    let (rest, waiting) = progress.withLock { progress in
      progress.isOver = true
      return (progress.files?.dropFirst(Self.count) ?? [], progress.waiting)
    }
    if rest.isEmpty { load.post(.finishedLoading) }
    for continuation in waiting { continuation.resume(returning: rest) }
  }

  private func tell(_ problem: Problem, of count: Int) {
    let heading = count > 1 ? "\(count) files are not in the list (`newsroom check` says why); the first: " : ""
    load.post(.notice(Notice(.warning, SafeText(oneLine: heading + problem.description))))
  }
}
