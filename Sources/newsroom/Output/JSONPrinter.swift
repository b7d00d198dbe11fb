import PostMarks
import PostModel

/// One JSON document (RFC 8259): a list with a line for each record, nothing left out: what is absent is `null`.
struct JSONPrinter: Printer {
  private let choice: FieldChoice?

  init(_ choice: FieldChoice? = nil) { self.choice = choice }

  var opening: SafeText { "[" }
  var separator: SafeText { "," }

  func text(of record: Record) -> SafeText { "\n" + Self.object(record, choice) }

  func closing(isEmpty: Bool) -> SafeText { isEmpty ? "]\n" : "\n]\n" }

  /// Members by their names, or in the order in which they were chosen; scalars that could deceive a terminal are
  /// `\uXXXX` (RFC 8259 §7).
  static func object(_ record: Record, _ choice: FieldChoice?) -> SafeText {
    let fields = record.fields(choice)
    let object =
      choice == nil ? JSONValue.object(fields).sorted : .object(fields.map { .init($0.name, $0.value.sorted) })
    return SafeText(object.json)
  }
}

/// One JSON object a line (https://jsonlines.org).
struct JSONLinesPrinter: Printer {
  private let choice: FieldChoice?

  init(_ choice: FieldChoice? = nil) { self.choice = choice }

  func text(of record: Record) -> SafeText { JSONPrinter.object(record, choice) + "\n" }
}
