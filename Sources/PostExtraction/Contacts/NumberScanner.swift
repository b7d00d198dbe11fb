/// A phone number or an e-mail address in a passage.
struct ContactNumber {
  enum Kind { case phone, email }

  let kind: Kind
  /// UTF-8 offsets into the body, extension included.
  let range: Range<Int>
  /// As written; of an address in brackets (`[at]`) the address meant.
  let text: String
}

/// Finds phone numbers and e-mail addresses in a run of bytes; linear.
///
/// Phones: the North American plan with any of its separators, extensions and vanity letters; `+` and a country code
/// (ITU-T E.123); national numbers that begin with 0.
struct NumberScanner {
  private let source: Source
  private let bytes: [UInt8]

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
  }

  func numbers(in range: Range<Int>) -> [ContactNumber] {
    var found: [ContactNumber] = []
    var index = range.lowerBound
    var lastEnd = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // Letters and spaces begin nothing.
      if byte == 0x20 || byte > 0x40 && byte != UInt8(ascii: "[") {
        index += 1
      } else if byte == UInt8(ascii: "@"), let email = email(around: index, in: lastEnd..<range.upperBound) {
        while let last = found.last, last.range.lowerBound >= email.range.lowerBound { found.removeLast() }
        found.append(email)
        index = email.range.upperBound
        lastEnd = index
      } else if byte == UInt8(ascii: "["), let email = bracketed(at: index, in: lastEnd..<range.upperBound) {
        found.append(email)
        index = email.range.upperBound
        lastEnd = index
      } else if startsNumber(index, after: range.lowerBound), let phone = phone(at: index, before: range.upperBound) {
        found.append(phone)
        if let trunk = trunk(of: phone, before: range.upperBound) { found.append(trunk) }
        index = found[found.count - 1].range.upperBound
        lastEnd = index
      } else if Tokenizer.isDigit(byte) {
        while index < range.upperBound, Tokenizer.isDigit(bytes[index]) { index += 1 }
      } else {
        index += 1
      }
    }
    return found
  }

  private func startsNumber(_ index: Int, after start: Int) -> Bool {
    let byte = bytes[index]
    guard Tokenizer.isDigit(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+") else { return false }
    guard index > start else { return true }
    let previous = bytes[index - 1]
    if byte == UInt8(ascii: "(") { return true }
    let isInside = Tokenizer.isDigit(previous) || previous < 0x80 && Tokenizer.isLetter(previous)
    return !isInside && previous != UInt8(ascii: "$") && previous != UInt8(ascii: "#") && previous != UInt8(ascii: "=")
      && !(previous == UInt8(ascii: "/") && index > start + 1 && !(bytes[index - 2] == UInt8(ascii: " ")))
  }
}

// MARK: - Phones

extension NumberScanner {
  /// Groups of digits with the offset behind each, at most six.
  private func groups(at start: Int, before end: Int) -> [(digits: Int, end: Int)] {
    var found: [(digits: Int, end: Int)] = []
    var index = start
    if bytes[index] == UInt8(ascii: "+") { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: "(") { index += 1 }
    while found.count < 6 {
      let first = index
      while index < end, Tokenizer.isDigit(bytes[index]), index - first < 15 { index += 1 }
      guard index > first else { break }
      found.append((index - first, index))
      guard let next = separatorEnd(at: index, before: end) else { break }
      index = next
    }
    return found
  }

  /// The offset behind `-`, `.`, `/`, a space, `) `, ` (`, an en dash or a no-break space, where a digit follows.
  private func separatorEnd(at start: Int, before end: Int) -> Int? {
    var index = start
    while index < end, index - start < 4, !Tokenizer.isDigit(bytes[index]) {
      switch bytes[index] {
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: index += 1
      case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: index += 2
      case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && (0x90...0x93).contains(bytes[index + 2]):
        index += 3
      default: return nil
      }
    }
    return index > start && index < end && Tokenizer.isDigit(bytes[index]) ? index : nil
  }

  /// Whether the digits here have the length that a number's first group has; most are years and sums.
  private func canBegin(_ start: Int, before end: Int) -> Bool {
    if bytes[start] == UInt8(ascii: "+") || startsWithZero(start) { return true }
    let first = bytes[start] == UInt8(ascii: "(") ? start + 1 : start
    let digits = bytes[first..<min(end, first + 15)].prefix { Tokenizer.isDigit($0) }.count
    return digits == 1 || digits == 3 || digits == 10
  }

  private func phone(at start: Int, before end: Int) -> ContactNumber? {
    guard canBegin(start, before: end) else { return nil }
    if let vanity = vanity(at: start, before: end) { return vanity }
    let groups = groups(at: start, before: end)
    let sizes = groups.map(\.digits)
    guard
      let count = length(
        sizes, isInternational: bytes[start] == UInt8(ascii: "+"), startsWithZero: startsWithZero(start))
    else {
      return nil
    }
    let upper = groups[count - 1].end
    guard upper == end || !Self.isWordByte(bytes[upper]) || isExtension(upper, before: end) else { return nil }
    let isUnmatched = bytes[start] == UInt8(ascii: "(") && !bytes[start..<upper].contains(UInt8(ascii: ")"))
    return number((isUnmatched ? start + 1 : start)..<extensionEnd(at: upper, before: end))
  }

  private func startsWithZero(_ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "0")
      || bytes[start] == UInt8(ascii: "(") && start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "0")
  }

  /// How many groups make up a number.
  private func length(_ sizes: [Int], isInternational: Bool, startsWithZero: Bool) -> Int? {
    if isInternational {
      for count in stride(from: sizes.count, through: 2, by: -1) {
        let total = sizes.prefix(count).reduce(0, +)
        if (9...15).contains(total) { return count }
      }
      return sizes.first.map { (10...15).contains($0) } == true ? 1 : nil
    }
    for (pattern, count) in Self.plans where sizes.starts(with: pattern) { return count }
    guard startsWithZero else { return nil }
    for count in stride(from: sizes.count, through: 2, by: -1) where (9...11).contains(sizes.prefix(count).reduce(0, +))
    {
      return count
    }
    return nil
  }

  private static let plans: [([Int], Int)] = [([1, 3, 3, 4], 4), ([3, 3, 4], 3), ([10], 1), ([3, 7], 2)]

  /// `1-800-555-HEAT (4328)`, `1-800-MEDICARE`.
  private func vanity(at start: Int, before end: Int) -> ContactNumber? {
    var index = start
    if bytes[index] == UInt8(ascii: "1"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "-") { index += 2 }
    guard index + 5 < end, bytes[index] == UInt8(ascii: "8"), Tokenizer.isDigit(bytes[index + 1]),
      bytes[index + 1] == bytes[index + 2], bytes[index + 3] == UInt8(ascii: "-")
    else { return nil }
    let first = index + 4
    index = first
    var letters = 0
    while index < end, Self.isWordByte(bytes[index]) || bytes[index] == UInt8(ascii: "-"), index - first < 14 {
      if bytes[index] >= 0x41 { letters += 1 }
      index += 1
    }
    guard letters >= 3, index - first >= 6 else { return nil }
    return number(start..<bracketEnd(at: index, before: end))
  }

  /// ` (4328)` behind vanity letters.
  private func bracketEnd(at start: Int, before end: Int) -> Int {
    guard start + 6 < end, bytes[start] == 0x20, bytes[start + 1] == UInt8(ascii: "(") else { return start }
    var index = start + 2
    while index < end, Tokenizer.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-"), index - start < 12 {
      index += 1
    }
    return index < end && index > start + 4 && bytes[index] == UInt8(ascii: ")") ? index + 1 : start
  }

  private func isExtension(_ start: Int, before end: Int) -> Bool { extensionEnd(at: start, before: end) > start }

  /// The offset behind `x112`, `, ext. 12`, ` (ext. 9)`, ` extension 452`; `start` where none follows.
  private func extensionEnd(at start: Int, before end: Int) -> Int {
    var index = start
    while index < end, index - start < 3, [0x20, 0x2C, 0x28].contains(bytes[index]) { index += 1 }
    let isBracketed = index > start && bytes[index - 1] == UInt8(ascii: "(")
    for word in ["extension", "ext.", "ext", "x"] {
      let letters = Array(word.utf8)
      guard index + letters.count < end,
        zip(letters, bytes[index...]).allSatisfy({ $0 == $1 || $0 == $1 | 0x20 })
      else { continue }
      var digits = index + letters.count
      while digits < end, [0x20, 0x2E].contains(bytes[digits]), digits - index < 12 { digits += 1 }
      let first = digits
      while digits < end, Tokenizer.isDigit(bytes[digits]), digits - first < 6 { digits += 1 }
      guard digits > first else { continue }
      return isBracketed && digits < end && bytes[digits] == UInt8(ascii: ")") ? digits + 1 : digits
    }
    return start
  }

  /// `/0148` behind `202-555-0147`: a second line of the same trunk, its number written out.
  private func trunk(of phone: ContactNumber, before end: Int) -> ContactNumber? {
    let start = phone.range.upperBound
    guard start + 4 < end, bytes[start] == UInt8(ascii: "/") else { return nil }
    let digits = bytes[start + 1..<start + 5]
    guard digits.allSatisfy({ Tokenizer.isDigit($0) }), start + 5 == end || !Self.isWordByte(bytes[start + 5]),
      bytes[start - 4..<start].allSatisfy({ Tokenizer.isDigit($0) })
    else { return nil }
    let text = source.string(phone.range.lowerBound..<start - 4) + String(decoding: digits, as: UTF8.self)
    return ContactNumber(kind: .phone, range: start + 1..<start + 5, text: text)
  }

  private func number(_ range: Range<Int>) -> ContactNumber {
    ContactNumber(kind: .phone, range: range, text: source.string(range))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    Tokenizer.isDigit(byte) || byte < 0x80 && Tokenizer.isLetter(byte)
  }
}

// MARK: - E-mail

extension NumberScanner {
  /// Octets, at most, before and behind the `@` (RFC 5321 4.5.3.1).
  private static let longestPart = 64

  private func email(around at: Int, in range: Range<Int>) -> ContactNumber? {
    var lower = at
    while lower > range.lowerBound, at - lower < Self.longestPart, isLocal(bytes[lower - 1]) { lower -= 1 }
    while lower < at, bytes[lower] == UInt8(ascii: ".") || bytes[lower] == UInt8(ascii: "-") { lower += 1 }
    guard lower < at, let upper = domainEnd(at: at + 1, before: range.upperBound) else { return nil }
    return ContactNumber(kind: .email, range: lower..<upper, text: source.string(lower..<upper))
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    Self.isWordByte(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B || byte == 0x25
  }

  /// The offset behind a domain of two labels or more.
  private func domainEnd(at start: Int, before end: Int) -> Int? {
    var index = start
    var dot: Int?
    while index < end, index - start < 253,
      Self.isWordByte(bytes[index]) || bytes[index] == 0x2D || bytes[index] == 0x2E
    {
      if bytes[index] == 0x2E, index + 1 < end, Self.isWordByte(bytes[index + 1]) { dot = index }
      index += 1
    }
    guard let dot, dot > start else { return nil }
    while index > dot, !Self.isWordByte(bytes[index - 1]) { index -= 1 }
    let suffix = bytes[dot + 1..<index]
    return suffix.count >= 2 && suffix.allSatisfy { Tokenizer.isLetter($0) } ? index : nil
  }

  /// `dana [at] rivers [dot] example`: forms in brackets only.
  private func bracketed(at open: Int, in range: Range<Int>) -> ContactNumber? {
    guard let behind = bracketWord("at", at: open, before: range.upperBound) else { return nil }
    var upper = open
    while upper > range.lowerBound, bytes[upper - 1] == 0x20 { upper -= 1 }
    var lower = upper
    while lower > range.lowerBound, upper - lower < Self.longestPart, isLocal(bytes[lower - 1]) { lower -= 1 }
    guard lower < upper else { return nil }
    var text = source.string(lower..<upper) + "@"
    var index = behind
    var labels = 0
    while labels < 5 {
      while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
      let first = index
      while index < range.upperBound, isLocal(bytes[index]) { index += 1 }
      guard index > first else { break }
      text += source.string(first..<index)
      labels += 1
      var next = index
      while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
      guard next < range.upperBound, let after = bracketWord("dot", at: next, before: range.upperBound) else { break }
      text += "."
      index = after
    }
    guard labels >= 1, text.contains("."), text.last != "." else { return nil }
    return ContactNumber(kind: .email, range: lower..<index, text: text)
  }

  /// The offset behind `[word]`, spaces inside left out.
  private func bracketWord(_ word: String, at open: Int, before end: Int) -> Int? {
    guard open < end, bytes[open] == UInt8(ascii: "[") || bytes[open] == UInt8(ascii: "(") else { return nil }
    var index = open + 1
    while index < end, bytes[index] == 0x20 { index += 1 }
    for letter in word.utf8 {
      guard index < end, bytes[index] | 0x20 == letter else { return nil }
      index += 1
    }
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index < end && (bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: ")")) ? index + 1 : nil
  }
}
