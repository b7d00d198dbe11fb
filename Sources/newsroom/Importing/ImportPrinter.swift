import PostModel
import StoreImport

/// Prints what became of items: records as they come, or a summary at the end.
struct ImportPrinter: ~Copyable {
  private let format: OutputFormat
  private let printer: any Printer
  private var report: ImportReport
  private var output = StandardOutput()
  private let start = ContinuousClock.now
  private var hasOpened = false

  init(_ format: OutputFormat, isDryRun: Bool) {
    self.format = format
    printer = format.printer(for: [])
    report = ImportReport(isDryRun: isDryRun)
  }

  var hasFailures: Bool { report.hasFailures }

  mutating func print(_ items: [ImportedItem]) throws(Failure) {
    for item in items {
      report.add(item)
      if format != .text { try print(item.record) }
    }
    try output.flush()
  }

  mutating func finish() throws(Failure) {
    let text = report.text(seconds: (ContinuousClock.now - start) / .seconds(1))
    if format == .text { try output.write(SafeText(text)) } else { try open() }
    try output.flush()
  }

  private mutating func print(_ record: Record) throws(Failure) {
    try open()
    try output.write(printer.lines(of: record))
  }

  private mutating func open() throws(Failure) {
    if !hasOpened { try output.write(printer.opening(columns: ImportedItem.columns)) }
    hasOpened = true
  }
}
