import PostModel
import StoreImport

/// Prints what became of items: records as they come, or a summary at the end.
struct ImportPrinter: ~Copyable {
  private var report: ImportReport
  /// `nil` for a summary.
  private var records: RecordOutput?
  private let start = ContinuousClock.now

  init(_ options: OutputOptions<NoOwnFormats>, isDryRun: Bool) {
    report = ImportReport(isDryRun: isDryRun)
    if let format = options.format.records, format != .text {
      records = RecordOutput(format, ImportedItem.columns, options.fields)
    }
  }

  var hasFailures: Bool { report.hasFailures }

  mutating func print(_ items: [ImportedItem]) throws(Failure) {
    for item in items { report.add(item) }
    try records?.print(items.map(\.record))
  }

  mutating func finish() throws(Failure) {
    guard records == nil else {
      try records?.finish()
      return
    }
    var output = StandardOutput()
    try output.write(SafeText(report.text(seconds: (ContinuousClock.now - start) / .seconds(1))))
    try output.flush()
  }
}
