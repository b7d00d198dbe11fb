import ArgumentParser
import CatalogRefresh
import PostCatalog
import PostModel

/// `newsroom index`: brings the catalog up to date.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the catalog up to date, which lists and searches answer from.")

  @Flag(help: "Build it anew, whatever is there.") var rebuild = false
  @OptionGroup var options: StorePlaceOptions

  mutating func run() async throws {
    let settings = try Settings.ofThisProcess()
    let speakers = SpeakersFile(folder: settings.folders.configuration)
    let archive = try Archive(place: StorePlace(option: options.store, settings: settings), speakers: speakers)
    let status = speakers.complain()
    let opened = try ArchiveCatalog(archive, place: archive.catalogPlace(settings.folders))
    if rebuild { try opened.catalog.removeAll(fingerprint: speakers.fingerprint) }
    let start = ContinuousClock.now
    let outcome = try opened.refresh.run { _ in }
    let count = try opened.catalog.count()
    let time = (ContinuousClock.now - start) / .seconds(1)
    print("\(count) posts; \(outcome.read) read, \(outcome.removed) gone, in \(Int(time * 1000)) ms")
    if status != .good { throw Failure.reported }
  }
}
