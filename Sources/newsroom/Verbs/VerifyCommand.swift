import ArgumentParser
import PostCopying
import PostMarks
import PostModel

/// `newsroom verify`: whether the clips in the tray are still what their posts say.
struct VerifyCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold the tray's clips against their posts; exit with 1 if one has changed or is gone.")

  @OptionGroup var options: StoreOptions

  var columns: [String] { ["check", "detail", "now", "diff"] + ClipFields.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let (tray, problems) = try source.tray()
    for problem in problems { StandardOutput.complain(problem.description) }
    let checked = await source.archive.check(tray.clips)
    let isGood = problems.isEmpty && checked.allSatisfy(\.check.isVerbatim)
    return Answer(
      columns: columns, records: checked.map(Self.record),
      status: isGood ? .good : .failed)
  }

  private static func record(_ clip: Clip, _ check: ClipCheck) -> Record {
    let passages = if case .changed(let passages) = check { passages } else { [ChangedPassage]() }
    let diff = passages.map { QuotedText.unwrapped($0.marked) }
    let fields: [Record.Field] = [
      .init("check", .text(check.name)), .init("detail", .text(check.sentence)),
      .init("now", .texts(passages.map(\.new))), .init("diff", .texts(diff)),
    ]
    let words = passages.isEmpty ? [clip.words] : diff
    let place = [clip.person, clip.post.rawValue].compactMap { $0.map { SafeText(oneLine: $0).string } }
      .joined(separator: " · ")
    let lines = ["\(check.sentence): \(place)"] + words.map { "  " + SafeText(oneLine: $0).string }
    return Record(fields: fields + ClipFields.fields(clip), text: .lines(lines.joined(separator: "\n") + "\n"))
  }
}
