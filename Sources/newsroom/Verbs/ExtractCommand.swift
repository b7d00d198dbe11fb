import ArgumentParser
import PostMarks
import PostModel
import PostStore

/// `newsroom extract`: what is found in files that need not be in any store.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what is found in files: one record for each, in the files' order.",
    discussion: "\"start\" and \"end\" are UTF-8 offsets into the body's text, as `newsroom show --format json` has it."
  )

  /// Records are for programs; for people there is `--explain`.
  enum Formats: OwnFormats {
    static let allCases: [Formats] = []
    static let standard = RecordFormat.jsonl
    init?(rawValue: String) { nil }
    var rawValue: String { switch self {} }
  }

  @Flag(help: "Print instead, for people, which rule decided on each quote and contact, and what it saw.")
  var explain = false

  @Argument(help: ArgumentHelp("Posts as files.", valueName: "file"), completion: .file()) var files: [String]
  @OptionGroup var output: OutputOptions<Formats>

  static let columns = ["file", "title", "subtitle", "date", "dateline", "language", "quotes", "contacts"]

  mutating func run() async throws {
    try output.fields?.check(Self.columns, of: "extract")
    let speakers = SpeakersFile(folder: Folders.ofThisProcess().configuration)
    let annotator = Annotator(speakers: speakers)
    var isComplete = speakers.complain() == .good
    // An explanation is text, whatever format records would have.
    let format = explain ? RecordFormat.text : output.format.records ?? .jsonl
    var records = RecordOutput(format, Self.columns, explain ? nil : output.fields)
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      let some = Array(files[start...].prefix(Self.batch))
      let results = await parallelMap(some) { [explain] in Self.read($0, with: annotator, explains: explain) }
      for case .failure(let error) in results {
        StandardOutput.complain(error.path + ": " + error.reason)
        isComplete = false
      }
      try await records.printAtOnce(results.compactMap { try? $0.get() })
    }
    try records.finish()
    if !isComplete { throw Failure.reported }
  }

  /// Files at a time: what is found in them is printed before the next are read.
  private static let batch = 256

  private static func read(
    _ file: String, with annotator: Annotator, explains: Bool
  ) -> Result<Record, FileError> {
    do throws(FileError) {
      try TextFile.checkReadable(file)
      let post = Store.read(file: file)
      return .success(explains ? explanation(post, file, annotator) : record(annotator.annotate(post), file: file))
    } catch {
      return .failure(error)
    }
  }

  private static func record(_ post: AnnotatedPost, file: String) -> Record {
    let (quotes, contacts) = (post.findings.quotes.map(PostText.quote), post.findings.contacts.map(PostText.contact))
    return Record(
      fields: fields(post, file: file), text: .lines(PostText.section(post.summary, quotes + contacts)))
  }

  private static func explanation(_ post: Post, _ file: String, _ annotator: Annotator) -> Record {
    let (findings, decisions) = annotator.explanation(of: post)
    let text = ExplanationText(post, findings, decisions: decisions).text(file: file)
    return Record(fields: [], text: .lines(text.string))
  }

  private static func fields(_ post: AnnotatedPost, file: String) -> [Record.Field] {
    let summary = post.summary
    let title = post.post.metadata.title ?? post.findings.header.title?.text
    return [
      .init("file", .text(file)), .init("title", .text(title)), .init("subtitle", .text(summary.subtitle)),
      .init("date", .text(summary.date?.iso8601)), .init("dateline", .text(summary.dateline)),
      .init("language", .text(summary.language)),
      .init("quotes", .list(PostFields.segments(post.findings.quotes).map { .object($0) })),
      .init("contacts", .list(post.findings.contacts.map { .object(PostFields.contact($0)) })),
    ]
  }
}
