import PostMarks
import PostModel

/// All diagnoses, for people and for programs.
struct DoctorReport: Sendable {
  let diagnoses: [Diagnosis]

  init(_ diagnoses: [Diagnosis]) { self.diagnoses = diagnoses }

  static let columns = ["topic", "verdict", "says", "cure"]

  var answer: Answer {
    let groups = Diagnosis.Topic.allCases.map { topic in diagnoses.filter { $0.topic == topic } }.filter { !$0.isEmpty }
    let isBad = diagnoses.contains { $0.verdict == .bad }
    var records = groups.flatMap { group in group.enumerated().map { Self.record($1, isFirst: $0 == 0, summary: "") } }
    if let last = groups.last?.last, let index = records.indices.last {
      records[index] = Self.record(last, isFirst: groups.last?.count == 1, summary: summary)
    }
    return Answer(columns: Self.columns, records: records, status: isBad ? .failed : .good)
  }

  /// `✗ terminal       $TERM is not set`, and what to do below; only the first of a topic has its name.
  private static func record(_ diagnosis: Diagnosis, isFirst: Bool, summary: String) -> Record {
    let topic = isFirst ? diagnosis.topic.rawValue : ""
    let gap = String(repeating: " ", count: topicColumns - topic.count)
    let margin = String(repeating: " ", count: topicColumns + 2)
    let cure = diagnosis.cure.map { "\(margin)→ \(SafeText(oneLine: $0).string)\n" } ?? ""
    let says = SafeText(oneLine: diagnosis.says).string
    return Record(
      fields: [
        .init("topic", .text(diagnosis.topic.rawValue)), .init("verdict", .text(diagnosis.verdict.rawValue)),
        .init("says", .text(diagnosis.says)), .init("cure", .text(diagnosis.cure)),
      ], text: .lines("\(diagnosis.verdict.sign) \(topic)\(gap)\(says)\n\(cure)\(summary)"))
  }

  private static let topicColumns = 15

  /// How many there are of each: `✗ 2 no, ! 1 remark, ✓ 14 good`.
  private var summary: String {
    let counts = Diagnosis.Verdict.allCases.reversed().map { verdict in
      (verdict, diagnoses.count { $0.verdict == verdict })
    }
    let words = counts.filter { $0.1 > 0 }.map { verdict, count in
      let word =
        switch verdict {
        case .bad: "no"
        case .remark: count == 1 ? "remark" : "remarks"
        case .good: "good"
        }
      return "\(verdict.sign) \(count) \(word)"
    }
    return "\n" + words.joined(separator: ", ") + "\n"
  }
}
