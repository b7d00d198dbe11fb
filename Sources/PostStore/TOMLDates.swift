/// Finds what toml++ aborts the program for instead of refusing it: `2031-06-03T` with no digit behind it.
struct TOMLDates {
  private enum Quotes { case none, comment, basic, literal, longBasic, longLiteral }

  private let bytes: [UInt8]
  private var quotes = Quotes.none

  /// The line of the first such date outside strings and comments, counted from 0; one pass.
  static func unreadableLine(of content: String) -> Int? {
    var dates = TOMLDates(bytes: Array(content.utf8))
    var (line, index) = (0, 0)
    while index < dates.bytes.count {
      if dates.quotes == .none, dates.isUnreadable(at: index) { return line }
      if dates.isLineFeed(at: index) { line += 1 }
      index += dates.step(at: index)
    }
    return nil
  }

  /// Takes what stands at an offset into account; how many bytes that is.
  private mutating func step(at index: Int) -> Int {
    let byte = bytes[index]
    if isLineFeed(at: index) {
      if quotes != .longBasic, quotes != .longLiteral { quotes = .none }
      return 1
    }
    let isMark = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    switch quotes {
    case .none where isMark: return open(at: index)
    case .none: if byte == UInt8(ascii: "#") { quotes = .comment }
    case .comment: break
    case .basic, .longBasic:
      if byte == UInt8(ascii: "\\"), !isLineFeed(at: index + 1) { return 2 }
      if byte == UInt8(ascii: "\"") { return close(at: index, isLong: quotes == .longBasic) }
    case .literal, .longLiteral:
      if byte == UInt8(ascii: "'") { return close(at: index, isLong: quotes == .longLiteral) }
    }
    return 1
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

  /// `T` behind a date, and no digit behind it.
  private func isUnreadable(at index: Int) -> Bool {
    guard bytes[index] | 0x20 == UInt8(ascii: "t"), index >= 10, bytes[index - 3] == UInt8(ascii: "-"),
      bytes[index - 6] == UInt8(ascii: "-"),
      [1, 2, 4, 5, 7, 8, 9, 10].allSatisfy({ Self.isDigit(bytes[index - $0]) })
    else { return false }
    return index + 1 >= bytes.count || !Self.isDigit(bytes[index + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private init(bytes: [UInt8]) { self.bytes = bytes }
}
