import PostModel

/// One key at the top of a front matter, whatever its syntax.
struct FrontMatterField: Hashable {
  enum Value: Hashable {
    /// `isQuoted` tells `"true"` from `true`.
    case text(String, isQuoted: Bool)
    case list([String])
    /// `null`, `~`, or nothing.
    case none
    /// A mapping, or a list of such, where only words are wanted.
    case nested
    /// The whole of the value, for the keys of ``FrontMatterNode/isWanted(_:)``.
    case tree(FrontMatterNode)
  }

  let key: String
  /// Counted from 1 in the file.
  let line: Int
  let value: Value
}

/// What could be read of a front matter, and what could not.
struct FrontMatterFields: Hashable {
  /// In the file's order; where a key is given twice, both are here.
  var fields: [FrontMatterField] = []
  var faults: [Fault] = []

  struct Fault: Hashable {
    /// Counted from 1 in the file.
    let line: Int
    let fault: PostFault
    /// One sentence without a full stop: what is wrong and what to do.
    var reason: String { fault.complaint.reason }
  }

  static func read(_ frontMatter: FrontMatter) -> FrontMatterFields {
    guard frontMatter.content.utf8.count <= limit else {
      return FrontMatterFields(
        faults: [Fault(line: frontMatter.firstLine, fault: .tooLong(kibibytes: limit / 1024))])
    }
    var found =
      switch frontMatter.syntax {
      case .yaml: YAMLFields.read(frontMatter.content, firstLine: frontMatter.firstLine)
      case .json: JSONFields.read(frontMatter.content, firstLine: frontMatter.firstLine)
      case .toml: TOMLFields.read(frontMatter.content, firstLine: frontMatter.firstLine)
      }
    found.reportDuplicates()
    return found
  }

  /// The longest front matter that is read, in UTF-8 bytes; real ones have a few thousand.
  private static let limit = 262_144

  /// The last one counts, as in Jekyll.
  private mutating func reportDuplicates() {
    var firstLines: [String: Int] = [:]
    for field in fields {
      if let first = firstLines[field.key] {
        faults.append(Fault(line: field.line, fault: .duplicate(key: field.key, first: first)))
      } else {
        firstLines[field.key] = field.line
      }
    }
  }
}
