import PostMarks
import PostModel

/// A line with the columns' names, then one line a record, a tab between two cells.
///
/// In a cell a tab is `\t`, a line feed `\n`, a backslash `\\`; `null` is empty; a list's items are kept apart by `; `.
struct TSVPrinter: Printer {
  private let columns: [String]
  private let choice: FieldChoice?

  init(_ columns: [String], _ choice: FieldChoice? = nil) { (self.columns, self.choice) = (columns, choice) }

  var opening: SafeText { SafeText(columns.joined(separator: "\t") + "\n") }

  func text(of record: Record) -> SafeText {
    SafeText(record.fields(choice).map { Self.escaped(Self.cell($0.value)) }.joined(separator: "\t") + "\n")
  }

  /// A value in words; an object as JSON.
  static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .number(let number): number
    case .flag(let flag): String(flag)
    case .list(let values): values.map(cell).joined(separator: "; ")
    case .object: value.sorted.json
    }
  }

  private static func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x09, 0x0A, 0x5C].contains($0) }) else { return cell }
    var escaped = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
