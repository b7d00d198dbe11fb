/// Finds what toml++ aborts the program for instead of refusing it.
///
/// Values that begin with a digit or a sign and are no number, date or time (TOML 1.0, ABNF), what ends a value where one has to
/// begin, and table headers that begin with what no key begins with; NUL, too, which it takes for the end.
struct TOMLGuard {
  struct Finding {
    /// Counted from 0.
    let line: Int
    /// What stands there.
    let words: String
  }

  private enum Quotes { case none, comment, basic, literal, longBasic, longLiteral }

  private let bytes: [UInt8]
  private var quotes = Quotes.none
  /// Whether only white space stands before, on the line.
  private var isLineStart = true
  /// The brackets and braces that are open, the last one innermost: within them `[` begins an array.
  private var brackets: [UInt8] = []
  /// Whether a value has to come next: behind `=`, and in an array.
  private var expectsValue = false

  /// The first such place outside strings and comments; one pass.
  static func finding(in content: String) -> Finding? {
    var guarding = TOMLGuard(bytes: Array(content.utf8))
    // A byte order mark before the first line is left out by toml++ too.
    var (line, index) = (0, guarding.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    if let null = guarding.bytes.firstIndex(of: 0) {
      return Finding(line: guarding.bytes[..<null].count { $0 == 0x0A }, words: "a NUL character stands there")
    }
    while index < guarding.bytes.count {
      if let words = guarding.fault(at: index) { return Finding(line: line, words: words) }
      if guarding.isLineFeed(at: index) { line += 1 }
      index += guarding.step(at: index)
    }
    return nil
  }

  private func fault(at index: Int) -> String? {
    guard quotes == .none else { return nil }
    let byte = bytes[index]
    if expectsValue, Self.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      return TOMLScalar.isValid(bytes[index...]) ? nil : "a value begins like a number or a date and is none"
    }
    if expectsValue, endsValue(at: index) { return "a value has to come here" }
    let opensTable = isLineStart && brackets.isEmpty && !expectsValue && byte == UInt8(ascii: "[")
    return opensTable && !hasKey(behind: index) ? "`[` has no key behind it" : nil
  }

  /// Whether it is `}` or a line end of Unicode's: in an array these are taken for the end of a value that has not begun.
  private func endsValue(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "}")
      || [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains { bytes[index...].starts(with: $0) }
  }

  /// Takes what stands at an offset into account; how many bytes that is.
  private mutating func step(at index: Int) -> Int {
    let byte = bytes[index]
    isLineStart = isLineFeed(at: index) || isLineStart && isBlank(byte)
    if isLineFeed(at: index) {
      if quotes != .longBasic, quotes != .longLiteral { quotes = .none }
      return 1
    }
    let isMark = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    switch quotes {
    case .none where isMark:
      expectsValue = false
      return open(at: index)
    case .none: stepOutside(byte)
    case .comment: break
    case .basic, .longBasic:
      if byte == UInt8(ascii: "\\"), !isLineFeed(at: index + 1) { return 2 }
      if byte == UInt8(ascii: "\"") { return close(at: index, isLong: quotes == .longBasic) }
    case .literal, .longLiteral:
      if byte == UInt8(ascii: "'") { return close(at: index, isLong: quotes == .longLiteral) }
    }
    return 1
  }

  /// A byte outside strings and comments.
  private mutating func stepOutside(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "#"): quotes = .comment
    case UInt8(ascii: "="): expectsValue = true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isHeader = brackets.isEmpty && !expectsValue
      brackets.append(byte)
      expectsValue = byte == UInt8(ascii: "[") && !isHeader
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = brackets.popLast()
      expectsValue = false
    case UInt8(ascii: ","): expectsValue = brackets.last == UInt8(ascii: "[")
    default: if !isBlank(byte), byte != 0x0D { expectsValue = false }
    }
  }

  private mutating func open(at index: Int) -> Int {
    let isLong = run(at: index) >= 3
    if bytes[index] == UInt8(ascii: "'") {
      quotes = isLong ? .longLiteral : .literal
    } else {
      quotes = isLong ? .longBasic : .basic
    }
    return isLong ? 3 : 1
  }

  /// Up to two more quotes may stand before the three that end a long string.
  private mutating func close(at index: Int, isLong: Bool) -> Int {
    let run = isLong ? self.run(at: index) : 1
    if !isLong || run >= 3 { quotes = .none }
    return run
  }

  /// How many of the same byte stand in a row, counted up to five.
  private func run(at index: Int) -> Int { bytes[index...].prefix(5).prefix { $0 == bytes[index] }.count }

  private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: "\n") }

  /// Whether a key stands behind `[` or `[[`, or what toml++ refuses by itself.
  private func hasKey(behind index: Int) -> Bool {
    var next = index + 1
    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "[") { next += 1 }
    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: return true
    default: return "_-\"']".utf8.contains(bytes[next])
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private init(bytes: [UInt8]) { self.bytes = bytes }
}
