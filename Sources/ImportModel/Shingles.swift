import PostModel

/// The runs of five words of a text, as numbers: what two texts share of these tells how much of the one is the other.
///
/// Words are letters and digits in lower case; marks, white space and markup are nothing.
/// Source: Broder, On the resemblance and containment of documents (1997).
package struct Shingles: Sendable {
  /// Each run once, ascending.
  package let hashes: [UInt64]

  /// Linear in the text's length, but for sorting.
  package init(of text: String) {
    var words = WordHashes()
    var text = text
    hashes = text.withUTF8 { words.shingles(of: $0) }
  }

  /// The words that a run has.
  static let width = 5

  /// Runs that a text must have to be compared at all: two short notes are soon alike.
  package static let fewest = 24

  /// The share of the longer text's runs that the other has too; 0 to 1.
  package func shared(with other: Shingles) -> Double {
    let longer = max(hashes.count, other.hashes.count)
    if longer == 0 { return 0 }
    var (left, right, common) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        (left, right, common) = (left + 1, right + 1, common + 1)
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(common) / Double(longer)
  }

  /// Texts that share nine of ten runs have at least one of these in common (999 of 1,000 pairs do).
  ///
  /// Twelve bands of four minima each, by one permutation hashing; empty for a text that is too short to compare.
  /// Sources: Leskovec et al., Mining of Massive Datasets, 3.4; Shrivastava, Optimal densification (2017).
  package var bands: [UInt32] {
    if hashes.count < Self.fewest { return [] }
    let minima = MinimumHashes(of: hashes).values
    return stride(from: 0, to: minima.count, by: MinimumHashes.rows).enumerated().map { band, start in
      var hash = UInt64(band) &+ 1
      for row in start..<start + MinimumHashes.rows { hash = WordHashes.mix(hash ^ minima[row]) }
      return UInt32(truncatingIfNeeded: hash)
    }
  }
}

/// The least hash in each of 48 bins.
private struct MinimumHashes {
  static let bands = 12
  static let rows = 4

  private(set) var values: [UInt64]

  init(of hashes: [UInt64]) {
    let bins = Self.bands * Self.rows
    var minima = [UInt64?](repeating: nil, count: bins)
    for hash in hashes {
      let bin = Int(hash % UInt64(bins))
      if minima[bin].map({ hash < $0 }) ?? true { minima[bin] = hash }
    }
    values = minima.indices.map { bin in
      // An empty bin borrows from one that its number and the attempt choose.
      var attempt: UInt64 = 0
      var chosen = bin
      while minima[chosen] == nil {
        attempt += 1
        chosen = Int(WordHashes.mix(UInt64(bin) << 32 ^ attempt) % UInt64(bins))
      }
      return minima[chosen] ?? 0
    }
  }
}

/// Words of UTF-8 as numbers.
struct WordHashes {
  mutating func shingles(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(bytes.count / 6)
    var hash = Self.seed
    var length = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: hash = (hash ^ UInt64(byte)) &* Self.prime
      case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* Self.prime
      case 0x80... where Self.isLetter(index, in: bytes): hash = (hash ^ UInt64(byte)) &* Self.prime
      default:
        if length > 0 { words.append(hash) }
        (hash, length) = (Self.seed, 0)
        continue
      }
      length += 1
    }
    if length > 0 { words.append(hash) }
    guard words.count >= Shingles.width else { return [] }
    let runs = (0...words.count - Shingles.width).map { start in
      words[start..<start + Shingles.width].reduce(0) { Self.mix($0 ^ $1) }
    }
    var distinct: [UInt64] = []
    distinct.reserveCapacity(runs.count)
    for run in runs.sorted() where run != distinct.last { distinct.append(run) }
    return distinct
  }

  /// Whether a byte belongs to a letter beyond ASCII; no-break spaces, and the marks from U+2000 to U+206F, do not.
  private static func isLetter(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = index
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80, index - start < 3 { start -= 1 }
    if bytes[start] == 0xE2, start + 1 < bytes.count { return bytes[start + 1] != 0x80 && bytes[start + 1] != 0x81 }
    return !(bytes[start] == 0xC2 && start + 1 < bytes.count && bytes[start + 1] <= 0xBF)
  }

  /// FNV-1a (64 bits).
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
