package import PostModel

extension Query {
  /// Reads a query that is complete; linear in it.
  package init(_ typed: String, today: PostDate) throws(QueryError) {
    self = try QueryParser.query(typed, today: today, isTyping: false)
  }

  /// Reads a query that is still being typed.
  ///
  /// A word at the very end is the beginning of one, what is open there is closed, and what says nothing yet is left out.
  package init(typing typed: String, today: PostDate) throws(QueryError) {
    self = try QueryParser.query(typed, today: today, isTyping: true)
  }
}

/// Reads tokens by recursive descent: alternatives of conjunctions of operands.
private struct QueryParser {
  private let scalars: [Unicode.Scalar]
  private let tokens: [QueryToken]
  private let values: QueryValues
  private var index = 0
  private var order: Query.Order?

  /// How many parentheses may stand inside each other.
  private static let mostDepth = 100

  /// What surrounds an operand.
  private struct Place {
    var depth = 0
    var field: QueryField?
    var isNegated = false
  }

  static func query(_ typed: String, today: PostDate, isTyping: Bool) throws(QueryError) -> Query {
    var parser = QueryParser(typed, today: today, isTyping: isTyping)
    let condition = try parser.alternatives(in: Place())
    if parser.next != nil { throw parser.error(.strayClose) }
    return Query(typed: typed, condition: condition ?? .all([]), order: parser.order)
  }

  private init(_ typed: String, today: PostDate, isTyping: Bool) {
    scalars = Array(typed.unicodeScalars)
    tokens = QueryLexer.tokens(of: scalars)
    values = QueryValues(today: today, textEnd: isTyping ? scalars.count : nil)
  }

  private var next: QueryToken? { index < tokens.count ? tokens[index] : nil }

  /// Whether the text ends here and more may come.
  private var isUnfinished: Bool { next == nil && values.isTyping }

  /// An error at a token, or at the next one.
  private func error(_ fault: QueryFault, at token: QueryToken? = nil) -> QueryError {
    let offset = (token ?? next)?.range.lowerBound ?? scalars.count
    let column = String(String.UnicodeScalarView(scalars[..<offset])).count + 1
    return QueryError(column: column, reason: fault.reason)
  }

  /// Conditions with `or` between them, up to a closing parenthesis or the end; `nil` where nothing is asked.
  private mutating func alternatives(in place: Place) throws(QueryError) -> Condition? {
    var found: [Condition] = []
    var or: QueryToken?
    while true {
      let part = try conjunction(in: place)
      if let part { found.append(part) }
      guard let token = next, token.kind == .or else {
        if part == nil, let or, !isUnfinished { throw error(.strayOr, at: or) }
        return Condition.anyOf(found)
      }
      index += 1
      if part == nil, !isUnfinished { throw error(.strayOr, at: token) }
      or = token
    }
  }

  private mutating func conjunction(in place: Place) throws(QueryError) -> Condition? {
    var found: [Condition] = []
    while let token = next, token.kind != .or, token.kind != .close {
      if let condition = try operand(in: place) { found.append(condition) }
    }
    return Condition.allOf(found)
  }

  private mutating func operand(in place: Place) throws(QueryError) -> Condition? {
    guard let token = next else { return nil }
    index += 1
    switch token.kind {
    case .minus: return try negation(token, in: place)
    case .open: return try group(token, in: place)
    case .field(let name): return try field(name, token, in: place)
    case .word, .phrase: return try value(token, in: place)
    case .or, .close: throw error(.strayOr, at: token)
    }
  }

  private mutating func negation(_ minus: QueryToken, in place: Place) throws(QueryError) -> Condition? {
    guard let token = next, isDirectly(behind: minus), token.kind != .minus else {
      if isUnfinished { return nil }
      throw error(.strayMinus, at: minus)
    }
    var inner = place
    inner.isNegated.toggle()
    return try operand(in: inner).map(Condition.without)
  }

  /// Whether the next token is one that can be said of what stands before it, without a space.
  private func isDirectly(behind token: QueryToken) -> Bool {
    guard let next, next.range.lowerBound == token.range.upperBound else { return false }
    return next.kind != .close && next.kind != .or
  }

  private mutating func group(_ open: QueryToken, in place: Place) throws(QueryError) -> Condition? {
    var inner = place
    inner.depth += 1
    if inner.depth > Self.mostDepth { throw error(.tooDeep(Self.mostDepth), at: open) }
    let condition = try alternatives(in: inner)
    guard next != nil else {
      if values.isTyping { return condition }
      throw error(.openGroup, at: open)
    }
    index += 1
    if condition == nil { throw error(.emptyGroup, at: open) }
    return condition
  }

  private mutating func field(_ name: String, _ token: QueryToken, in place: Place) throws(QueryError) -> Condition? {
    guard let field = QueryField(name) else { throw error(.unknownField(name), at: token) }
    if let group = place.field { throw error(.fieldInGroup(field, group: group), at: token) }
    guard isDirectly(behind: token), let value = next else {
      if isUnfinished { return nil }
      throw error(.noValue(field), at: token)
    }
    if value.kind == .minus { throw error(.minusBehindField(field)) }
    var inner = place
    inner.field = field
    if field == .sort { return try sort(value, token, in: place) }
    return try operand(in: inner)
  }

  private mutating func sort(
    _ value: QueryToken, _ token: QueryToken, in place: Place
  ) throws(QueryError) -> Condition? {
    guard place.depth == 0, !place.isNegated, value.kind != .open else { throw error(.sortInside, at: token) }
    if order != nil { throw error(.sortTwice, at: token) }
    index += 1
    do throws(QueryFault) {
      order = try values.order(value)
    } catch {
      throw self.error(error, at: value)
    }
    return nil
  }

  private func value(_ token: QueryToken, in place: Place) throws(QueryError) -> Condition? {
    do throws(QueryFault) {
      return try values.condition(token, of: place.field, isNegated: place.isNegated)
    } catch {
      throw self.error(error, at: token)
    }
  }
}
