import ArgumentParser
import Glibc
import PostModel
import PostStore

/// A verb that asks a store something and prints the answer in any format.
protocol Verb: AsyncParsableCommand {
  associatedtype Own: OwnFormats
  var options: VerbOptions<Own> { get }
  /// The names of the fields of what is printed, in the order of each record's.
  var columns: [String] { get }
  func place(settings: Settings) -> StorePlace
  func answer(from source: AnswerSource) async throws(Failure) -> Answer
}

extension Verb {
  func place(settings: Settings) -> StorePlace {
    StorePlace(option: options.store, settings: settings)
  }

  mutating func run() async throws {
    try options.output.fields?.check(columns, of: Self.configuration.commandName ?? "")
    let settings = try Settings.ofThisProcess()
    let speakers = SpeakersFile(folder: settings.folders.configuration)
    let archive = try Archive(place: place(settings: settings), speakers: speakers)
    Leftovers(of: archive.root, settings.folders).remove()
    let status = speakers.complain()
    let source = AnswerSource(archive, settings.folders, staleness: settings.configuration.contactsStaleAfter)
    let answer = try await answer(from: source)
    try await answer.print(options.output)
    if status != .good || answer.status != .good { throw Failure.reported }
  }
}

/// What a verb prints, and the status that the program ends with.
struct Answer: Sendable {
  /// The fields' names, in the order of each record's fields.
  let columns: [String]
  let records: [Record]
  var status = ExitStatus.good
  /// What is printed instead of records; `nil` where they are.
  private let exported: String?

  init(columns: [String], records: [Record], status: ExitStatus = .good) {
    (self.columns, self.records, self.status) = (columns, records, status)
    exported = nil
  }

  /// In a format of the verb's own.
  ///
  /// - Parameter exported: Has the line ends of its format; all words of it were made of ``SafeText``.
  init(exported: String, status: ExitStatus = .good) {
    (columns, records, self.status) = ([], [], status)
    self.exported = exported
  }

  func print<Own>(_ options: OutputOptions<Own>) async throws(Failure) {
    guard let exported else {
      var output = RecordOutput(options.format.records ?? .text, columns, options.fields)
      try await output.printAtOnce(records)
      return try output.finish()
    }
    var output = StandardOutput()
    output.write(exported: exported)
    try output.flush()
  }
}

/// `--store`.
struct StorePlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of posts.",
      discussion: "Without it: $NEWSROOM_STORE, else $XDG_DATA_HOME/newsroom/posts.", valueName: "dir"),
    completion: .directory)
  var store: String?
}

/// `--store`, `--format` and `--fields`.
struct VerbOptions<Own: OwnFormats>: ParsableArguments {
  @OptionGroup var place: StorePlaceOptions
  @OptionGroup var output: OutputOptions<Own>

  var store: String? { place.store }
  var format: VerbFormat<Own> { output.format }
}

/// Those of verbs that print records alone.
typealias StoreOptions = VerbOptions<NoOwnFormats>

/// Where a store is looked for, and who said so.
struct StorePlace: Sendable, Hashable {
  let path: String
  /// For the message that nothing is there; `nil` where there is nothing to say of it.
  let origin: String?
  /// What to say where nothing is there, and nobody has named a store on the command line; else `nil`.
  let firstRun: FirstRun?

  /// - Parameter folder: The bare argument: `newsroom FOLDER`.
  init(folder: String) {
    path = folder
    // A verb's name has no slash: who types one means a folder.
    origin = folder.contains("/") ? nil : "and no verb of that name"
    firstRun = nil
  }

  private init(lastOpened path: String) {
    self.path = path
    origin = "the one opened last"
    firstRun = nil
  }

  /// Where the reader opens a store that is not named: as a verb does, but before the standard place where it was last.
  init(forReaderWith settings: Settings) {
    if settings.storeVariable == nil, let last = LastStore(folders: settings.folders).read() {
      self.init(lastOpened: last)
    } else {
      self.init(option: nil, settings: settings)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Parameter option: The value of `--store`.
  init(option: String?, settings: Settings) {
    firstRun = option == nil ? FirstRun(settings) : nil
    if let option {
      (path, origin) = (option, "named by --store")
    } else if let variable = settings.storeVariable {
      (path, origin) = (variable, "from $NEWSROOM_STORE")
    } else {
      (path, origin) = (settings.folders.defaultStore, "the standard place")
    }
  }
}
