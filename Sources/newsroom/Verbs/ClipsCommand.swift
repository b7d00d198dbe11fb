import ArgumentParser
import PostCopying
import PostMarks
import PostModel

/// `newsroom clips`: what is in the tray.
struct ClipsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clips", abstract: "Print the quotes and contacts in the tray, or export them.")

  /// What the verbs print, and what the tray is exported as.
  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json, tsv, markdown, csv
    case cslJSON = "csl-json"
  }

  @OptionGroup var place: StorePlaceOptions
  @Option(help: "How to print.") var format = Format.text

  mutating func run() async throws {
    let settings = try Settings.ofThisProcess()
    let speakers = SpeakersFile(folder: settings.folders.configuration)
    let archive = try Archive(place: StorePlace(option: place.store, settings: settings), speakers: speakers)
    let (tray, problems) = try archive.tray(settings.folders)
    for problem in problems { StandardOutput.complain(problem.description) }
    switch format {
    case .text: try await print(tray.clips, .text)
    case .json: try await print(tray.clips, .json)
    case .tsv: try await print(tray.clips, .tsv)
    case .markdown: try export(tray.clips, .markdown)
    case .csv: try export(tray.clips, .csv)
    case .cslJSON: try export(tray.clips, .cslJSON)
    }
    if !problems.isEmpty { throw Failure.reported }
  }

  private func print(_ clips: [Clip], _ format: OutputFormat) async throws(Failure) {
    let records = clips.enumerated().map { index, clip in
      Record(fields: ClipFields.fields(clip), text: .lines((index > 0 ? "\n" : "") + ClipFields.text(clip)))
    }
    try await Answer(columns: ClipFields.columns, records: records).print(format)
  }

  private func export(_ clips: [Clip], _ format: ExportFormat) throws(Failure) {
    let left = clips.count - format.count(of: clips)
    if left > 0 { StandardOutput.complain("\(left) left out: contacts are not cited") }
    var output = StandardOutput()
    output.write(exported: format.text(of: clips))
    try output.flush()
  }
}
