import ArgumentParser
import CursesTerminal

/// `newsroom [STORE]`: opens the reader; as a verb, for standard output that is no terminal, prints the list.
struct ReadCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a folder of posts in the reader; without a terminal, print the list.")

  @Flag(help: "Read line by line, for screen readers, braille and scripts.") var linear = false

  @Argument(help: ArgumentHelp("The folder of posts.", valueName: "store"), completion: .directory)
  var folder: String?
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

  var columns: [String] { ListCommand.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    try ListCommand.answer(from: source, to: nil, .whole, options.output)
  }

  /// Runs until the reader is left, on the caller's thread.
  ///
  /// - Parameter isLinear: Whether line by line was asked for; where the terminal can do nothing else, it is done anyway.
  static func openReader(
    isLinear: Bool = false, color: ColorOption = .auto, _ place: (Settings) -> StorePlace
  ) throws {
    let settings = try Settings.ofThisProcess()
    let speakers = SpeakersFile(folder: settings.folders.configuration)
    let configuration = settings.configuration
    if isLinear || configuration.isLinear || settings.session.isTerminalDumb {
      let archive = try Archive(place: place(settings), speakers: speakers)
      return try ReaderProgram.run(settings, archive: archive, problems: archive.speakers.problems) {
        try LinearFront()
      }
    }
    let theme = ThemeFile(named: configuration.theme, folder: settings.folders.configuration)
    let options = TerminalOptions(
      colors: color.choice(isWithoutColor: settings.session.isWithoutColor), theme: theme.theme,
      background: configuration.background, links: configuration.links)
    let archive = try archive(at: place(settings), speakers, options)
    let problems = [theme.problem].compactMap(\.self) + archive.speakers.problems
    try ReaderProgram.run(settings, archive: archive, problems: problems) { try CursesTerminal(options) }
  }

  /// The store, or where there is none yet, the samples if they are chosen then.
  private static func archive(
    at place: StorePlace, _ speakers: SpeakersFile, _ options: TerminalOptions
  ) throws -> Archive {
    do throws(Failure) { return try Archive(place: place, speakers: speakers) } catch {
      guard case .noStoreYet(let firstRun) = error, case .readSamples = try WelcomeProgram.run(firstRun, on: options),
        let samples = firstRun.samples
      else { throw error }
      return try Archive(place: StorePlace(folder: samples), speakers: speakers)
    }
  }
}

/// What `--color` says.
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
