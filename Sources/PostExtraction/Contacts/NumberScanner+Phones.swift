extension NumberScanner {
  /// Groups of digits with the offset behind each, at most six.
  private func groups(at start: Int, before end: Int) -> [(digits: Int, end: Int)] {
    var found: [(digits: Int, end: Int)] = []
    var index = start
    while index < end, index - start < 3, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "(") {
      index += 1
    }
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

  func phone(at start: Int, before end: Int) -> ContactNumber? {
    if let vanity = vanity(at: start, before: end) { return vanity }
    let groups = groups(at: start, before: end)
    guard groups.reduce(0, { $0 + $1.digits }) >= PhonePlan.fewestDigits,
      let plan = PhonePlan(sizes: groups.map(\.digits), lead: lead(start), bytes: bytes[start..<end])
    else { return nil }
    let upper = groups[plan.groups - 1].end
    guard upper == end || !isWordByte(bytes[upper]) || isExtension(upper, before: end) else { return nil }
    if plan.isLocal, upper < end, [0x25, 0x2F, 0x3A].contains(bytes[upper]) { return nil }
    let isUnmatched = bytes[start] == UInt8(ascii: "(") && !bytes[start..<upper].contains(UInt8(ascii: ")"))
    return number((isUnmatched ? start + 1 : start)..<extensionEnd(at: upper, before: end), isLocal: plan.isLocal)
  }

  private func lead(_ start: Int) -> PhonePlan.Lead {
    if bytes[start] == UInt8(ascii: "+") { return .plus }
    guard bytes[start] == UInt8(ascii: "("), start + 1 < bytes.count else {
      return bytes[start] == UInt8(ascii: "0") ? .zero : .none
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "0"): return .zero
    default: return .bracket
    }
  }

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
    while index < end, isWordByte(bytes[index]) || bytes[index] == UInt8(ascii: "-"), index - first < 14 {
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

  private static let extensionWords: [[UInt8]] = [
    "extension", "extensión", "ext.", "ext", "x", "int.", "interno", "anexo", "ramal", "poste", "durchwahl", "option",
  ].map { Array($0.utf8) }

  /// The offset behind `x112`, `, ext. 12`, ` (ext. 9)`, ` extension 452`; `start` where none follows.
  private func extensionEnd(at start: Int, before end: Int) -> Int {
    var index = start
    while index < end, index - start < 3, [0x20, 0x2C, 0x28].contains(bytes[index]) { index += 1 }
    let isBracketed = index > start && bytes[index - 1] == UInt8(ascii: "(")
    for word in Self.extensionWords {
      let letters = word
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
  func trunk(of phone: ContactNumber, before end: Int) -> ContactNumber? {
    let start = phone.range.upperBound
    guard start + 4 < end, bytes[start] == UInt8(ascii: "/") else { return nil }
    let digits = bytes[start + 1..<start + 5]
    guard digits.allSatisfy({ Tokenizer.isDigit($0) }), start + 5 == end || !isWordByte(bytes[start + 5]),
      bytes[start - 4..<start].allSatisfy({ Tokenizer.isDigit($0) })
    else { return nil }
    let text = source.string(phone.range.lowerBound..<start - 4) + String(decoding: digits, as: UTF8.self)
    return ContactNumber(kind: .phone, range: start + 1..<start + 5, text: text)
  }

  private func number(_ range: Range<Int>, isLocal: Bool = false) -> ContactNumber {
    ContactNumber(kind: .phone, range: range, text: source.string(range), isLocal: isLocal)
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    Tokenizer.isDigit(byte) || byte < 0x80 && Tokenizer.isLetter(byte)
  }
}
