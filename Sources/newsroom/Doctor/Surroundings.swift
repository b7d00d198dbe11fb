import Glibc
import PostCatalog
import PostModel
import PostStore
import Subprocess
import SystemPackage

/// Looks at everything around newsroom, and goes on whatever it finds.
struct Surroundings: Sendable {
  private let variable: @Sendable (String) -> String?
  /// The value of `--store`.
  private let store: String?
  /// Whether a line is copied for trying.
  private let tries: Bool
  private let folders: Folders
  private let session: Session
  private let runner: ProgramRunner

  /// - Parameter variable: The value of an environment variable, `nil` where it is unset.
  init(variable: @escaping @Sendable (String) -> String?, store: String?, tries: Bool) {
    let stated: @Sendable (String) -> String? = { name in variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    (self.variable, self.store, self.tries) = (stated, store, tries)
    folders = Folders(variable: stated)
    session = Session(variable: stated)
    runner = ProgramRunner(searchPath: session.searchPath)
  }

  func diagnoses() async -> [Diagnosis] {
    let (configuration, options) = ConfigurationFacts.probe(folder: folders.configuration)
    let speakers = SpeakersFile(folder: folders.configuration)
    let settings = Settings(variable: variable, configuration: options)
    let place = StorePlace(option: store, settings: settings)
    let storeFacts = await StoreFacts(place, speakers: speakers)
    let state =
      storeFacts.error == nil ? StateFolder(store: place.path, folders: folders) : StateFolder(path: folders.state)
    let stateFacts = StateFacts(state, store: storeFacts.error == nil ? place.path : nil, home: variable("HOME"))
    var found = TerminalFacts(session: session, variable: variable).diagnoses
    found += LocaleFacts(variable: variable).diagnoses
    found += await clipboard(settings, state).diagnoses
    found += storeFacts.diagnoses
    let catalog = catalog(storeFacts, speakers)
    found += catalog.diagnoses + stateFacts.diagnoses + configuration.diagnoses
    found += await programs().diagnoses
    var places = [stateFacts.place, catalog.place]
    if storeFacts.error == nil, storeFacts.isWritable { places.append(PlaceFacts(probing: place.path)) }
    return found + DiskFacts(places: places).diagnoses
  }

  private func clipboard(_ settings: Settings, _ state: StateFolder) async -> ClipboardFacts {
    let command = settings.configuration.clipboardCommand
    var facts = ClipboardFacts(channels: ClipboardChannel.order(session, command: command))
    for name in facts.channels.compactMap({ $0.command?.first }) {
      if let path = runner.find(name) { facts.programs[name] = path }
    }
    if session.isInsideTmux { facts.tmuxSetting = await answer(of: ["tmux", "show-options", "-sv", "set-clipboard"]) }
    facts.terminalTakesCopies = KnownClipboardTerminals.takesCopies(variable: variable)
    if tries {
      let report = await Clipboard(settings: settings, state: state).copy("newsroom doctor was here")
      facts.trial = .init(sentence: report.sentence.string, isTaken: report.channel != nil)
    }
    return facts
  }

  private func catalog(_ store: StoreFacts, _ speakers: SpeakersFile) -> CatalogFacts {
    guard store.error == nil else { return CatalogFacts(place: PlaceFacts(probing: folders.cache)) }
    let folder = folders.cache + "/" + StateFolder.storeID(of: store.path)
    let place = CatalogPlace(folder: folder, store: StateFolder.realPath(store.path))
    let probe = CatalogProbe(place, fingerprint: speakers.fingerprint)
    return CatalogFacts(place: PlaceFacts(probing: folder), probe: probe, posts: store.listedPosts...store.posts)
  }

  private func programs() async -> ProgramFacts {
    var facts = ProgramFacts()
    facts.importerPlaces = ImporterProgram.places
    facts.importer = facts.importerPlaces.first { access($0, X_OK) == 0 }
    if let importer = facts.importer { facts.importerVersion = await answer(of: [importer, "--version"]) }
    let editor = Editor(variable: variable)
    facts.editor = editor.words.first ?? "vi"
    facts.editorPath = runner.find(facts.editor)
    let link = Link("https://example.org/")
    facts.browserPath = link.flatMap { Browser($0, variable: variable("BROWSER"), find: runner.find)?.command.first }
    return facts
  }

  /// The first line that a program prints, within two seconds; `nil` where it fails.
  private func answer(of command: [String]) async -> String? {
    guard let name = command.first, let path = runner.find(name) else { return nil }
    return await withTaskGroup(of: String?.self) { group in
      group.addTask {
        let result = try? await Subprocess.run(
          .path(FilePath(path)), arguments: Arguments(Array(command.dropFirst())), input: .none,
          output: .bytes(limit: 4096), error: .discarded)
        guard let result, result.terminationStatus == .exited(0) else { return nil }
        return String(decoding: result.standardOutput.prefix { $0 != 0x0A }, as: UTF8.self)
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(2))
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
