/// Words that are looked for in a text all at once, wherever they stand.
struct Stems: ExpressibleByArrayLiteral {
  /// By the first byte of each.
  private var byFirst = [[[UInt8]]](repeating: [], count: 256)

  /// - Parameter elements: In lower case; none is empty.
  init(arrayLiteral elements: String...) {
    for stem in elements.map({ Array($0.utf8) }) where !stem.isEmpty { byFirst[Int(stem[0])].append(stem) }
  }

  /// Whether one of them is in a text of lower case; linear in the text.
  func isIn(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      let stems = byFirst[Int(text[index])]
      return !stems.isEmpty && stems.contains { text[index...].starts(with: $0) }
    }
  }
}
