import GRDB
import Synchronization

/// Which words of the archive have been told to the catalog already.
///
/// A bare word of a question finds all words of its stem, and the beginning of a word all words that begin so: they are
/// looked up in the catalog's vocabulary, so that the full text has each word as it stands, once.
package final class Vocabulary: Sendable {
  private let known = Mutex(HashTable())

  package init() {}

  /// The words of a text, parted by spaces, that were in no text before; those of less than three bytes are left out.
  func newWords(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      known.withLock { known in
        var new: [String] = []
        var start = 0
        while start < bytes.count {
          let word = Self.word(in: bytes, from: start)
          if word.end - start >= Self.shortest, known.insert(word.hash) {
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
  ) -> (end: Int, hash: UInt64) {
    var (end, hash) = (start, 0xCBF2_9CE4_8422_2325 as UInt64)
    while end < bytes.count, bytes[end] != 0x20 {
      hash = (hash ^ UInt64(bytes[end])) &* 0x100_0000_01B3
      end += 1
    }
    return (end, hash)
  }

  /// Shorter words are their own stems, and beginnings as short have a table of their own.
  private static let shortest = 3
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
