import ExtractionHarness
import Foundation
import FuzzTargets
import SeededRandom
import Testing

/// The inputs that the fuzzer begins with, and those that it has found: `found-…` says in its name what broke.
@Suite("What must hold of every input holds of the corpus")
struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus").path

  private static func inputs(_ target: FuzzTarget) -> [String] {
    FileTree.files(below: folder + "/" + target.rawValue)
  }

  @Test("As it is", arguments: FuzzTarget.allCases)
  func replay(target: FuzzTarget) throws {
    let inputs = Self.inputs(target)
    #expect(!inputs.isEmpty, "A target has inputs to begin with.")
    for path in inputs {
      let bytes = try #require(FileTree.bytes(of: path))
      #expect(target.breaches(of: bytes) == [], "\(path)")
    }
  }

  /// Each input cut short, with a byte changed, and with a piece of it said twice; the same on every run.
  @Test("Damaged in some ways", arguments: FuzzTarget.allCases)
  func damaged(target: FuzzTarget) throws {
    var numbers = SeededNumbers(seed: 7)
    for path in Self.inputs(target) {
      let bytes = try #require(FileTree.bytes(of: path)).prefix(4096)
      for _ in 0..<6 {
        let place = numbers.number(in: 0..<bytes.count + 1)
        var changed = Array(bytes)
        if place < bytes.count { changed[place] = UInt8(numbers.number(in: 0..<256)) }
        let piece = bytes[place..<min(bytes.count, place + numbers.number(in: 0..<40))]
        for input in [Array(bytes[..<place]), changed, Array(bytes[..<place] + piece + bytes[place...])] {
          #expect(target.breaches(of: input) == [], "\(path), damaged at \(place)")
        }
      }
    }
  }
}
