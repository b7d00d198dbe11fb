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
    let outcome = written(report.mendings)
    lock.letGo()
    report.take(changedMeanwhile: try outcome.get())
  }

  private func written(_ mendings: [PostMending]) -> Result<Set<PostID>, Failure> {
    do throws(StoreWriteError) { return .success(try mender.write(mendings)) } catch {
      return .failure(.mending(error))
    }
  }

  /// The right to write into the store; an import has it as long as it runs.
  private func lock() throws(Failure) -> StoreLock {
    do throws(FileError) { try state.make() } catch { throw .file(error) }
    let path = state.path + "/" + StateFolder.importLock
    do throws(FileLock.Failure) {
      if let lock = try StoreLock.acquire(root: archive.store.root, file: path, patience: Self.patience) { return lock }
    } catch {
      throw .file(FileError(path: path, code: error.code))
    }
    throw .storeBusy
  }

  /// Milliseconds that are waited for an import to end.
  private static let patience = 3000
}
