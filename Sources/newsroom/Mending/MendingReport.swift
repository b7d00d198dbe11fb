import PostMarks
import PostModel
import PostStore
import ReaderCore

/// What can be mended in a store, what cannot, and what became of it.
struct MendingReport: Sendable {
  /// In the order of their paths.
  let mendings: [PostMending]
  /// By path and line.
  private let left: [Problem]
  private var isWritten = false
  private var changedMeanwhile: Set<PostID> = []

  init(mendings: [PostMending], left: [Problem]) { (self.mendings, self.left) = (mendings, left) }

  /// What was written.
  ///
  /// - Parameter changed: Posts whose files have changed since they were read, and are left.
  mutating func take(changedMeanwhile changed: Set<PostID>) { (isWritten, changedMeanwhile) = (true, changed) }

  private var count: Int { mendings.reduce(0) { $0 + $1.mended.count } }

  /// Asked before anything is written.
  var question: String {
    let files = mendings.count == 1 ? "one file" : "\(mendings.count.grouped) files"
    return "Change \(files)?"
  }

  static let columns = ["path", "line", "reason", "outcome", "difference"]

  /// Every change with what it is for, then what is left; people read a summary below.
  var answer: Answer {
    var lines = mendings.flatMap(changes) + left.map { Line($0, "left", text: $0.description + "\n") }
    if let last = lines.indices.last { lines[last].text += summary }
    return Answer(columns: Self.columns, records: lines.map(\.record), status: status)
  }

  /// The summary alone, where all else has been seen.
  var outcome: Answer { Answer(exported: summary, status: status) }

  private var status: ExitStatus {
    left.isEmpty && changedMeanwhile.isEmpty && (isWritten || mendings.isEmpty) ? .good : .failed
  }

  private struct Line {
    let problem: Problem
    let outcome: String
    let difference: String?
    var text: String

    init(_ problem: Problem, _ outcome: String, difference: String? = nil, text: String) {
      (self.problem, self.outcome, self.difference, self.text) = (problem, outcome, difference, text)
    }

    var record: Record {
      Record(
        fields: [
          .init("path", .text(problem.path)), .init("line", problem.line.map { .number($0) } ?? .null),
          .init("reason", .text(problem.reason)), .init("outcome", .text(outcome)),
          .init("difference", .text(difference)),
        ], text: .lines(text))
    }
  }

  /// One line for each problem of a file, the difference with the last of them.
  private func changes(_ mending: PostMending) -> [Line] {
    let isChanged = changedMeanwhile.contains(mending.id)
    let outcome = isChanged ? "changed-meanwhile" : isWritten ? "mended" : "would-be-mended"
    let remark = isChanged ? " (left: the file has changed meanwhile)\n" : "\n"
    var lines = mending.mended.map { Line($0, outcome, text: $0.description + remark) }
    guard !isChanged, let last = lines.popLast() else { return lines }
    let difference = "--- \(mending.id.rawValue)\n+++ \(mending.id.rawValue)\n" + mending.difference
    return lines + [Line(last.problem, outcome, difference: difference, text: last.text + difference + "\n")]
  }

  /// `3 problems mended in 2 files, 1 left`, with its line end.
  private var summary: String {
    if mendings.isEmpty { return "nothing that can be mended, \(left.count.grouped) left\n" }
    let problems = count == 1 ? "1 problem" : "\(count.grouped) problems"
    let files = mendings.count == 1 ? "1 file" : "\(mendings.count.grouped) files"
    return "\(problems) \(isWritten ? "mended" : "would be mended") in \(files), \(left.count.grouped) left\n"
  }
}
