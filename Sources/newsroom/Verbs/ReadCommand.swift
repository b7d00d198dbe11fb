import ArgumentParser
import CursesTerminal

/// `newsroom [STORE]`: opens the reader; as a verb, for standard output that is no terminal, prints the list.
struct ReadCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a folder of posts in the reader; without a terminal, print the list.")

  @Argument(help: ArgumentHelp("The folder of posts.", valueName: "store")) var folder: String?
  @Option(help: "Colours of the reader; without it, as many as the terminal has, and none where $NO_COLOR is set.")
  var color = ColorOption.auto
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if folder != nil, options.store != nil { throw ValidationError("The store is named twice.") }
  }

  func place(settings: Settings) -> StorePlace {
    folder.map(StorePlace.init(folder:)) ?? StorePlace(option: options.store, settings: settings)
  }

  /// Where the reader opens.
  func readerPlace(settings: Settings) -> StorePlace {
    folder == nil && options.store == nil ? StorePlace(forReaderWith: settings) : place(settings: settings)
  }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    try ListCommand.answer(from: source, to: nil, .whole, options.format)
  }

  /// Runs until the reader is left, on the caller's thread.
  static func openReader(color: ColorOption = .auto, _ place: (Settings) -> StorePlace) throws {
    let settings = try Settings.ofThisProcess()
    let speakers = SpeakersFile(folder: settings.folders.configuration)
    let archive = try Archive(place: place(settings), speakers: speakers)
    let colors = color.choice(isWithoutColor: settings.session.isWithoutColor)
    try ReaderProgram.run(settings, archive: archive, colors: colors, problems: archive.speakers.problems)
  }
}

/// `--color`
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
  case auto, never
  case sixteen = "16"
  case palette = "256"
  case truecolor

  /// What is named wins over `$NO_COLOR`.
  func choice(isWithoutColor: Bool) -> ColorChoice {
    switch self {
    case .auto: isWithoutColor ? .never : .automatic
    case .never: .never
    case .sixteen: .sixteen
    case .palette: .palette
    case .truecolor: .direct
    }
  }
}
