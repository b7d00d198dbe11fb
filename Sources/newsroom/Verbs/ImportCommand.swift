import ArgumentParser
import Glibc
import ImportModel
import ImportPipe
import PostModel
import PostStore
import StoreImport
import Synchronization

/// `newsroom import`: files, folders, mailboxes, feeds and exports become posts of a store.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take posts from files, folders, saved pages, feeds, WordPress exports and mail into a store.",
    discussion: """
      What each source is, is told from its bytes. The same post again is left as it is; where its text has changed, the \
      old one is kept beside it. Text is a summary, other formats tell of each item. Ctrl-C ends cleanly after the post in hand; the same command goes on from there.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "source"), completion: .file())
  var sources: [String]
  @OptionGroup var place: StorePlaceOptions
  @Flag(help: "Say what would be done, and write nothing.") var dryRun = false
  @OptionGroup var output: OutputOptions<NoOwnFormats>
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Take all sources for this: \(SourceKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
  var kind: SourceKind?
  @Flag(help: "Take titles, dates and links, and leave the text where it is.") var linkOnly = false
  @Flag(help: "WordPress: take pages too.") var pages = false
  @Flag(help: "WordPress: take drafts, pending, scheduled and private posts too.") var drafts = false

  private var options: ImportOptions {
    var options = ImportOptions()
    (options.kind, options.linksOnly) = (kind, linkOnly)
    (options.includesPages, options.includesDrafts) = (pages, drafts)
    return options
  }

  func validate() throws {
    if output.fields != nil, output.format.records == .text {
      throw ValidationError("--fields chooses from records, and text is a summary: name json, jsonl or tsv.")
    }
  }

  mutating func run() async throws {
    try output.fields?.check(ImportedItem.columns, of: "import")
    let settings = try Settings.ofThisProcess()
    let run = try importRun(StorePlace(option: place.store, settings: settings).path, settings)
    let input = sources.contains("-") ? try SpooledInput() : nil
    var walk = SourceWalk(sources.filter { $0 != "-" })
    if let input { walk.add(input.file) }
    let isComplete = try Self.perform(run, walk, ImportPrinter(output, isDryRun: dryRun))
    withExtendedLifetime(input) {}
    if !isComplete { throw Failure.interruptedImport }
  }

  private func importRun(_ root: String, _ settings: Settings) throws -> ImportRun {
    let program = try ImporterProgram.find()
    // The state folder's name is that of where the store really is: it has to be there first.
    if !dryRun {
      do throws(StoreWriteError) { try FolderMaking.make(root, mode: 0o777) } catch {
        throw Failure.importing(.store(error))
      }
    }
    let state = StateFolder(store: root, folders: settings.folders)
    if !dryRun {
      try state.make()
      Leftovers(of: root, settings.folders).remove()
    }
    let cache = settings.folders.cache + "/" + StateFolder.storeID(of: root)
    let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return ImportRun(
      root: root, isDryRun: dryRun, day: Clock.importDay(), lock: state.path + "/" + StateFolder.importLock,
      cache: cache + "/import-keys", threads: threads
    ) { [options] in WorkerChannel(program: program, options: options) }
  }

  /// Whether everything was read; throws where something failed.
  private static func perform(_ run: ImportRun, _ walk: SourceWalk, _ printer: consuming ImportPrinter) throws -> Bool {
    let isStopped = Atomic(false)
    let progress = ImportProgress()
    let interruption = Interruption { isStopped.store(true, ordering: .relaxed) }
    defer { withExtendedLifetime(interruption) { progress.clear() } }
    var failure: Failure?
    let isComplete: Bool
    do throws(ImportError) {
      isComplete = try run.run(walk, goesOn: { failure == nil && !isStopped.load(ordering: .relaxed) }) { step in
        progress.show(step)
        switch step {
        case .did(let items): do throws(Failure) { try printer.print(items) } catch { failure = failure ?? error }
        case .keysNotKept(let error):
          let reason = String(cString: strerror(error.code))
          StandardOutput.complain("\(error.path): not kept (\(reason)); the next import reads the store's posts again")
        case .waiting, .lookingAtStore, .reading: break
        }
      }
    } catch {
      progress.clear()
      try printer.finish()
      throw Failure.importing(error)
    }
    progress.clear()
    if let failure { throw failure }
    try printer.finish()
    if printer.hasFailures { throw Failure.reported }
    return isComplete
  }
}

extension SourceKind: ExpressibleByArgument {}
