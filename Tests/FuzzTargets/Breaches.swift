import PostModel

/// Collects what does not hold, a sentence each.
struct Breaches {
  private(set) var found: [String] = []

  mutating func expect(_ holds: Bool, _ breach: @autoclosure () -> String) {
    if !holds { found.append(breach()) }
  }

  mutating func add(_ others: [String]) { found += others }

  /// Nothing of a text that leaves the program may steer a terminal or deceive an eye.
  mutating func expectHarmless(_ text: SafeText, _ name: String) {
    expect(!text.string.unicodeScalars.contains(where: SafeText.isHostile), "\(name) has a hostile scalar")
  }

  /// Problems are of lines that there are, and can be shown.
  mutating func expectSound(_ problems: [Problem], lines: Int) {
    for problem in problems {
      expect((1...max(1, lines)).contains(problem.line ?? 1), "a problem is of line \(problem.line ?? 0) of \(lines)")
      expect(!problem.reason.isEmpty, "a problem has no reason")
      expectHarmless(SafeText(problem.description), "a problem")
    }
  }
}

extension String {
  /// Malformed UTF-8 is repaired.
  init(fuzzed bytes: some Collection<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

  /// How many lines there are, the one behind the last line feed among them.
  var lineCount: Int { utf8.count { $0 == 0x0A } + 1 }
}
