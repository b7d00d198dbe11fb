package import PostModel

/// The directive that makes a browser show words of a page: `#:~:text=…`, one for each span.
///
/// Source: URL Fragment Text Directives (WICG scroll-to-text-fragment), §3.
package struct TextFragment: Sendable, Hashable {
  /// `text=start,end`, joined by `&`.
  package let directive: String

  /// The directives for spans of a body: short spans whole, long ones and those over several lines by their first and
  /// last words; with the words before and behind them where the same words stand earlier in the text.
  ///
  /// - Parameter ranges: UTF-8 offsets into the body's text.
  package init(_ ranges: [Range<Int>], in body: Body) {
    let text = FoldedBody(body.text)
    directive = ranges.map { FragmentWords($0, in: body, text).directive }.joined(separator: "&")
  }

  /// The address with the directive behind the fragment that it may have already; `nil` for what is no web address.
  package func link(to source: String) -> String? {
    guard let link = Link(source)?.address.string, Self.isOfWeb(link) else { return nil }
    if link.contains(":~:") { return link + "&" + directive }
    return link + (link.contains("#") ? ":~:" : "#:~:") + directive
  }

  /// Whether a page can be shown at an address.
  package static func isOfWeb(_ address: String) -> Bool {
    ["http://", "https://"].contains { address.lowercased().hasPrefix($0) } && Link(address) != nil
  }

  /// Everything but letters, digits, `.`, `_` and `~` of ASCII as percent signs and digits, so that `-`, `,` and `&`
  /// are words' and no signs of the directive (§3.3).
  package static func encoded(_ text: some StringProtocol) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}

/// Chooses the words by which one span is found.
private struct FragmentWords {
  private let body: Body
  private let text: FoldedBody
  private let range: Range<Int>
  /// Where each word of the span stands.
  private let words: [Range<Int>]

  /// Characters of a span, at most, that is given whole; browsers that make such links do the same.
  private static let longestWhole = 300
  private static let fewestWords = 4
  private static let mostWords = 16

  init(_ range: Range<Int>, in body: Body, _ text: FoldedBody) {
    self.body = body
    self.range = range
    self.text = text
    words = Self.words(of: range, in: body)
  }

  var directive: String {
    let words = String(body.slice(range))
    let isWhole = words.count <= Self.longestWhole && !words.contains("\n")
    return isWhole || self.words.count < 2 * Self.fewestWords ? whole : ends
  }

  private var whole: String {
    let place = text.offset(range.lowerBound)
    let words = QuotedText.unwrapped(String(body.slice(range)))
    if text.first(words) == place { return "text=" + TextFragment.encoded(words) }
    for count in 1...Self.mostWords {
      let (before, after) = (before(count), after(count))
      if let before, text.first(before + words).map({ $0 + text.length(of: before) }) == place {
        return "text=\(TextFragment.encoded(trimmed(before)))-,\(TextFragment.encoded(words))"
      }
      if let after, text.first(words + after) == place {
        return "text=\(TextFragment.encoded(words)),-\(TextFragment.encoded(trimmed(after)))"
      }
    }
    return "text=" + TextFragment.encoded(words)
  }

  /// The first words and the last, as few as find them.
  private var ends: String {
    let (start, end) = (self.start, self.end)
    return "text=\(TextFragment.encoded(start)),\(TextFragment.encoded(end))"
  }

  private var start: String {
    let place = text.offset(range.lowerBound)
    var chosen = ""
    for count in Self.fewestWords...Self.mostWords where count < words.count {
      chosen = String(body.slice(range.lowerBound..<words[count - 1].upperBound))
      if text.first(chosen) == place { break }
    }
    return QuotedText.unwrapped(chosen)
  }

  private var end: String {
    let place = text.offset(range.upperBound)
    var chosen = ""
    for count in Self.fewestWords...Self.mostWords where count < words.count {
      chosen = String(body.slice(words[words.count - count].lowerBound..<range.upperBound))
      let found = text.first(chosen, from: text.offset(range.lowerBound))
      if found.map({ $0 + text.length(of: chosen) }) == place { break }
    }
    return QuotedText.unwrapped(chosen)
  }

  /// The words before the span in its block, with the mark and the space that part them; `nil` where there are not so
  /// many.
  private func before(_ count: Int) -> String? {
    guard let block = body.blocks.first(where: { $0.range.contains(range.lowerBound) }) else { return nil }
    let words = Self.words(of: block.range.lowerBound..<range.lowerBound, in: body)
    guard words.count >= count else { return nil }
    let before = String(body.slice(words[words.count - count].lowerBound..<range.lowerBound))
    return before.contains { $0.isLetter || $0.isNumber } ? before : nil
  }

  private func after(_ count: Int) -> String? {
    guard let block = body.blocks.first(where: { $0.range.contains(range.lowerBound) }),
      block.range.upperBound >= range.upperBound
    else { return nil }
    let words = Self.words(of: range.upperBound..<block.range.upperBound, in: body)
    guard words.count >= count else { return nil }
    let after = String(body.slice(range.upperBound..<words[count - 1].upperBound))
    return after.contains { $0.isLetter || $0.isNumber } ? after : nil
  }

  private func trimmed(_ text: String) -> String { QuotedText.unwrapped(text) }

  private static func words(of range: Range<Int>, in body: Body) -> [Range<Int>] {
    var (words, start) = ([Range<Int>](), range.lowerBound)
    for (index, byte) in body.slice(range).utf8.enumerated() where byte == 0x20 || (0x09...0x0D).contains(byte) {
      let offset = range.lowerBound + index
      if offset > start { words.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }
}

/// A text as browsers compare it: case aside, white space as one space; and where its offsets are in that.
struct FoldedBody {
  private var bytes: [UInt8] = []
  /// Whether each of the bytes is of a letter or a digit.
  private var isOfWord: [Bool] = []
  /// The offset into ``bytes`` for each offset into the text that begins a scalar.
  private var offsets: [Int]

  /// Linear in the length.
  init(_ text: String) {
    offsets = []
    offsets.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      offsets.append(contentsOf: repeatElement(bytes.count, count: length))
      Self.add(scalar, to: &bytes)
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      isOfWord.append(contentsOf: repeatElement(isWord, count: bytes.count - isOfWord.count))
    }
    offsets.append(bytes.count)
  }

  /// - Parameter offset: into the text.
  func offset(_ offset: Int) -> Int { offsets[offset] }

  func length(of words: String) -> Int { Self.folded(words).count }

  /// Where words stand first as whole words; `nil` where they do not.
  ///
  /// - Parameter start: no place before this is looked at.
  func first(_ words: String, from start: Int = 0) -> Int? {
    let wanted = Self.folded(words)
    guard let head = wanted.first else { return nil }
    var place = start
    while place + wanted.count <= bytes.count {
      guard let next = bytes[place...].firstIndex(of: head), next + wanted.count <= bytes.count else { return nil }
      let end = next + wanted.count
      if bytes[next..<end].elementsEqual(wanted), isEdge(next), isEdge(end) { return next }
      place = next + 1
    }
    return nil
  }

  /// How often words stand in the text, up to a number.
  func count(_ words: String, upTo most: Int) -> Int {
    var (count, place) = (0, 0)
    while count < most, let found = first(words, from: place) {
      count += 1
      place = found + 1
    }
    return count
  }

  /// Whether no word goes on over an offset.
  private func isEdge(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return !isOfWord[offset - 1] || !isOfWord[offset]
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars { add(scalar, to: &bytes) }
    return bytes
  }

  private static func add(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80, !(0x09...0x0D).contains(scalar.value), scalar != " " {
      bytes.append((0x41...0x5A).contains(scalar.value) ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
    } else if scalar.properties.isWhitespace {
      if bytes.last != 0x20 { bytes.append(0x20) }
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
