import PostModel
import PostQuery

/// One number for the words of a quote: the same words, however they are written and parted, have the same.
enum EchoNumber {
  /// What has fewer words may be said twice by chance.
  static let fewestWords = 6

  /// FNV-1a over the folded words; `nil` where these are too few.
  static func number(of quote: Quote) -> Int64? {
    var (hash, count) = (0xCBF2_9CE4_8422_2325 as UInt64, 0)
    for segment in quote.segments {
      let text = IndexedText(segment.text)
      if text.count == 0 { continue }
      count += text.count
      for byte in text.words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x20) &* 0x100_0000_01B3
    }
    return count < fewestWords ? nil : Int64(bitPattern: hash)
  }
}
