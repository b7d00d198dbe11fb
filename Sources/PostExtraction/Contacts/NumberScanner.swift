/// A phone number or an e-mail address in a passage.
struct ContactNumber {
  enum Kind { case phone, email }

  let kind: Kind
  /// UTF-8 offsets into the body, extension included.
  let range: Range<Int>
  /// As written; of an address in brackets (`[at]`) the address meant.
  let text: String
  /// Too short or too much like other figures to be a phone number unless a label or *call* offers it: `555-0173`.
  let isLocal: Bool

  init(kind: Kind, range: Range<Int>, text: String, isLocal: Bool = false) {
    self.kind = kind
    self.range = range
    self.text = text
    self.isLocal = isLocal
  }
}

/// Finds phone numbers and e-mail addresses in a run of bytes; linear.
///
/// Phones: the North American plan with any of its separators, extensions and vanity letters; `+` and a country code
/// (ITU-T E.123); national numbers that begin with 0 or with an area code in brackets; and, marked as local, groups of
/// digits that are a phone number in some country's writing (`976 555 012`, `555-0173`).
struct NumberScanner {
  let source: Source
  let bytes: [UInt8]

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
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("),
        let email = bracketed(at: index, in: lastEnd..<range.upperBound)
      {
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
