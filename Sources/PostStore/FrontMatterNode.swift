/// A value of a front matter with all that is in it, whatever its syntax.
struct FrontMatterNode: Hashable {
  enum Content: Hashable {
    case text(String)
    case list([FrontMatterNode])
    /// In the file's order.
    case table([Entry])
    /// `null`, `~`, or nothing.
    case none
    /// Something that lies below ``FrontMatterNode/deepest``.
    case deeper
  }

  struct Entry: Hashable {
    let key: String
    let value: FrontMatterNode
  }

  /// Counted from 1 in the file; that of the key where there is one.
  let line: Int
  let content: Content

  /// Whether the whole value of a key is read, whatever is in it.
  static func isWanted(_ key: String) -> Bool { wanted.contains(MetadataReading.normal(key)) }

  private static let wanted = CorrectionReading.keys + [ImportReading.key]

  /// Levels that are read: a list of entries, whose values may be lists of texts.
  static let deepest = 4
}
