import Foundation
import PostModel
import Testing
import TextLayout

@Suite("What newsroom says when something is wrong")
struct ErrorTests {
  private static let samples = ErrorChapters.all.flatMap(\.samples)

  /// Types that are only told inside of another's words, and why each is.
  private static let inner: Set = [
    // What the two processes of an import say to each other; the source is told as failed.
    "FramePipe.Failure",
    // Reasons of YAMLFault.
    "YAMLFields.TooManyAliases", "YAMLFields.NotAMapping",
    // A reason of Mark.Fault, of TemplateError, of KeymapParser's problems.
    "JSONReading.Failure", "TemplateField.Unknown", "KeyNotation.UnknownKey", "InvocationParser.Failure",
    // Told with the path by MarkFileError, ImportError, CatalogError and FileError.
    "FileLock.Failure",
    // Their words are those of ConfigurationFault, QueryFault, and of what is read as TOML.
    "ConfigurationError", "QueryError", "TOMLText.Fault",
    // Said in the reader alone, where merging speakers and copying are tried.
    "SpeakerAliases.Refusal", "ClipboardRefusal",
    // A reason of PostFault.unreadableSpeakers and of ConfigurationError.
    "TOMLText.Fault",
  ]

  /// Cases that hand on the words of another type, or say nothing.
  private static let joining: Set = Set(
    [
      "configuration", "file", "store", "catalog", "marks", "terminal", "importing", "mending", "export", "noStoreYet",
      "query", "unknownField", "reported", "outputClosed",
    ]
    .map { "Failure." + $0 })

  @Test("Every error type of the project is walked, and every case of each")
  func complete() throws {
    let declared = try DeclaredErrors().cases
    #expect(declared.count > 20)
    let walked = Dictionary(grouping: Self.samples) { $0.name }
    for (type, cases) in declared where !Self.inner.contains(type) {
      if cases.isEmpty { #expect(walked[type] != nil, "\(type) has no sample") }
      for name in cases where !Self.joining.contains(type + "." + name) {
        #expect(walked[type + "." + name] != nil, "\(type).\(name) has no sample")
      }
    }
    for name in Self.inner { #expect(declared[name] != nil, "\(name) is no error type any more") }
  }

  @Test("Each is one sentence of words for people")
  func form() {
    for sample in Self.samples {
      let sentence = sample.sentence
      #expect(!sentence.isEmpty)
      #expect(!sentence.hasSuffix(".") || sentence.hasSuffix(".."), "a full stop ends \(sample.name)")
      #expect(SafeText(oneLine: sentence).string == sentence, "\(sample.name) is not one harmless line")
      #expect(!sentence.contains(/\berrno\b|\bnil\b|Optional\(|\bError\(/), "\(sample.name): \(sentence)")
      #expect(!sentence.contains(/\b[A-Z][a-z]+[A-Z]\w*\.\w+/), "a name of the source stands in \(sentence)")
      #expect(SafeText(sentence).columns <= 240, "\(sample.name) is long: \(sentence)")
      #expect(sentence.first.map { !$0.isUppercase } ?? false, "\(sample.name): \(sentence)")
      #expect(!sentence.hasPrefix("no failure"), "\(sentence)")
    }
  }

  @Test("Each names its file, and says what to do")
  func advice() {
    for sample in Self.samples {
      if let path = sample.path { #expect(sample.sentence.contains(path), "\(sample.name) names no file") }
      if sample.hasAdvice || Self.needNone.contains(sample.name) { continue }
      #expect(
        sample.sentence.contains(/[:;,–] |[:?]$| wants | stands | comes | closed by | such as | goes on from there/),
        "\(sample.name): \(sample.sentence)")
    }
  }

  /// Where nothing is to be done, or the fault says it all.
  private static let needNone: Set = [
    "CatalogError.cancelled", "QueryFault.noSuchDay", "MailRefusal.empty", "QueryFault.nothingToFind",
    "SourceRefusal.emptyFeed", "SourceRefusal.emptyEntry", "SourceRefusal.emptyExportItem", "SourceRefusal.noWords",
    "SourceRefusal.noLink", "SourceRefusal.jsonAlone",
  ]

  @Test("docs/errors.md has them all")
  func document() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/errors.md")
    let expected = Self.text
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["RECORD"] == "1", recorded != expected {
      try Data(expected.utf8).write(to: file)
      Issue.record("docs/errors.md was recorded anew; read the difference, then run the tests again")
    } else {
      #expect(recorded == expected)
    }
  }

  private static var text: String {
    """
    # What newsroom says when something is wrong

    <!-- Made of the program's own errors by Tests/NewsroomTests/Errors; RECORD=1 swift test makes it anew. -->

    A complaint is one sentence: where it is (`path:line:`), what is wrong, and what to do. Verbs say it on standard error behind
    `newsroom: `, the reader in its status line. [The exit status](verbs.md#exit-status) says what kind of a fault it was, and
    `newsroom doctor` [what this machine can do](verbs.md#doctor). Paths, names and numbers below are examples.

    """ + ErrorChapters.all.map(chapter).joined()
  }

  private static func chapter(_ chapter: ErrorChapter) -> String {
    var seen: Set<String> = []
    let sentences = chapter.samples.map(\.sentence).filter { seen.insert($0).inserted }
    return "\n## \(chapter.title)\n\n\(chapter.words)\n\n```\n" + sentences.map { $0 + "\n" }.joined() + "```\n"
  }
}
