import Glibc
import PostModel
import PostStore
import ReaderCore

/// What is known of a store.
struct StoreFacts: Sendable, Hashable {
  let path: String
  /// Where the path came from.
  let origin: String?
  /// Why it cannot be opened; all else is not known then.
  var error: StoreError?
  var isWritable = true
  var posts = 0
  /// Those that lists show: not the older texts of others.
  var listedPosts = 0
  var folders = 1
  /// What could not be listed.
  var unlisted: [Problem] = []
  /// What `newsroom check` would print; `nil` where the store is too large to read it for this.
  var problems: Int? = 0
  /// A file system of other machines: `NFS`; `nil` for one of this machine.
  var network: String?
  /// Whether it lies in a git checkout.
  var isInGit = false
  /// Folders that the system watches for one person, at most.
  var watchLimit = Int.max
  /// Names of files that are being written, or that a killed program has left.
  var passingFiles: [String] = []
}

extension StoreFacts {
  /// Stores with more posts are not read through.
  private static let readThrough = 5000

  /// As it is now.
  init(_ place: StorePlace, speakers: SpeakersFile) async {
    self.init(path: place.path, origin: place.origin)
    do throws(StoreError) { _ = try Store(root: place.path) } catch {
      self.error = error
      return
    }
    guard let archive = try? Archive(place: place, speakers: speakers) else { return }
    let listing = archive.listing()
    posts = listing.files.count
    let ids = Set(listing.files.map(\.id))
    listedPosts = ids.count { id in id.newerText.map { !ids.contains($0) } ?? true }
    folders = Set(listing.files.map { $0.id.rawValue.split(separator: "/").dropLast().joined(separator: "/") }).count
    unlisted = listing.problems
    problems = posts > Self.readThrough ? nil : await archive.problems().count
    isWritable = access(place.path, W_OK) == 0
    network = FileSystem.network(at: place.path)
    isInGit = Self.isInGit(StateFolder.realPath(place.path))
    let limit = try? TextFile.read("/proc/sys/fs/inotify/max_user_watches")
    watchLimit = limit.flatMap { Int($0.filter(\.isNumber)) } ?? .max
    passingFiles = StoreMender(archive.store).passingFiles
  }

  private static func isInGit(_ path: String) -> Bool {
    var folder = path[...]
    while !folder.isEmpty {
      if access(folder + "/.git", F_OK) == 0 { return true }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return false
  }

  var diagnoses: [Diagnosis] {
    if let error { return [missing(error)] }
    return [size] + faults + remarks
  }

  private func missing(_ error: StoreError) -> Diagnosis {
    let place = origin.map { " (\($0))" } ?? ""
    let cure =
      switch error {
      case .missing: "name one: newsroom FOLDER; or begin one: newsroom import FILE --store FOLDER"
      case .notAFolder, .unreadable: error.complaint.advice ?? ""
      }
    return .bad(.store, error.complaint.what + place, cure)
  }

  private var size: Diagnosis {
    let place = origin.map { " (\($0))" } ?? ""
    if posts == 0 {
      return .remark(.store, "no posts in \(path)\(place)", "newsroom import FILE --store FOLDER takes some in")
    }
    let git = isInGit ? ", in a git checkout" : ""
    return .good(.store, (posts == 1 ? "1 post" : "\(posts.grouped) posts") + " in \(path)\(place)\(git)")
  }

  private var faults: [Diagnosis] {
    var found: [Diagnosis] = []
    if let first = unlisted.first {
      let more = unlisted.count > 1 ? ", and \((unlisted.count - 1).grouped) more" : ""
      found.append(.bad(.store, "cannot be listed: \(first.description)\(more)", "newsroom check lists them all"))
    }
    let inPosts = problems.map { $0 - unlisted.count } ?? 0
    if inPosts > 0 {
      let words = inPosts == 1 ? "1 problem in its posts" : "\(inPosts.grouped) problems in its posts"
      found.append(
        .remark(.store, words, "newsroom check lists them, newsroom check --fix --dry-run what can be mended"))
    }
    if problems == nil {
      found.append(.good(.store, "too large to be read through here; newsroom check tells of problems in its posts"))
    }
    return found
  }

  private var remarks: [Diagnosis] {
    var found: [Diagnosis] = []
    if !isWritable {
      found.append(.remark(.store, "it can be read, not written", "to import into it, mend its permissions"))
    }
    if let network {
      found.append(
        .remark(
          .store, "it is on a network (\(network)), which does not tell of changes", "R in the reader looks again"))
    }
    if folders > watchLimit {
      found.append(
        .remark(
          .store, "it has \(folders.grouped) folders, and the system watches \(watchLimit.grouped) for changes",
          "sudo sysctl fs.inotify.max_user_watches=\(2 * folders)"))
    }
    if let name = passingFiles.first {
      found.append(
        .remark(
          .store, "\(name) is of an import that runs, or was killed",
          "any other verb takes it away, unless an import runs"))
    }
    return found
  }
}
