import PostModel
import Yams

/// What YAML refuses, in words for people who do not know its grammar.
enum YAMLFault: Hashable, Sendable {
  /// A sentence or a list, where a mapping should be.
  case notAMapping
  case tooManyAliases
  case secondColon
  case strangeBeginning
  case openMark
  case wordsBehindMark
  case noColon
  case openBracket
  case openBrace
  case star
  case anchor
  case backslash
  case controlCharacter
  case keysTwice([String])
  /// With the library's words, where it has some.
  case other(String?)
  case unreadable
}

extension YAMLFault {
  /// Without its place.
  var complaint: Complaint {
    switch self {
    case .notAMapping: Complaint("this is no `key: value`", "write it so, or put it after the front matter")
    case .tooManyAliases: Complaint("the front matter has too many aliases (`*name`)", "write the values out")
    case .secondColon: Complaint("a second colon stands in the value", "put the value in quotation marks")
    case .strangeBeginning:
      Complaint("the value begins with a tab, `@`, `%` or a backtick", "put it in quotation marks")
    case .openMark: Complaint("a quotation mark is not closed", "close it")
    case .wordsBehindMark:
      Complaint(
        "words follow a closed quotation mark, or the indentation is wrong", "put the whole value in quotation marks")
    case .noColon: Complaint("this is no `key: value`", "write a colon, or indent the line")
    case .openBracket: Complaint("a list's bracket is not closed", "close it")
    case .openBrace: Complaint("a brace is not closed, or a comma is missing", "close it")
    case .star: Complaint("`*` begins the value", "put it in quotation marks")
    case .anchor: Complaint("`*` or `&` begins the value", "put it in quotation marks")
    case .backslash: Complaint("a backslash stands between double quotation marks", "use single ones")
    case .controlCharacter: Complaint("a control character stands in the front matter", "remove it")
    case .keysTwice(let keys):
      Complaint(
        "\(keys.map { "`\(PostFault.short($0))`" }.joined(separator: ", ")) is given twice in one mapping",
        "remove one of them")
    case .other(let words):
      Complaint("YAML cannot be read here" + (words.map { " (\($0))" } ?? ""), "put the value in quotation marks")
    case .unreadable: Complaint("the front matter cannot be read", "write `key: value` lines")
    }
  }

  /// What an error of the library, or of ``YAMLFields``, means, and where.
  static func fault(of error: any Error, in yaml: String, firstLine: Int) -> FrontMatterFields.Fault {
    switch error {
    case let error as YAMLFields.NotAMapping: .init(line: firstLine + error.line - 1, fault: .yaml(.notAMapping))
    case is YAMLFields.TooManyAliases: .init(line: firstLine, fault: .yaml(.tooManyAliases))
    case let error as YamlError:
      .init(line: firstLine + line(of: error, in: yaml) - 1, fault: .yaml(YAMLFault(error)))
    default: .init(line: firstLine, fault: .yaml(.unreadable))
    }
  }

  /// Counted from 1 in the YAML; past its end, its last line.
  private static func line(of error: YamlError, in yaml: String) -> Int {
    let stated =
      switch error {
      case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
      case .duplicatedKeysInMapping(_, let context): context.mark.line
      case .reader(_, let offset?, _, _): 1 + yaml.prefix(offset).count { $0 == "\n" }
      default: 1
      }
    let lineCount = yaml.utf8.count { $0 == UInt8(ascii: "\n") } + (yaml.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
    return max(1, min(stated, lineCount))
  }

  private init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      self = Self.byWords[problem] ?? .other(problem)
    case .duplicatedKeysInMapping(let keys, _): self = .keysTwice(keys.map { "\($0)" })
    case .reader: self = .controlCharacter
    default: self = .other(nil)
    }
  }

  /// By the words of libyaml.
  private static let byWords: [String: YAMLFault] = [
    "mapping values are not allowed in this context": .secondColon,
    "found character that cannot start any token": .strangeBeginning,
    "found unexpected end of stream": .openMark,
    "did not find expected key": .wordsBehindMark,
    "could not find expected ':'": .noColon,
    "did not find expected ',' or ']'": .openBracket,
    "did not find expected ',' or '}'": .openBrace,
    "found undefined alias": .star,
    "did not find expected alphabetic or numeric character": .anchor,
    "found unknown escape character": .backslash,
  ]
}
