import PostModel
import ReaderCore

/// Where a store's reader was left: `place` in the state folder.
///
/// One `key: value` a line; what is not known or cannot be read is left out, as nothing depends on it.
struct PlaceFile {
  static let name = "place"

  let folder: StateFolder

  /// `nil` where no reader was left.
  func read() -> ReadingPlace? {
    guard let text = try? TextFile.read(folder.path + "/" + Self.name) else { return nil }
    var place = ReadingPlace()
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      Self.set(String(line[..<colon]), to: String(value), in: &place)
    }
    return place
  }

  func write(_ place: ReadingPlace) throws(FileError) {
    try folder.write(SafeText(Self.text(of: place)), to: Self.name)
  }

  static func text(of place: ReadingPlace) -> String {
    var lines: [(String, String)] = []
    switch place.list {
    case .query(let text), .typing(let text): lines.append(("query", text))
    case .fuzzyTitle(let letters): lines.append(("filter", letters))
    }
    if let post = place.post { lines.append(("post", post.rawValue)) }
    lines += [
      ("offset", String(place.offset)), ("focus", place.focus.title.lowercased()), ("zoom", String(place.isZoomed)),
      ("columns", String(place.shares.listColumns)), ("rows", numbers(place.shares.besideRows)),
      ("stacked", numbers(place.shares.stackedRows)),
    ]
    lines += place.history.map { ("history", $0) }
    return lines.map { $0 + ": " + $1 + "\n" }.joined()
  }

  private static func set(_ key: String, to value: String, in place: inout ReadingPlace) {
    switch key {
    case "query": place.list = .query(value)
    case "filter": place.list = .fuzzyTitle(value)
    case "post": place.post = PostID(rawValue: value)
    case "offset": place.offset = max(0, Int(value) ?? 0)
    case "focus": place.focus = Pane.allCases.first { $0.title.lowercased() == value } ?? .posts
    case "zoom": place.isZoomed = value == "true"
    case "columns": place.shares.listColumns = Int(value).map(bounded) ?? 0
    case "rows": place.shares.besideRows = numbers(in: value)
    case "stacked": place.shares.stackedRows = numbers(in: value)
    case "history": place.history.append(value)
    default: break
    }
  }

  private static func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

  private static func numbers(in text: String) -> [Int] {
    let numbers = text.split(separator: " ").compactMap { Int($0) }.map(bounded)
    return numbers.count == PaneShares.none.count ? numbers : PaneShares.none
  }

  /// More than any screen has is no wish of anybody's.
  private static func bounded(_ cells: Int) -> Int { min(max(-1000, cells), 1000) }
}

/// The store that a reader was opened on last: `last-store` beside the stores' state folders.
struct LastStore {
  private static let name = "last-store"

  let folders: Folders

  /// The folder's path, where it is there.
  func read() -> String? {
    guard let text = try? TextFile.read(folders.state + "/" + Self.name) else { return nil }
    let path = String(text.prefix { $0 != "\n" })
    return path.hasPrefix("/") && StorePlace.isFolder(path) ? path : nil
  }

  /// That it cannot be written is no news: the standard store is opened the next time.
  ///
  /// The samples are not kept: whoever looked at them wants their own posts when they have some.
  func write(_ path: String) {
    let real = StateFolder.realPath(path)
    guard SafeText(real).string == real, !real.contains("\n"), real != read(),
      real != SamplePosts.find(dataFolders: folders.systemData)
    else { return }
    try? StateFolder(path: folders.state).write(SafeText(real + "\n"), to: Self.name)
  }
}
