import GRDB
import Synchronization

/// Which words of the archive have been told to the catalog already, and what their stems are.
///
/// A bare word of a question finds all words of its stem: they are looked up in the vocabulary, so that the full text
/// has each word as it stands, once.
package final class Vocabulary: Sendable {
  private let known = Mutex(HashTable())

  package init() {}

  /// The English words of a text, parted by spaces, that were in no text before.
  func newWords(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      known.withLock { known in
        var new: [String] = []
        var start = 0
        while start < bytes.count {
          let word = Self.word(in: bytes, from: start)
          if word.isEnglish, word.end - start >= Self.shortestStemmed, known.insert(word.hash) {
            new.append(String(decoding: bytes[start..<word.end], as: UTF8.self))
          }
          start = word.end + 1
        }
        return new
      }
    }
  }

  private static func word(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, hash: UInt64, isEnglish: Bool) {
    var (end, hash, isEnglish) = (start, 0xCBF2_9CE4_8422_2325 as UInt64, true)
    while end < bytes.count, bytes[end] != 0x20 {
      hash = (hash ^ UInt64(bytes[end])) &* 0x100_0000_01B3
      isEnglish = isEnglish && bytes[end] &- 0x61 < 26
      end += 1
    }
    return (end, hash, isEnglish)
  }

  /// Shorter words are their own stems.
  private static let shortestStemmed = 3
}

/// A set of hashes, with linear probing; at most half full.
private struct HashTable {
  /// 0 is an empty place.
  private var places = [UInt64](repeating: 0, count: 1 << 14)
  private var count = 0

  /// `false` where it is in already.
  mutating func insert(_ hash: UInt64) -> Bool {
    let value = hash == 0 ? 1 : hash
    var place = Self.place(of: value, in: places.count)
    while places[place] != 0 {
      if places[place] == value { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = value
    count += 1
    if count * 2 > places.count { grow() }
    return true
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: old.count * 2)
    for value in old where value != 0 {
      var place = Self.place(of: value, in: places.count)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = value
    }
  }

  private static func place(of value: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: value ^ (value >> 29)) & (count - 1)
  }
}
