import PostMarks

/// One answer of a verb: the same facts for every output format.
struct Record: Sendable {
  private let makeFields: @Sendable () -> [Field]
  /// What people read; `nil` where another record's text tells it too.
  let text: Text?

  /// - Parameter fields: What JSON and TSV show, in the order of TSV's columns; asked for only where they are printed.
  init(fields: @autoclosure @escaping @Sendable () -> [Field], text: Text?) {
    makeFields = fields
    self.text = text
  }

  var fields: [Field] { makeFields() }

  typealias Field = JSONValue.Member

  enum Text: Sendable, Hashable {
    /// A line of a table: cells that the printer aligns.
    case row([String])
    /// Lines that stand as they are, each with its line feed.
    case lines(String)
  }
}

extension Record: Equatable {
  static func == (left: Record, right: Record) -> Bool { left.text == right.text && left.fields == right.fields }
}

extension Record {
  /// The fields that were chosen, in the order of the choice; all of them without one.
  ///
  /// Traps where a record has not what was chosen: see ``FieldChoice/check(_:of:)``.
  func fields(_ choice: FieldChoice?) -> [Field] {
    guard let choice else { return fields }
    let all = fields
    return choice.names.map { name in
      guard let field = all.first(where: { $0.name == name }) else {
        preconditionFailure("The fields of a record are those that its verb has told of: there is no \(name).")
      }
      return field
    }
  }
}

extension JSONValue {
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The same value with the members of objects by their names.
  var sorted: JSONValue {
    switch self {
    case .object(let members):
      .object(members.map { .init($0.name, $0.value.sorted) }.sorted { $0.name < $1.name })
    case .list(let values): .list(values.map(\.sorted))
    case .null, .flag, .number, .text: self
    }
  }
}
