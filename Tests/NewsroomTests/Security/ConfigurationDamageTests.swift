import Foundation
import PostModel
import SeededRandom
import Testing

@testable import newsroom

/// Damaged files of the configuration: a sentence with a line, whatever the bytes are.
@Suite("Any bytes are a configuration, or a sentence that says where they are none")
struct ConfigurationDamageTests {
  private static let configuration = """
    theme = "standard"
    background = "auto"
    links = 'always'
    mouse = true
    [clipboard]
    command = ["wl-copy", "--primary"]
    osc52-limit = 10_000
    [searches]
    heat = "title:heat or \\u201Ccoat\\u201D"
    [copy]
    template = "own"
    [templates]
    own = \"\"\"
    {quote} [{speaker}|nobody]
    {date:long}
    \"\"\"
    [contacts]
    stale-after = "1y"
    """
  private static let theme = """
    base = "standard"
    title = "green on black, bold"
    [light]
    quote = "#336699, underline"
    [dark]
    quote = "bright cyan"
    """

  @Test("In config.toml", arguments: 0..<8)
  func configuration(seed: UInt64) throws {
    #expect(try Configuration(Self.configuration, path: "config.toml").savedSearches.count == 1)
    for text in Self.damaged(Self.configuration, seed) {
      do { _ = try Configuration(text, path: "config.toml") } catch {
        Self.expectSentence(error, text)
      }
    }
  }

  @Test("In a theme", arguments: 0..<8)
  func theme(seed: UInt64) throws {
    _ = try ThemeFile.variants(Self.theme, path: "own.toml")
    for text in Self.damaged(Self.theme, seed) {
      do { _ = try ThemeFile.variants(text, path: "own.toml") } catch { Self.expectSentence(error, text) }
    }
  }

  @Test(
    "What the library for TOML aborts the program for is refused like all else",
    arguments: ["a = 1x", "a = -", "a = [1, +]", "[]", "[ ", "a = 2024-13-45T", "a = 0x", "b.c = 1__2"])
  func aborting(text: String) {
    let error = #expect(throws: ConfigurationError.self) { try Configuration(text, path: "config.toml") }
    #expect(error?.line == 1 || error?.line == nil)
  }

  private static func expectSentence(_ error: ConfigurationError, _ text: String) {
    let lines = text.utf8.count { $0 == 0x0A } + 1
    #expect((1...lines + 1).contains(error.line ?? 1), "\(text)")
    #expect(!error.reason.isEmpty, "\(text)")
  }

  /// With bytes changed, pieces left out or said twice, and signs of TOML put in.
  private static func damaged(_ text: String, _ seed: UInt64) -> [String] {
    var numbers = SeededNumbers(seed: seed)
    let bytes = Array(text.utf8)
    return (0..<60).map { _ in
      var bytes = bytes
      for _ in 0...numbers.number(in: 0..<3) {
        let place = numbers.number(in: 0..<bytes.count)
        let end = min(bytes.count, place + numbers.number(in: 0..<12))
        switch numbers.number(in: 0..<4) {
        case 0: bytes[place] = UInt8(numbers.number(in: 0..<256))
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.insert(contentsOf: Array(numbers.pick(signs).utf8), at: place)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static let signs = [
    "[[", "]]", "[", "{", "}", "=", "\"\"\"", "'''", "-", "+", "1_", "0x", "\\u", "\\U0011FFFF", ".", "#", "\r", "\0",
    "inf",
    "2024-02-30", "[[[[[[[[",
  ]
}
