import Yams

/// The words for what YAML refuses, for people who do not know its grammar.
enum YAMLFault {
  static func fault(of error: any Error, in yaml: String, firstLine: Int) -> FrontMatterFields.Fault {
    switch error {
    case let error as YAMLFields.NotAMapping:
      .init(
        line: firstLine + error.line - 1,
        reason: "this is no `key: value`: write it so, or put it after the front matter")
    case is YAMLFields.TooManyAliases:
      .init(line: firstLine, reason: "the front matter has too many aliases (`*name`): write the values out")
    case let error as YamlError:
      .init(line: firstLine + line(of: error, in: yaml) - 1, reason: reason(of: error))
    default:
      .init(line: firstLine, reason: "the front matter cannot be read: write `key: value` lines")
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

  private static func reason(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      advice[problem] ?? "YAML cannot be read here (\(problem)): put the value in quotation marks"
    case .duplicatedKeysInMapping(let keys, _):
      "\(keys.map { "`\($0)`" }.joined(separator: ", ")) is given twice in one mapping: remove one of them"
    case .reader:
      "a control character stands in the front matter: remove it"
    default:
      "YAML cannot be read here: put the value in quotation marks"
    }
  }

  /// By the words of libyaml.
  private static let advice = [
    "mapping values are not allowed in this context":
      "a second colon stands in the value: put the value in quotation marks",
    "found character that cannot start any token":
      "the value begins with a tab, `@`, `%` or a backtick: put it in quotation marks",
    "found unexpected end of stream": "a quotation mark is not closed: close it",
    "did not find expected key":
      "words follow a closed quotation mark, or the indentation is wrong: put the whole value in quotation marks",
    "could not find expected ':'": "this is no `key: value`: write a colon, or indent the line",
    "did not find expected ',' or ']'": "a list's bracket is not closed: close it",
    "did not find expected ',' or '}'": "a brace is not closed, or a comma is missing: close it",
    "found undefined alias": "`*` begins the value: put it in quotation marks",
    "did not find expected alphabetic or numeric character":
      "`*` or `&` begins the value: put it in quotation marks",
    "found unknown escape character": "a backslash stands between double quotation marks: use single ones",
  ]
}
