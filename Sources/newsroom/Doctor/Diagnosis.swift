/// One thing that newsroom needs or can use, and whether it has it.
struct Diagnosis: Sendable, Hashable {
  enum Verdict: String, Sendable, Hashable, CaseIterable {
    case good
    /// It goes on without, or does less.
    case remark
    case bad

    /// Readable without colour.
    var sign: String {
      switch self {
      case .good: "✓"
      case .remark: "!"
      case .bad: "✗"
      }
    }
  }

  enum Topic: String, Sendable, Hashable, CaseIterable {
    case terminal, locale, clipboard, store, catalog, state, configuration, programs, disk
  }

  let topic: Topic
  let verdict: Verdict
  /// What there is, or what is wrong: words without a full stop.
  let says: String
  /// What to do; `nil` where nothing is to be done.
  let cure: String?

  static func good(_ topic: Topic, _ says: String) -> Diagnosis {
    Diagnosis(topic: topic, verdict: .good, says: says, cure: nil)
  }

  static func remark(_ topic: Topic, _ says: String, _ cure: String? = nil) -> Diagnosis {
    Diagnosis(topic: topic, verdict: .remark, says: says, cure: cure)
  }

  static func bad(_ topic: Topic, _ says: String, _ cure: String) -> Diagnosis {
    Diagnosis(topic: topic, verdict: .bad, says: says, cure: cure)
  }
}
