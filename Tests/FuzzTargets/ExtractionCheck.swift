import ExtractionHarness
import PostExtraction

/// Bytes of any kind, all the way to their findings.
enum ExtractionCheck {
  private static let extractor = Extractor()

  /// The first byte says how the others are read.
  static func breaches(of input: [UInt8]) -> [String] {
    guard let first = input.first else { return [] }
    let readings = FileReading.allCases
    let body = readings[Int(first) % readings.count].body(of: Array(input.dropFirst()))
    return Invariants.breaches(of: body, extractor: extractor)
  }
}
