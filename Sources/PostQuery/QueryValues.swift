import PostModel

/// Reads single words and phrases, by the field that they stand behind.
struct QueryValues {
  private let dates: DateSpanReading
  /// Where a text ends that is still being typed, in scalars; `nil` where it is complete.
  private let textEnd: Int?

  init(today: PostDate, textEnd: Int?) {
    dates = DateSpanReading(today: today)
    self.textEnd = textEnd
  }

  var isTyping: Bool { textEnd != nil }

  /// What a word or a phrase asks for; `nil` where it is not yet complete enough to ask for anything.
  func condition(_ token: QueryToken, of field: QueryField?, isNegated: Bool) throws(QueryFault) -> Condition? {
    let isUnfinished = token.range.upperBound == textEnd
    do throws(QueryFault) {
      return switch token.kind {
      case .word(let text): try word(text, of: field, mayGrow: isUnfinished && !isNegated)
      case .phrase(let text, let isClosed, let isPrefix):
        try phrase(
          text, of: field, isOpen: !isClosed, isPrefix: isPrefix || isUnfinished && !isClosed && !isNegated)
      case .minus, .or, .open, .close, .field: nil
      }
    } catch {
      if isUnfinished, error != .strayStar { return nil }
      throw error
    }
  }

  /// What `sort:` says; `nil` where it is not yet complete.
  func order(_ token: QueryToken) throws(QueryFault) -> Query.Order? {
    guard case .word(let text) = token.kind else { throw .noValue(.sort) }
    do throws(QueryFault) {
      return try known(text, of: .sort)
    } catch {
      if token.range.upperBound == textEnd { return nil }
      throw error
    }
  }

  private func word(_ text: String, of field: QueryField?, mayGrow: Bool) throws(QueryFault) -> Condition {
    guard let place = field.map(\.text) ?? .anywhere else { return try plain(text, of: field) }
    let stem = text.hasSuffix("*") ? String(text.dropLast()) : text
    if stem.unicodeScalars.contains("*") { throw .strayStar }
    let words = WordFold.words(of: stem)
    if words.isEmpty { throw .nothingToFind(text) }
    let isPrefix = text != stem || mayGrow && words.last?.range.upperBound == stem.utf8.count
    return .text(Term(words.map(\.text), isPrefix: isPrefix), in: place)
  }

  private func phrase(
    _ text: String, of field: QueryField?, isOpen: Bool, isPrefix: Bool
  ) throws(QueryFault) -> Condition {
    if isOpen, !isTyping { throw .openQuotation }
    guard let place = field.map(\.text) ?? .anywhere else { return try plain(text, of: field) }
    let words = WordFold.words(of: text)
    if words.isEmpty { throw .nothingToFind("\"\(text)\"") }
    let isPrefix = isPrefix && (!isOpen || words.last?.range.upperBound == text.utf8.count)
    return .text(Term(words.map(\.text), isExact: true, isPrefix: isPrefix), in: place)
  }

  /// A value that is no text to look for.
  private func plain(_ text: String, of field: QueryField?) throws(QueryFault) -> Condition {
    switch field {
    case .from: .dates(from: try dates.start(text), through: nil)
    case .to: .dates(from: nil, through: try dates.end(text))
    case .date: Condition(try dates.span(text))
    case .lang: .language(try language(text))
    case .state: .state(try known(text, of: .state))
    case .feature: .feature(try known(text, of: .feature))
    default: throw .nothingToFind(text)
    }
  }

  private func known<Value: RawRepresentable & CaseIterable>(
    _ text: String, of field: QueryField
  ) throws(QueryFault) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text.lowercased()) { return value }
    throw .unknownValue(text, field, Value.allCases.map(\.rawValue))
  }

  /// A BCP 47 tag in lower case: two or three letters, then parts of up to eight letters and digits.
  private func language(_ text: String) throws(QueryFault) -> String {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let isTag = parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
    guard isTag, (2...3).contains(parts[0].count), parts[0].allSatisfy(\.isLetter) else { throw .noLanguage(text) }
    return parts.joined(separator: "-")
  }
}

extension Condition {
  fileprivate init(_ span: DateSpan) { self = .dates(from: span.from, through: span.through) }
}
