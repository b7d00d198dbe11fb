import PostModel

/// Turns records into what leaves the program.
protocol Printer: Sendable {
  /// What stands before the first record.
  var opening: SafeText { get }
  /// What stands between two records.
  var separator: SafeText { get }
  /// Empty where a record has nothing to say in this format.
  func text(of record: Record) -> SafeText
  /// What stands behind the last record.
  func closing(isEmpty: Bool) -> SafeText
}

extension Printer {
  var opening: SafeText { "" }
  var separator: SafeText { "" }
  func closing(isEmpty: Bool) -> SafeText { "" }
}

extension RecordFormat {
  /// - Parameters:
  ///   - columns: The names of all fields, in the order of each record's.
  ///   - records: All that will be printed: the widths of text columns come from them.
  func printer(_ columns: [String], _ choice: FieldChoice? = nil, for records: [Record]) -> any Printer {
    switch self {
    case .text: TextPrinter(records, choice)
    case .json: JSONPrinter(choice)
    case .jsonl: JSONLinesPrinter(choice)
    case .tsv: TSVPrinter(choice?.names ?? columns, choice)
    }
  }
}
