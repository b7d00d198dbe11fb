import PostModel

/// Records on standard output, written as they come.
struct RecordOutput: ~Copyable {
  private let format: RecordFormat
  private let columns: [String]
  private let choice: FieldChoice?
  private var output = StandardOutput()
  /// What the first records were printed by.
  private var printer: (any Printer)?
  private var isEmpty = true

  /// - Parameter columns: The names of all fields, in the order of each record's.
  init(_ format: RecordFormat, _ columns: [String], _ choice: FieldChoice?) {
    (self.format, self.columns, self.choice) = (format, columns, choice)
  }

  /// Prints some more; columns of text are as wide as these need.
  mutating func print(_ records: [Record]) throws(Failure) {
    let printer = try printer(for: records)
    for record in records { try write(printer.text(of: record), printer) }
    try output.flush()
  }

  /// The same, with the work shared among all cores.
  mutating func printAtOnce(_ records: [Record]) async throws(Failure) {
    let printer = try printer(for: records)
    for text in await parallelMap(records, { printer.text(of: $0) }) { try write(text, printer) }
    try output.flush()
  }

  /// What stands behind the last record.
  mutating func finish() throws(Failure) {
    let printer = try printer(for: [])
    try output.write(printer.closing(isEmpty: isEmpty))
    try output.flush()
  }

  private mutating func printer(for records: [Record]) throws(Failure) -> any Printer {
    if let printer, format != .text { return printer }
    let made = format.printer(columns, choice, for: records)
    if printer == nil { try output.write(made.opening) }
    printer = made
    return made
  }

  private mutating func write(_ text: SafeText, _ printer: any Printer) throws(Failure) {
    if !isEmpty { try output.write(printer.separator) }
    try output.write(text)
    isEmpty = false
  }
}
