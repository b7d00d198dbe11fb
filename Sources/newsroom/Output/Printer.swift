import ArgumentParser
import PostModel

/// Turns records into what leaves the program.
protocol Printer: Sendable {
  /// What stands before the first record.
  func opening(columns: [String]) -> SafeText
  /// Whole lines; empty where a record has nothing to say in this format.
  func lines(of record: Record) -> SafeText
}

/// The formats of `--format`.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case json
  case tsv

  /// - Parameter records: All that will be printed: the widths of text columns come from them.
  func printer(for records: [Record]) -> any Printer {
    switch self {
    case .text: TextPrinter(records)
    case .json: JSONPrinter()
    case .tsv: TSVPrinter()
    }
  }
}
