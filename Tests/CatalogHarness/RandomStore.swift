import Foundation
import Glibc
package import SeededRandom

/// A small store that changes at random in every way that stores do.
package struct RandomStore {
  package let root: String
  package var numbers: SeededNumbers
  /// What was done, to be shown where a test fails.
  package private(set) var log: [String] = []
  /// Whether a file was changed in its place, or dated, which its folder does not show.
  package private(set) var wasChangedInPlace = false
  /// When the last file was changed, in nanoseconds since 1970-01-01 00:00 UTC; each has a time of its own.
  private var clock = 1_600_000_000_000_000_001

  private let folders: [String]

  /// - Parameter hasTwins: Whether there are folders whose names are canonically equivalent.
  package init(root: String, seed: UInt64, hasTwins: Bool = true) {
    self.root = root
    folders = ["", "a/", "a/b/", "a/b/c/", "2013/", "é/", "a-b/"] + (hasTwins ? ["e\u{301}/"] : [])
    numbers = SeededNumbers(seed: seed)
  }

  /// Forgets what was done so far.
  package mutating func clearLog() {
    log.removeAll()
    wasChangedInPlace = false
  }

  /// Writes so many files besides, some of them anew.
  package mutating func fill(_ count: Int) throws {
    for number in 0..<count where numbers.oneIn(2) {
      try write(text(), to: numbers.pick(["", "n/", "n/m/"]) + "\(number).md")
    }
  }

  /// One change.
  package mutating func change() throws {
    let files = try files()
    if files.count < 4 { return try add() }
    if files.count > 14, numbers.oneIn(2) { return try remove(numbers.pick(files)) }
    let kind = numbers.pick(Change.allCases)
    switch kind {
    case .add: try add()
    case .edit: try edit(numbers.pick(files))
    case .editSameLength: try editSameLength(numbers.pick(files))
    case .editTimeSetBack: try editTimeSetBack(numbers.pick(files))
    case .touch:
      touch(numbers.pick(files))
      wasChangedInPlace = true
    case .remove: try remove(numbers.pick(files))
    case .renameFile, .moveFile: try rename(numbers.pick(files), isMove: kind == .moveFile)
    case .exchange: try exchange(numbers.pick(files), numbers.pick(files))
    case .renameFolder, .removeFolder: try changeFolder(isRemoval: kind == .removeFolder)
    case .turnPage: try turnPage(files)
    case .makeUnreadable: try makeUnreadable()
    case .setAside: try setAside(numbers.pick(files))
    case .clutter: try write("clutter", to: numbers.pick(folders) + "notes.json", isDated: false)
    }
  }

  private enum Change: CaseIterable {
    case add, edit, editSameLength, editTimeSetBack, touch, remove, renameFile, moveFile, exchange, renameFolder
    case removeFolder, turnPage, makeUnreadable, setAside, clutter
  }

  /// Every file below the root that can be read, by path from it.
  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var status = stat()
      let isThere = lstat(root + "/" + path, &status) == 0
      return isThere && status.st_mode & S_IFMT == S_IFREG && status.st_size < 1 << 20 && !path.hasPrefix(".aside")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Files.
extension RandomStore {
  private mutating func add() throws { try write(text(), to: path()) }

  private mutating func path() -> String {
    let stem = numbers.pick(["x", "y", "2013-06-0\(Int.random(in: 1...3, using: &numbers))-x", "é", "e\u{301}", "Z"])
    return numbers.pick(folders) + stem + numbers.pick([".md", ".md", ".txt", ".html", ".markdown"])
  }

  private mutating func text() -> String {
    var head: [String] = []
    if !numbers.oneIn(4) { head.append("title: " + numbers.pick(["Rent", "Wages", "Ärzte", "rent", "A “B”", "Heat"])) }
    if !numbers.oneIn(3) {
      head.append("date: " + numbers.pick(["2013-06-01", "2013-06-02", "2013-06", "2014-01-01T09:00:00Z"]))
    }
    if numbers.oneIn(3) { head.append("tags: [" + numbers.pick(["housing", "housing, rent", "b, a"]) + "]") }
    if numbers.oneIn(5) {
      head.append(numbers.pick(["draft: true", "embargo: 2026-12-01", "lang: es-MX", "org: Union"]))
    }
    if numbers.oneIn(6) { head.append("date: never") }
    if numbers.oneIn(5) { head.append(numbers.pick(["revision-of: a/x.md", "extent: summary", "extent: link"])) }
    var lines = [numbers.pick(["Tenants rented.", "Well-being for all.", "Nothing", "住民 said."])]
    if numbers.oneIn(2) {
      lines.append("“We \(numbers.pick(["will", "shall"])) win” said \(numbers.pick(["Ann", "Bo"])) Lee.")
    }
    if numbers.oneIn(3) { lines.append("Contact: Ann Lee | Union | 555-010\(Int.random(in: 0...9, using: &numbers))") }
    let front = head.isEmpty ? "" : "---\n" + head.joined(separator: "\n") + "\n---\n"
    return front + lines.joined(separator: "\n\n") + "\n"
  }

  /// A file one time in four has been changed so lately that its time says nothing.
  private mutating func write(_ text: String, to path: String, isDated: Bool = true) throws {
    log.append("write \(path): \(text.debugDescription)")
    if access(root + "/" + path, F_OK) == 0 { wasChangedInPlace = true }
    try StoreFiles.write(text, to: root + "/" + path)
    if isDated, !numbers.oneIn(4) { touch(path) }
  }

  private mutating func touch(_ path: String) {
    clock += 1
    log.append("date \(path) \(clock)")
    StoreFiles.date(root + "/" + path, clock)
  }

  private func contents(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  private mutating func edit(_ path: String) throws {
    try write(numbers.oneIn(3) ? contents(path) + "More.\n" : text(), to: path)
  }

  private mutating func editSameLength(_ path: String) throws {
    let text = try contents(path)
    try write(
      text.contains("e")
        ? text.replacingOccurrences(of: "e", with: "o") : text.replacingOccurrences(of: "o", with: "e"),
      to: path)
  }

  /// In its place, so that only the length tells.
  private mutating func editTimeSetBack(_ path: String) throws {
    var status = stat()
    guard stat(root + "/" + path, &status) == 0 else { return }
    try write(contents(path) + "Unseen.\n", to: path, isDated: false)
    log.append("set back \(path)")
    StoreFiles.date(root + "/" + path, status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }

  private mutating func remove(_ path: String) throws {
    log.append("remove \(path)")
    unlink(root + "/" + path)
  }

  private mutating func rename(_ from: String, isMove: Bool) throws {
    let slash = from.lastIndex(of: "/").map { from.index(after: $0) } ?? from.startIndex
    let to =
      isMove ? numbers.pick(folders) + from[slash...] : String(from[..<slash]) + path().split(separator: "/").joined()
    try move(from, to)
  }

  private mutating func move(_ from: String, _ to: String) throws {
    guard !from.utf8.elementsEqual(to.utf8) else { return }
    log.append("move \(from) \(to)")
    let folder = (root + "/" + to as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    Glibc.rename(root + "/" + from, root + "/" + to)
  }

  private mutating func exchange(_ first: String, _ second: String) throws {
    try move(first, ".aside")
    try move(second, first)
    try move(".aside", second)
  }

  /// Takes a file away and brings it back, or another one that was taken away, with its old time.
  private mutating func setAside(_ path: String) throws {
    let aside = root + "/.aside-" + path.replacingOccurrences(of: "/", with: "%")
    if access(aside, F_OK) == 0 { return }
    let kept = try FileManager.default.contentsOfDirectory(atPath: root).filter { $0.hasPrefix(".aside-") }.sorted()
    if let back = kept.first, numbers.oneIn(2) {
      return try move(back, back.dropFirst(7).replacingOccurrences(of: "%", with: "/"))
    }
    try move(path, ".aside-" + path.replacingOccurrences(of: "/", with: "%"))
  }
}

/// Folders, and what is no post.
extension RandomStore {
  private mutating func changeFolder(isRemoval: Bool) throws {
    let names = ["a", "a/b", "2013", "é", "a/b/c", "d"]
    let from = numbers.pick(names)
    if isRemoval {
      log.append("remove folder \(from)")
      try? FileManager.default.removeItem(atPath: root + "/" + from)
    } else {
      let to = numbers.pick(["d", "é", "a/d", "a", "q"] + folders.dropFirst().map { String($0.dropLast()) })
      if numbers.oneIn(2), access(root + "/" + to, F_OK) == 0, !to.hasPrefix(from), !from.hasPrefix(to) {
        try move(from, ".swap")
        try move(to, from)
        try move(".swap", to)
      } else if !to.hasPrefix(from + "/") {
        try move(from, to)
      }
    }
  }

  /// HTML is a page without front matter.
  private mutating func turnPage(_ files: [String]) throws {
    guard let page = files.first(where: { $0.hasSuffix(".html") }) else {
      return try write("<p>A page</p>", to: numbers.pick(folders) + "p.html")
    }
    try write(contents(page).hasPrefix("---") ? "<p>A page</p>" : "---\ntitle: Post\n---\n<p>A post</p>\n", to: page)
  }

  /// A file over the limit of length, a link to nothing, or something that is no file.
  private mutating func makeUnreadable() throws {
    let path = numbers.pick(folders) + "odd.md"
    log.append("odd \(path)")
    unlink(root + "/" + path)
    switch Int.random(in: 0...2, using: &numbers) {
    case 0:
      try write("long", to: path)
      truncate(root + "/" + path, 65 << 20)
    case 1: symlink("nowhere.md", root + "/" + path)
    default: mkfifo(root + "/" + path, 0o600)
    }
  }
}
