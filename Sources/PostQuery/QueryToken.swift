/// A piece of a typed query.
struct QueryToken {
  let kind: Kind
  /// Offsets in scalars of the typed text.
  let range: Range<Int>

  enum Kind: Equatable {
    case minus, or, open, close
    /// Letters and a colon, unless they are an address's (`https://`).
    case field(String)
    case word(String)
    /// What is between quotation marks; without the second mark it goes to the end.
    case phrase(String, isClosed: Bool, isPrefix: Bool)
  }
}

/// Cuts a typed text into tokens; linear in it.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var tokens: [QueryToken] = []

  static func tokens(of scalars: [Unicode.Scalar]) -> [QueryToken] {
    var lexer = QueryLexer(scalars: scalars)
    while lexer.offset < scalars.count { lexer.takeNext() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func takeNext() {
    let scalar = scalars[offset]
    switch scalar {
    case "(": add(.open, length: 1)
    case ")": add(.close, length: 1)
    case "|": add(.or, length: 1)
    case "-": add(.minus, length: 1)
    case _ where Self.isQuotationMark(scalar): takePhrase()
    case _ where scalar.properties.isWhitespace: offset += 1
    default: takeWord()
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, range: offset..<offset + length))
    offset += length
  }

  private mutating func takePhrase() {
    let start = offset + 1
    let end = scalars[start...].firstIndex(where: Self.isQuotationMark)
    let content = Self.string(scalars[start..<(end ?? scalars.count)])
    let next = end.map { $0 + 1 } ?? scalars.count
    let hasStar = next < scalars.count && scalars[next] == "*"
    let isPrefix = hasStar || content.hasSuffix("*")
    add(
      .phrase(content, isClosed: end != nil, isPrefix: isPrefix), length: next - offset + (hasStar ? 1 : 0))
  }

  private mutating func takeWord() {
    let end = scalars[offset...].firstIndex(where: Self.endsWord) ?? scalars.count
    let word = scalars[offset..<end]
    if !isValue, let name = Self.fieldName(word) {
      add(.field(Self.string(name)), length: name.count + 1)
    } else {
      let text = Self.string(word)
      add(!isValue && text.lowercased() == "or" ? .or : .word(text), length: word.count)
    }
  }

  /// Whether a field stands directly before.
  private var isValue: Bool {
    guard let last = tokens.last, case .field = last.kind else { return false }
    return last.range.upperBound == offset
  }

  /// The letters before the first colon, where there is nothing else and no address begins.
  private static func fieldName(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let colon = word.firstIndex(of: ":"), colon > word.startIndex else { return nil }
    let name = word[..<colon]
    guard name.allSatisfy(\.properties.isAlphabetic), !schemes.contains(string(name).lowercased()) else { return nil }
    return word[(colon + 1)...].starts(with: ["/", "/"]) ? nil : name
  }

  /// Of addresses that have no `//`.
  private static let schemes: Set = ["mailto", "tel"]

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || scalar == "|" || isQuotationMark(scalar) || scalar.properties.isWhitespace
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB: true
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
