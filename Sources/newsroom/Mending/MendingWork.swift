import PostModel
import PostStore

/// What `check --fix` does with a store: finds what can be mended, then writes it.
struct MendingWork: Sendable {
  let archive: Archive
  /// Of the store; whoever writes into the store has the lock in it.
  let state: StateFolder

  private var mender: StoreMender { StoreMender(archive.store) }

  /// Reads all posts; writes nothing.
  func plan() async -> MendingReport {
    let listing = archive.listing()
    let found = await parallelMap(listing.files) { file -> (mending: PostMending?, left: [Problem]) in
      let post = archive.store.read(file.id)
      let mending = post.problems.isEmpty ? nil : mender.mending(of: file.id)
      return (mending, (mending?.left ?? post.problems) + archive.mismatches(of: post))
    }
    let left = (listing.problems + found.flatMap(\.left)).sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
    return MendingReport(mendings: found.compactMap(\.mending).sorted { $0.id < $1.id }, left: left)
  }

  /// Makes the changes of a plan, and says in it what became of them.
  func write(_ report: inout MendingReport) throws(Failure) {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    do throws(StoreWriteError) { report.take(changedMeanwhile: try mender.write(report.mendings)) } catch {
      throw .mending(error)
    }
  }

  /// The right to write into the store; an import has it as long as it runs.
  private func lock() throws(Failure) -> StoreLock {
    do throws(FileError) { try state.make() } catch { throw .file(error) }
    let path = state.path + "/import.lock"
    do throws(FileLock.Failure) {
      guard let lock = try FileLock.acquire(path, patience: Self.patience) else { throw Failure.storeBusy }
      return StoreLock(lock: lock)
    } catch let error as FileLock.Failure {
      throw .file(FileError(path: path, code: error.code))
    } catch {
      throw .storeBusy
    }
  }

  /// Milliseconds that are waited for an import to end.
  private static let patience = 3000
}

/// The right to write into a store, held as long as the value lives.
private struct StoreLock: ~Copyable {
  let lock: FileLock
}
