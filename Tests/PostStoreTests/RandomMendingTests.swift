import PostModel
import Testing

@testable import PostStore

@Suite("Mending whatever comes")
struct RandomMendingTests {
  /// A generator that gives the same numbers each time (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let keys = ["title", "date", "deck", "language", "tags", "odd_key", "speakers", "imported", "draft"]
  private static let values = [
    "Rent", "Rent: up", "\"Rent", "\"Rent\" up", "'It's'", "“2014-05-01”", "2014–05–01", "3/4/2014", "English", "[a, b",
    "[a, b]", "@x", "*y*", "\"a\\p\"", "\tx", "|\n  long: text\n  - more", "\n  - name: Ann Lee\n    aliases: [Lee]",
    "\n\t- a\n\t- b", "x # y", "é: ü", "{a: 1}", "{a", "\u{1}", "", "~", "yes: no: maybe", "- a", "2014-05-01", "&a b",
    "a\\",
  ]
  private static let ends = ["---\n", "", "...\n", "+++\n", "\n", "---\n\n"]
  private static let bodies = [
    "Body: 'x\n", "", "\n---\ntitle: not this\n", "“Words,” she said.\r\n\r\nMore\t\n", "+++\n",
  ]

  private static func file(_ numbers: inout Numbers) -> [UInt8] {
    func pick(_ all: [String]) -> String { all.randomElement(using: &numbers) ?? "" }
    let isTOML = Int.random(in: 0..<4, using: &numbers) == 0
    var text = isTOML ? "+++\n" : "---\n"
    for _ in 0..<Int.random(in: 0..<8, using: &numbers) {
      let line =
        pick(keys) + (isTOML ? " = " : [": ", ":", ":  "].randomElement(using: &numbers) ?? ": ") + pick(values)
      text += line + "\n"
    }
    text += (isTOML ? "+++\n" : pick(ends)) + pick(bodies)
    if Int.random(in: 0..<5, using: &numbers) == 0 {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 0..<3, using: &numbers) where !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
    }
    return bytes
  }

  /// The body as the store reads it, and the keys with their values' count.
  private static func parts(_ bytes: [UInt8]) -> (words: String, keys: [String]) {
    let head = PostReading.head(PostID(rawValue: "a.md"), TextDecoding.decode(bytes))
    return (String(head.words), head.fields.map(\.key))
  }

  @Test("No body changes, no key is lost, and a second time changes nothing", arguments: 0..<20)
  func holds(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    var mended = 0
    for _ in 0..<100 {
      let before = Self.file(&numbers)
      let mending = PostMending(PostID(rawValue: "a.md"), bytes: before)
      let (old, new) = (Self.parts(before), Self.parts(mending.after))
      mended += mending.mended.count
      #expect(mending.mended.isEmpty == (mending.after == before))
      #expect(Set(old.keys).isSubset(of: new.keys), "\(String(decoding: before, as: UTF8.self))")
      if old.keys.isEmpty {
        // What was all text may have been closed: its words are then the last of it.
        #expect(old.words.hasSuffix(new.words))
      } else {
        #expect(old.words == new.words, "\(String(decoding: before, as: UTF8.self))")
        // Where the encoding is UTF-8, words are bytes.
        let isUTF8 = String(validating: before, as: UTF8.self) != nil && !before.contains(0x0D)
        let count = new.words.utf8.count
        if isUTF8 { #expect(mending.after.suffix(count) == before.suffix(count)) }
      }
      #expect(PostMending(PostID(rawValue: "a.md"), bytes: mending.after).after == mending.after)
    }
    #expect(mended > 0)
  }
}
