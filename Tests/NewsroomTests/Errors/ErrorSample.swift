import PostModel

/// One error as a person is told of it.
struct ErrorSample {
  /// The type, and the case where it has such: `StoreError.missing`.
  let name: String
  let sentence: String
  /// Whether what to do is said apart; else the words themselves say it, or nothing is to be done.
  let hasAdvice: Bool
  /// The file that the sentence must name.
  let path: String?

  init(_ name: String, _ complaint: Complaint, path: String? = nil) {
    (self.name, sentence) = (name, complaint.description)
    (hasAdvice, self.path) = (complaint.advice != nil, path)
  }

  init(_ name: String, words sentence: String) {
    (self.name, self.sentence) = (name, sentence)
    (hasAdvice, path) = (false, nil)
  }

  /// Samples of a type's cases, each named for its case.
  static func of<Value>(
    _ type: String, _ values: [Value], path: String? = nil, _ complaint: (Value) -> Complaint
  ) -> [ErrorSample] {
    values.map { ErrorSample(type + "." + caseName($0), complaint($0), path: path) }
  }

  static func caseName(_ value: some Any) -> String { Mirror(reflecting: value).children.first?.label ?? "\(value)" }
}

/// Errors that belong together, as docs/errors.md lists them.
struct ErrorChapter {
  let title: String
  /// What it is about, and where such sentences are met.
  let words: String
  let samples: [ErrorSample]
}
