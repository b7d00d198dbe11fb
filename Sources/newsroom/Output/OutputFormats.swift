import ArgumentParser

/// The formats that records are printed in: those of every verb.
enum RecordFormat: String, CaseIterable, Sendable {
  case text
  case json
  case jsonl
  case tsv
}

/// The formats that a verb has besides those of records, each the whole of the output.
protocol OwnFormats: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What is printed where no format is named.
  static var standard: RecordFormat { get }
}

extension OwnFormats {
  static var standard: RecordFormat { .text }
}

/// For verbs that print records alone.
enum NoOwnFormats: OwnFormats {
  static let allCases: [NoOwnFormats] = []
  init?(rawValue: String) { nil }
  var rawValue: String { switch self {} }
}

/// What `--format` says.
enum VerbFormat<Own: OwnFormats>: ExpressibleByArgument, Hashable, Sendable {
  case records(RecordFormat)
  case own(Own)

  init?(argument: String) {
    if let format = RecordFormat(rawValue: argument) {
      self = .records(format)
    } else if let format = Own(rawValue: argument) {
      self = .own(format)
    } else {
      return nil
    }
  }

  /// `nil` where a format of the verb's own was named.
  var records: RecordFormat? { if case .records(let format) = self { format } else { nil } }
  /// `nil` where a format of records was named.
  var own: Own? { if case .own(let format) = self { format } else { nil } }

  private var name: String {
    switch self {
    case .records(let format): format.rawValue
    case .own(let format): format.rawValue
    }
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] {
    RecordFormat.allCases.map(\.rawValue) + Own.allCases.map(\.rawValue)
  }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// `--format` and `--fields`.
struct OutputOptions<Own: OwnFormats>: ParsableArguments {
  @Option(help: "How to print.") var format = VerbFormat<Own>.records(Own.standard)

  @Option(
    help: ArgumentHelp(
      "Only these of a record's fields, in this order, as in id,title; docs/json.md has them all.", valueName: "fields")
  )
  var fields: FieldChoice?

  func validate() throws {
    if fields != nil, let own = format.own {
      throw ValidationError("--fields chooses from records: \(own.rawValue) is whole. Name text, json, jsonl or tsv.")
    }
  }
}
