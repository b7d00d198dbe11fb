import ArgumentParser
import PostModel
import PostStore

/// `newsroom extract`: what is found in files that need not be in any store.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what is found in files: one JSON object a line, in the files' order.",
    discussion: "\"start\" and \"end\" are UTF-8 offsets into the body's text, as `newsroom show --format json` has it."
  )

  @Flag(help: "Print instead, for people, which rule decided on each quote and contact, and what it saw.")
  var explain = false

  @Argument(help: ArgumentHelp("Posts as files.", valueName: "file"), completion: .file()) var files: [String]

  mutating func run() async throws {
    let speakers = SpeakersFile(folder: Folders.ofThisProcess().configuration)
    let annotator = Annotator(speakers: speakers)
    var output = StandardOutput()
    var isComplete = speakers.complain() == .good
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      let some = Array(files[start...].prefix(Self.batch))
      for result in await parallelMap(some, { [explain] in Self.read($0, with: annotator, explains: explain) }) {
        switch result {
        case .success(let text): try output.write(text)
        case .failure(let error):
          StandardOutput.complain(error.path + ": " + error.reason)
          isComplete = false
        }
      }
      try output.flush()
    }
    if !isComplete { throw Failure.reported }
  }

  /// Files at a time: what is found in them is printed before the next are read.
  private static let batch = 256

  private static func read(
    _ file: String, with annotator: Annotator, explains: Bool
  ) -> Result<SafeText, FileError> {
    do throws(FileError) {
      try TextFile.checkReadable(file)
      let post = Store.read(file: file)
      return .success(explains ? explanation(post, file, annotator) : object(post, file, annotator))
    } catch {
      return .failure(error)
    }
  }

  private static func object(_ post: Post, _ file: String, _ annotator: Annotator) -> SafeText {
    JSONPrinter().lines(of: Record(fields: fields(annotator.annotate(post), file: file), text: nil))
  }

  private static func explanation(_ post: Post, _ file: String, _ annotator: Annotator) -> SafeText {
    let (findings, decisions) = annotator.explanation(of: post)
    return ExplanationText(post, findings, decisions: decisions).text(file: file)
  }

  private static func fields(_ post: AnnotatedPost, file: String) -> [Record.Field] {
    let summary = post.summary
    let title = post.post.metadata.title ?? post.findings.header.title?.text
    return [
      .init("file", .text(file)), .init("title", .text(title)), .init("subtitle", .text(summary.subtitle)),
      .init("date", .text(summary.date?.iso8601)), .init("dateline", .text(summary.dateline)),
      .init("language", .text(summary.language)),
      .init("quotes", .list(PostFields.segments(post.findings.quotes).map { .record($0) })),
      .init("contacts", .list(post.findings.contacts.map { .record(PostFields.contact($0)) })),
    ]
  }
}
