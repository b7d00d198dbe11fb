/// One line of plain text as its bytes show it; all offsets are UTF-8 offsets into the text.
struct PlainTextLine {
  /// What may stand before a list item.
  enum Marker: Equatable { case bullet, hyphen, asterisk, number }

  /// From the first to the last byte that is no white space; empty where the line is blank.
  let words: Range<Int>
  /// The offset of the line feed, or of the text's end.
  let end: Int
  /// Columns of white space before the words; a tab counts 8.
  let indentation: Int
  /// Scalars in `words`.
  let width: Int
  /// Scalars in the first word.
  let firstWordWidth: Int
  let marker: Marker?
  let markerText: String
  /// The offset of the first word behind the list marker.
  let afterMarker: Int
  let startsLowercase: Bool
  let endsSentence: Bool
  /// The last word is a title before a name: *Sen.*, *Dr.*
  let endsInTitle: Bool
  /// `Phone: …`: a first word or two with a colon; or an address, a number, a web site at the start.
  let isLabelled: Bool
  /// The column of the first word behind such a label, where further lines may hang under it.
  let valueColumn: Int?

  var isBlank: Bool { words.isEmpty }

  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [PlainTextLine] {
    var lines: [PlainTextLine] = []
    // Growing by steps would copy all lines each time, and blank lines make many of few bytes.
    lines.reserveCapacity(1 + bytes.count { $0 == UInt8(ascii: "\n") })
    var start = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == UInt8(ascii: "\n") {
      lines.append(PlainTextLine(bytes, start..<offset))
      start = offset + 1
    }
    return lines
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var (lower, columns) = (line.lowerBound, 0)
    while lower < line.upperBound, let space = Self.spaceLength(bytes, at: lower, before: line.upperBound) {
      columns += bytes[lower] == UInt8(ascii: "\t") ? 8 : 1
      lower += space
    }
    var upper = line.upperBound
    while upper > lower, let space = Self.spaceLength(bytes, endingAt: upper, after: lower) { upper -= space }
    words = lower..<upper
    end = line.upperBound
    indentation = columns
    (width, firstWordWidth) = Self.widths(bytes, words)
    let item = Self.item(bytes, words)
    marker = item.marker
    afterMarker = item.after
    markerText = String(decoding: bytes[lower..<max(lower, item.markerEnd)], as: UTF8.self)
    startsLowercase = Self.isLowercase(bytes, words)
    endsSentence = Self.endsSentence(bytes, words)
    endsInTitle = Self.endsInTitle(bytes, words)
    isLabelled = Self.isLabelled(bytes, words)
    valueColumn = isLabelled ? Self.valueColumn(bytes, words).map { columns + $0 } : nil
  }
}

extension PlainTextLine {
  /// Bytes of the white space that begins at an offset: ASCII, or a no-break space.
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int? {
    switch bytes[offset] {
    case 0x09, 0x0B...0x0D, 0x20: 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xA0: 2
    default: nil
    }
  }

  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, after start: Int) -> Int? {
    switch bytes[end - 1] {
    case 0x09, 0x0B...0x0D, 0x20: 1
    case 0xA0 where end - 2 >= start && bytes[end - 2] == 0xC2: 2
    default: nil
    }
  }

  private static func widths(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> (line: Int, first: Int) {
    var (width, first) = (0, -1)
    for offset in words {
      if first < 0, bytes[offset] == UInt8(ascii: " ") { first = width }
      if bytes[offset] & 0xC0 != 0x80 { width += 1 }
    }
    return (width, first < 0 ? width : first)
  }

  private typealias Item = (marker: Marker?, markerEnd: Int, after: Int)

  private static func item(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Item {
    let none: Item = (nil, words.lowerBound, words.lowerBound)
    guard let first = words.first else { return none }
    let (marker, length): (Marker, Int)
    switch bytes[first] {
    case UInt8(ascii: "-"): (marker, length) = (.hyphen, 1)
    case UInt8(ascii: "*"): (marker, length) = (.asterisk, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): (marker, length) = (.number, numberLength(bytes, words))
    case 0xC2 where words.count > 2 && bytes[first + 1] == 0xB7: (marker, length) = (.bullet, 2)
    case 0xE2 where words.count > 3 && isBullet(bytes[first + 1], bytes[first + 2]): (marker, length) = (.bullet, 3)
    default: return none
    }
    var after = first + length
    let markerEnd = after
    while after < words.upperBound, let space = spaceLength(bytes, at: after, before: words.upperBound) {
      after += space
    }
    let isApart = after > markerEnd || marker == .bullet
    return length > 0 && isApart && after < words.upperBound ? (marker, markerEnd, after) : none
  }

  /// `•` U+2022, `‣` U+2023, `●` U+25CF, `■` U+25A0, `▪` U+25AA.
  private static func isBullet(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && (third == 0xA2 || third == 0xA3))
      || (second == 0x96 && (third == 0xA0 || third == 0xAA)) || (second == 0x97 && third == 0x8F)
  }

  /// Bytes of `1.` or `12)`; 0 for any other number.
  private static func numberLength(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Int {
    var offset = words.lowerBound
    while offset < words.upperBound, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    let digits = offset - words.lowerBound
    guard digits <= 2, offset < words.upperBound else { return 0 }
    return bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") ? digits + 1 : 0
  }

  /// ASCII, and the two-byte letters of Latin-1 (U+00DF–U+00FF).
  private static func isLowercase(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    if (0x61...0x7A).contains(bytes[first]) { return true }
    return bytes[first] == 0xC3 && words.count > 1 && (0x9F...0xBF).contains(bytes[first + 1])
  }

  /// Whether the last byte before closing marks and brackets is `.`, `!`, `?` or `:`.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Bool {
    var offset = words.upperBound
    while offset > words.lowerBound {
      let byte = bytes[offset - 1]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")") {
        offset -= 1
      } else if offset - 3 >= words.lowerBound, bytes[offset - 3] == 0xE2, bytes[offset - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        offset -= 3
      } else {
        return byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A
      }
    }
    return false
  }

  private static func endsInTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Bool {
    guard let last = words.last, bytes[last] == UInt8(ascii: ".") else { return false }
    var start = last
    while start > words.lowerBound, last - start < 5, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
    return titles.contains { $0.elementsEqual(bytes[start..<last]) }
  }

  private static let titles = ["Sen", "Sens", "Rep", "Reps", "Gov", "Dr", "Mr", "Mrs", "Ms", "Rev"].map {
    Array($0.utf8)
  }

  /// Scalars before the first word that follows a colon and white space.
  private static func valueColumn(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Int? {
    guard let colon = words.prefix(64).first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return nil }
    let value = words[(colon + 1)...].first { bytes[$0] != UInt8(ascii: " ") }
    guard let value, value > colon + 1 else { return nil }
    return words[..<value].reduce(0) { bytes[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private static func isLabelled(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Bool {
    var spaces = 0
    for offset in words.prefix(64) {
      switch bytes[offset] {
      case UInt8(ascii: ":"):
        // The colon of a time (9:15) is no label's.
        if offset > words.lowerBound, !(0x30...0x39).contains(bytes[offset - 1]) { return !isLowercase(bytes, words) }
      case UInt8(ascii: "@"): return spaces == 0
      case UInt8(ascii: " "):
        spaces += 1
        if spaces > 2 { return false }
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "."): if spaces > 0 { return false }
      default: continue
      }
    }
    return false
  }
}
