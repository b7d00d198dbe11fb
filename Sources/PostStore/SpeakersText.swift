package import PostModel
import TOMLKit

/// The text of `speakers.toml`: who speaks in many posts, and what else they are called.
package struct SpeakersText: Sendable, Hashable {
  /// In the text's order; an entry that is wrong is left out, the others hold.
  package let speakers: [KnownSpeaker]
  /// By line.
  package let problems: [Problem]

  /// - Parameter path: Named in problems.
  package init(_ text: String, path: String) {
    var reading = CorrectionReading(isStrict: true)
    var speakers: [KnownSpeaker] = []
    var faults: [FrontMatterFields.Fault] = []
    do throws(TOMLText.Fault) {
      let table = try TOMLText.table(of: text)
      let tree = TOMLTree(text, firstLine: 1)
      for key in table.keys {
        if key == Self.key {
          speakers = reading.speakers(tree.node(at: key, of: table), of: key, limit: .max)
        } else {
          faults.append(.init(line: tree.line(of: key), fault: .unknownTable(key)))
        }
      }
    } catch {
      faults.append(.init(line: error.line ?? 1, fault: .unreadableSpeakers(error.reason)))
    }
    self.speakers = speakers
    problems = (faults + reading.faults).sorted { $0.line < $1.line }
      .map { Problem(path: path, line: $0.line, reason: $0.reason) }
  }

  private static let key = "speaker"
}
