import ArgumentParser
import PostCopying
import PostMarks
import PostModel

/// `newsroom clips`: what is in the tray.
struct ClipsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "clips", abstract: "Print the quotes and contacts in the tray, or export them.")

  /// What the tray is exported as.
  enum Formats: String, OwnFormats {
    case markdown, csv
    case cslJSON = "csl-json"

    var export: ExportFormat {
      switch self {
      case .markdown: .markdown
      case .csv: .csv
      case .cslJSON: .cslJSON
      }
    }
  }

  @OptionGroup var options: VerbOptions<Formats>

  var columns: [String] { ClipFields.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let (tray, problems) = try source.tray()
    for problem in problems { StandardOutput.complain(problem.description) }
    let status = problems.isEmpty ? ExitStatus.good : .failed
    if let format = options.format.own?.export {
      let left = tray.clips.count - format.count(of: tray.clips)
      if left > 0 { StandardOutput.complain("\(left) left out: contacts are not cited") }
      return Answer(exported: format.text(of: tray.clips), status: status)
    }
    let records = tray.clips.enumerated().map { index, clip in
      Record(fields: ClipFields.fields(clip), text: .lines((index > 0 ? "\n" : "") + ClipFields.text(clip)))
    }
    return Answer(columns: columns, records: records, status: status)
  }
}
