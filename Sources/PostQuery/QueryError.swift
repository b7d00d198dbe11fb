/// Why a typed text is no query.
package struct QueryError: Error, Sendable, Hashable {
  /// Where it goes wrong, counted from 1, in characters of the typed text.
  package let column: Int
  /// One sentence without a full stop: what is wrong and what would be right.
  package let reason: String

  package init(column: Int, reason: String) {
    self.column = column
    self.reason = reason
  }
}

extension QueryError: CustomStringConvertible {
  package var description: String { "\(reason) (character \(column))" }
}

/// What can be wrong with a query; the one place for its wording.
enum QueryFault: Error, Hashable {
  case unknownField(String)
  case noValue(QueryField)
  case unknownValue(String, QueryField, [String])
  case noLanguage(String)
  case noDate(String)
  case noSuchDay(String)
  case noEnd(String)
  case openSpan
  case reversedSpan(String)
  case nothingToFind(String)
  case strayStar
  case strayOr
  case strayMinus
  case strayClose
  case emptyGroup
  case openGroup
  case openQuotation
  case tooDeep(Int)
  case minusBehindField(QueryField)
  case fieldInGroup(QueryField, group: QueryField)
  case sortInside
  case sortTwice

  var reason: String {
    switch self {
    case .unknownField(let name): Self.unknownField(name)
    case .noValue(let field): "\(field.name) wants a value directly behind it, as in \(field.example)"
    case .unknownValue(let value, let field, let known):
      "there is no \(field.name)\(value), it can be \(known.joined(separator: ", "))"
    case .noLanguage(let value): "\(value) is no language tag: one is lang:en or lang:es-MX"
    case .noDate(let value):
      "\(value) is no date: one is 2013, 2013-06, 2013-06-03, 30d, or a word such as today or last-week"
    case .noSuchDay(let value): "there is no \(value) in the calendar"
    case .noEnd(let value): "\(value) ends today and cannot be an end: say date:\(value), or give a date"
    case .openSpan: "a span wants a date at one end at least, as in date:2013-06.."
    case .reversedSpan(let value): "\(value) ends before it begins: the earlier date comes first"
    case .nothingToFind(let text): "there is no letter or digit in \(text) to look for"
    case .strayStar: "a * stands only at the end of a word, as in evict*"
    case .strayOr: "or stands between two things to look for, as in rent or evict*"
    case .strayMinus: "a - stands directly before what a post must not have, as in -rent"
    case .strayClose: "there is no ( before this ), leave it out or put it in quotation marks"
    case .emptyGroup: "there is nothing between ( and ), put words there or leave them out"
    case .openGroup: "this ( is not closed, put a ) behind its last word"
    case .openQuotation: "this quotation mark is not closed, put another behind the last word"
    case .tooDeep(let most): "there are more than \(most) parentheses inside each other, take some out"
    case .minusBehindField(let field): "a - stands before the field, as in -\(field.example)"
    case .fieldInGroup(let field, let group):
      "\(field.name) cannot stand inside \(group.name)( ), put it before or behind"
    case .sortInside: "sort: stands by itself, outside of parentheses and without a -"
    case .sortTwice: "there is a sort: already, leave one out"
    }
  }

  private static func unknownField(_ name: String) -> String {
    if let meant = QueryField.nearest(to: name) { return "there is no field \(name):, did you mean \(meant.name)?" }
    let names = QueryField.allCases.map(\.name).joined(separator: " ")
    return "there is no field \(name):, put it in quotation marks to look for the word; the fields are \(names)"
  }
}
