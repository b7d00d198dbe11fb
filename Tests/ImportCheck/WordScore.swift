/// How far two texts have the same words, each counted as often as it stands there.
struct WordScore: CustomStringConvertible {
  var precision = 0.0
  var recall = 0.0
  private(set) var missing: [String] = []
  private(set) var extra: [String] = []

  /// The harmonic mean of precision and recall.
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  init(found: String, expected: String) {
    let foundWords = Self.words(of: found)
    let expectedWords = Self.words(of: expected)
    var left = foundWords.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var common = 0
    for word in expectedWords {
      if let count = left[word], count > 0 {
        left[word] = count - 1
        common += 1
      } else {
        missing.append(word)
      }
    }
    for word in foundWords.reversed() {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      extra.insert(word, at: 0)
    }
    precision = foundWords.isEmpty ? (expectedWords.isEmpty ? 1 : 0) : Double(common) / Double(foundWords.count)
    recall = expectedWords.isEmpty ? 1 : Double(common) / Double(expectedWords.count)
  }

  private init() {}

  static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String($0) }
  }

  var description: String { [precision, recall, f1].map(Self.rounded).joined(separator: " ") }

  static func rounded(_ value: Double) -> String {
    let thousandths = String(Int((value * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - thousandths.utf8.count)) + thousandths
    return padded.dropLast(3) + "." + padded.suffix(3)
  }

  /// The means of precision, recall and F1.
  static func mean(of scores: [WordScore]) -> String {
    let means = [\WordScore.precision, \WordScore.recall, \WordScore.f1].map { part in
      scores.isEmpty ? 0 : scores.map { $0[keyPath: part] }.reduce(0, +) / Double(scores.count)
    }
    return means.map(rounded).joined(separator: " ")
  }
}
