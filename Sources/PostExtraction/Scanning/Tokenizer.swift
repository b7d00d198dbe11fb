/// Cuts a line of UTF-8 into words, numbers and signs; linear, one pass.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let lexicon: Lexicon
  private var offset: Int
  private var space = true
  /// The kinds of all tokens so far.
  private(set) var kinds = Token.Kinds()

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func run(into tokens: inout [Token]) {
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 {
        offset += 1
        space = true
        continue
      }
      let token: Token
      if byte == 0xC3, let mark = damagedMark(at: offset) {
        token = take(mark)
      } else if Self.isLetter(byte), !isSymbol(at: offset) {
        token = word()
      } else if Self.isDigit(byte) {
        token = number()
      } else if let sign = sign(at: offset) {
        token = take(sign)
      } else {
        offset += spaceLength(at: offset)
        space = true
        continue
      }
      kinds.insert(token.kind)
      tokens.append(token)
    }
  }

  private mutating func take(_ sign: (kind: Token.Kind, length: Int)) -> Token {
    let token = Token(from: offset, length: sign.length, kind: sign.kind, space: space)
    offset += sign.length
    space = false
    return token
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// ASCII letters, and every byte of a longer scalar (signs among these are told by ``isSymbol(at:)``).
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

  /// Whether a scalar of two or three bytes is white space or a sign.
  private func isSymbol(at place: Int) -> Bool {
    switch bytes[place] {
    case 0xC2: place + 1 < end && bytes[place + 1] != 0xAA && bytes[place + 1] != 0xB5 && bytes[place + 1] != 0xBA
    case 0xE2: place + 1 < end && (0x80...0xAF).contains(bytes[place + 1])
    case 0xE3: place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] <= 0x9F
    case 0xEF: place + 2 < end && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF
    default: false
    }
  }

  private func isWordByte(_ place: Int) -> Bool {
    guard place < end else { return false }
    return Self.isDigit(bytes[place]) || (Self.isLetter(bytes[place]) && !isSymbol(at: place))
  }
}

extension Tokenizer {
  private mutating func word() -> Token {
    let start = offset
    var hash = WordHash()
    var shape: Token.Shape = space ? .spaceBefore : []
    if isCapital(start) { shape.insert(.capitalized) }
    var (letters, small, part) = (0, 0, 0)
    var hasApostrophe = false
    while offset < end {
      let byte = bytes[offset]
      if byte >= 0x61, byte <= 0x7A {
        let count = hash.add(lowercaseOf: bytes, offset..<end)
        letters += count
        small += count
        part += count
        offset += count
      } else if byte == 0x20 {
        break
      } else if byte < 0x80, Self.isLetter(byte) || Self.isDigit(byte) {
        hash.add(byte)
        if Self.isDigit(byte) { shape.insert(.hasDigit) } else { letters += 1 }
        part += 1
        offset += 1
      } else if byte >= 0x80, !isSymbol(at: offset) {
        hash.add(byte)
        if byte & 0xC0 != 0x80 {
          letters += 1
          part += 1
          if !isCapital(offset) { small += 1 }
        }
        offset += 1
      } else if let length = apostropheLength(at: offset), offset > start, isWordByte(offset + length) {
        if isPossessive(after: offset + length) {
          shape.insert(.possessive)
          offset += length + 1
          break
        }
        hash.add(UInt8(ascii: "'"))
        hasApostrophe = true
        part += 1
        offset += length
      } else if byte == UInt8(ascii: "-"), isWordByte(offset + 1) {
        hash.add(byte)
        shape.insert(.hyphenated)
        part = 0
        offset += 1
      } else if byte == UInt8(ascii: "."), part == 1, isWordByte(offset + 1) {
        hash.add(byte)
        part = 0
        offset += 1
      } else if byte == UInt8(ascii: "&"), isWordByte(offset + 1), part > 0 {
        hash.add(byte)
        offset += 1
      } else {
        break
      }
    }
    if hasApostrophe, isElided(start) { shape.insert(.capitalized) }
    if letters > 1, small == 0 { shape.insert(.allCaps) }
    if letters == 1, offset - start <= 2 { shape.insert(.initial) }
    return finish(start, hash.finished, &shape, endsInLetterPart: part == 1)
  }

  private mutating func finish(
    _ start: Int, _ hash: UInt32, _ shape: inout Token.Shape, endsInLetterPart: Bool
  ) -> Token {
    var classes = lexicon[hash]
    if classes.isEmpty, shape.contains(.hyphenated) { classes = partClasses(start) }
    if classes.contains(.roleNoun), !shape.contains(.allCaps), PeopleWords.acronyms.contains(hash) {
      classes.subtract(.roleNoun)
    }
    if offset < end, bytes[offset] == UInt8(ascii: "."), !shape.contains(.possessive), shape.contains(.capitalized),
      (endsInLetterPart && !shape.contains(.hasDigit)) || classes.contains(.abbreviation)
    {
      offset += 1
      shape.insert(.dotted)
    }
    if shape.contains(.hyphenated), isParty(start) {
      shape.insert(.party)
      if offset < end, bytes[offset] == UInt8(ascii: "."), !shape.contains(.dotted) { offset += 1 }
    }
    if shape.contains(.capitalized), classes.isEmpty, isOccupation(start) { shape.insert(.occupation) }
    space = false
    return Token(
      lower: Int32(clamping: start), upper: Int32(clamping: offset), hash: hash, classes: classes, kind: .word,
      shape: shape)
  }

  /// *d’Almeida*, *l’Hôpital*: a letter and an apostrophe before a capital.
  private func isElided(_ start: Int) -> Bool {
    guard start + 2 < offset, bytes[start] == UInt8(ascii: "d") || bytes[start] == UInt8(ascii: "l"),
      let length = apostropheLength(at: start + 1), start + 1 + length < offset
    else { return false }
    return isCapital(start + 1 + length)
  }

  /// *Headteacher*, *Restaurator*: by the last letters of a word of six or more.
  private func isOccupation(_ start: Int) -> Bool {
    guard offset - start >= 6 else { return false }
    switch (bytes[offset - 3], bytes[offset - 2], bytes[offset - 1]) {
    case (_, UInt8(ascii: "e"), UInt8(ascii: "r")), (_, UInt8(ascii: "o"), UInt8(ascii: "r")): return true
    case (UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "t")): return true
    case (UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "n")): return true
    case (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "n")): return true
    case (UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "t")): return true
    default: return false
    }
  }

  /// Of a joined word that nobody listed (*Leader-Elect*, *ex-director*), the roles among its parts.
  private func partClasses(_ start: Int) -> WordClass {
    var classes: WordClass = []
    for part in bytes[start..<offset].split(separator: UInt8(ascii: "-")) {
      classes.formUnion(lexicon[WordHash.of(part)])
    }
    return classes.intersection([.roleNoun, .organizationNoun])
  }

  /// `D-Mich.`: one of the letters D, R, I, a hyphen, and a capital.
  private func isParty(_ start: Int) -> Bool {
    guard offset - start >= 3, bytes[start + 1] == UInt8(ascii: "-"), isCapital(start + 2) else { return false }
    return bytes[start] == UInt8(ascii: "D") || bytes[start] == UInt8(ascii: "R") || bytes[start] == UInt8(ascii: "I")
  }

  private mutating func number() -> Token {
    let start = offset
    var hasLetters = false
    while offset < end {
      let byte = bytes[offset]
      if Self.isDigit(byte) {
        offset += 1
      } else if byte < 0x80, Self.isLetter(byte) {
        hasLetters = true
        offset += 1
      } else if [0x2C, 0x2E, 0x2D, 0x3A, 0x2F].contains(byte), isWordByte(offset + 1) {
        offset += 1
      } else {
        break
      }
    }
    let shape: Token.Shape = space ? [.spaceBefore, .hasDigit] : .hasDigit
    space = false
    let isWord = hasLetters && (bytes[start..<offset].contains(UInt8(ascii: ".")) || isNumberedName(start))
    return Token(
      lower: Int32(clamping: start), upper: Int32(clamping: offset), hash: WordHash.of(bytes[start..<offset]),
      classes: [], kind: isWord ? .word : .number, shape: isWord ? shape.union(.capitalized) : shape)
  }

  /// `32BJ`: digits, then two capitals or more and nothing else.
  private func isNumberedName(_ start: Int) -> Bool {
    let letters = bytes[start..<offset].drop { Self.isDigit($0) }
    return letters.count >= 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// ASCII capitals, and U+00C0–U+00DE.
  private func isCapital(_ place: Int) -> Bool {
    let byte = bytes[place]
    return (0x41...0x5A).contains(byte) || (byte == 0xC3 && place + 1 < end && (0x80...0x9E).contains(bytes[place + 1]))
  }

  private func apostropheLength(at place: Int) -> Int? {
    if bytes[place] == UInt8(ascii: "'") { return 1 }
    let isCurly = place + 2 < end && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99
    return isCurly ? 3 : nil
  }

  private func isPossessive(after place: Int) -> Bool {
    bytes[place] | 0x20 == UInt8(ascii: "s") && !isWordByte(place + 1)
  }
}

extension Tokenizer {
  private func spaceLength(at place: Int) -> Int {
    if bytes[place] == 0xC2 { return min(2, end - place) }
    return bytes[place] >= 0xE0 ? min(3, end - place) : 1
  }

  /// The sign at an offset; `nil` for white space.
  private func sign(at place: Int) -> (kind: Token.Kind, length: Int)? {
    let byte = bytes[place]
    if byte >= 0x80 { return wideSign(at: place) }
    if byte <= 0x20 || byte == 0x7F { return nil }
    switch byte {
    case UInt8(ascii: "."): return run(of: byte, at: place) > 1 ? (.ellipsis, run(of: byte, at: place)) : (.period, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "?"): return (.question, 1)
    case UInt8(ascii: "!"): return (.exclamation, 1)
    case UInt8(ascii: "-"): return (.dash, run(of: byte, at: place))
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "|"): return (.bar, 1)
    case UInt8(ascii: "@"): return (.at, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (.openBracket, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closeBracket, 1)
    case UInt8(ascii: "\""): return (.doubleStraight, 1)
    case UInt8(ascii: "'"): return run(of: byte, at: place) == 2 ? (.doubleStraight, 2) : (.singleStraight, 1)
    case UInt8(ascii: "`"): return run(of: byte, at: place) == 2 ? (.doubleOpen, 2) : (.singleOpen, 1)
    default: return (.other, 1)
    }
  }

  /// What is left of a curly mark whose UTF-8 was read as windows-1252: `â` with or without the two controls behind it.
  private func damagedMark(at place: Int) -> (kind: Token.Kind, length: Int)? {
    guard place + 2 < end, bytes[place + 1] == 0xA2 else { return nil }
    if place + 5 < end, bytes[place + 2] == 0xC2, bytes[place + 3] == 0x80, bytes[place + 4] == 0xC2 {
      switch bytes[place + 5] {
      case 0x9C: return (.doubleOpen, 6)
      case 0x9D: return (.doubleClose, 6)
      case 0x98: return (.singleOpen, 6)
      case 0x99 where !isWordByte(place + 6): return (.singleClose, 6)
      default: return nil
      }
    }
    if space, (0x41...0x5A).contains(bytes[place + 2]) { return (.doubleOpen, 2) }
    let isClosing = !space && place > 0 && [0x2C, 0x2E, 0x21, 0x3F].contains(bytes[place - 1])
    return isClosing && bytes[place + 2] == UInt8(ascii: "?") ? (.doubleClose, 3) : nil
  }

  private func run(of byte: UInt8, at place: Int) -> Int {
    var next = place
    while next < end, bytes[next] == byte, next - place < 64 { next += 1 }
    return next - place
  }

  private func wideSign(at place: Int) -> (kind: Token.Kind, length: Int)? {
    if bytes[place] == 0xC2 {
      switch bytes[place + 1] {
      case 0xA0, 0xAD: return nil
      case 0xAB: return (.guillemetOpen, 2)
      case 0xBB: return (.guillemetClose, 2)
      default: return (.other, 2)
      }
    }
    guard bytes[place] == 0xE2, place + 2 < end else { return nil }
    if bytes[place + 1] != 0x80 { return (.other, 3) }
    switch bytes[place + 2] {
    case 0x80...0x8F, 0xA8...0xAF: return nil
    case 0x90...0x92: return (.other, 3)
    case 0x93...0x95: return (.dash, 3)
    case 0x98: return (.singleOpen, 3)
    case 0x99: return (.singleClose, 3)
    case 0x9C: return (.doubleOpen, 3)
    case 0x9D: return (.doubleClose, 3)
    case 0x9E: return (.doubleLow, 3)
    case 0xA6: return (.ellipsis, 3)
    default: return (.other, 3)
    }
  }
}

extension Token {
  /// A sign.
  init(from start: Int, length: Int, kind: Kind, space: Bool) {
    self.init(
      lower: Int32(clamping: start), upper: Int32(clamping: start + length), hash: 0, classes: [], kind: kind,
      shape: space ? .spaceBefore : [])
  }
}
