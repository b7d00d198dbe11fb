import PostModel

/// Lists in one column: items ended by U+001F (unit separator), which is taken out of them.
enum PackedList {
  static func pack(_ items: [String]) -> String {
    items.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != end })) + "\u{1F}" }.joined()
  }

  static func pack(unlessEmpty items: [String]) -> String? { items.isEmpty ? nil : pack(items) }

  static func unpack(_ packed: String) -> [String] {
    packed.unicodeScalars.split(separator: end, omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  /// Each problem's line (0 where there is none) and reason.
  static func pack(problems: [Problem]) -> String? {
    problems.isEmpty ? nil : pack(problems.flatMap { [String($0.line ?? 0), $0.reason] })
  }

  static func unpack(problems packed: String, path: String) -> [Problem] {
    let items = unpack(packed)
    return stride(from: 0, to: items.count - 1, by: 2).map { index in
      let line = Int(items[index]) ?? 0
      return Problem(path: path, line: line == 0 ? nil : line, reason: items[index + 1])
    }
  }

  private static let end: Unicode.Scalar = "\u{1F}"
}
