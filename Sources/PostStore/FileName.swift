import PostModel

/// What a post's path says of it.
struct FileName {
  /// `2014-05-01-slug.md`, or a Hugo bundle `2014-05-01-slug/index.md`; digits as in `2014-5-1` too (Jekyll).
  let date: PostDate?
  /// Whether it lies in a folder `_drafts` (Jekyll).
  let isInDrafts: Bool
  let format: Format?

  enum Format: Hashable {
    case markdown
    /// Without front matter a page, and no post.
    case html
    case plainText
  }

  init(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let name = parts.last ?? path.utf8[...]
    let isBundle = parts.count > 1 && (name.starts(with: "index.".utf8) || name.starts(with: "_index.".utf8))
    date = Self.date(isBundle ? parts[parts.count - 2] : name)
    isInDrafts = parts.dropLast().contains { $0.elementsEqual("_drafts".utf8) }
    format = Self.format(of: name)
  }

  /// By the extension, in capitals or not; `nil` where it is no post's.
  static func format(of name: Substring.UTF8View) -> Format? {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    return switch String(name[dot...]).map({ $0.lowercased() }) {
    case ".md", ".markdown": .markdown
    case ".html": .html
    case ".txt": .plainText
    default: nil
    }
  }

  /// A date at a name's head, with an end after it.
  private static func date(_ name: Substring.UTF8View) -> PostDate? {
    var rest = name
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let found = rest.prefix { (0x30...0x39).contains($0) }
      guard digits.contains(found.count) else { return nil }
      rest = rest[found.endIndex...]
      return Int(Substring(found))
    }
    func dash() -> Bool { rest.popFirst() == UInt8(ascii: "-") }
    guard let year = number(4...4), dash(), let month = number(1...2), dash(), let day = number(1...2) else {
      return nil
    }
    if let next = rest.first, !"-_. ".utf8.contains(next) { return nil }
    return PostDate(year: year, month: month, day: day)
  }
}
