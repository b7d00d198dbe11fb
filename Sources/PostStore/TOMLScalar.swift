/// Numbers, dates and times as TOML 1.0 writes them (its ABNF: `integer`, `float`, `date-time`).
struct TOMLScalar {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Whether the value that begins a slice with a digit or a sign is one of these.
  ///
  /// It reaches to white space or a sign that ends values. Underscores may stand where digits may.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    var dated = TOMLScalar(bytes)
    if dated.readDate() || dated.readTime() { return dated.isAtEnd }
    var number = TOMLScalar(bytes)
    return number.readNumber() && number.isAtEnd
  }

  private var byte: UInt8 { index < bytes.endIndex ? bytes[index] : 0x0A }

  private var isAtEnd: Bool { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D, 0x23].contains(byte) }

  private mutating func take(_ wanted: UInt8...) -> Bool {
    guard wanted.contains(byte), index < bytes.endIndex else { return false }
    index += 1
    return true
  }

  /// Digits, as many as wanted.
  private mutating func take(digits count: Int) -> Bool {
    for _ in 0..<count {
      guard (0x30...0x39).contains(byte) else { return false }
      index += 1
    }
    return true
  }

  /// One digit or more, of a base up to 16.
  private mutating func takeDigits(base: UInt8 = 10) -> Bool {
    let start = index
    while index < bytes.endIndex, isDigit(byte, base: base) || byte == UInt8(ascii: "_") && index > start { index += 1 }
    return index > start
  }

  private func isDigit(_ byte: UInt8, base: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39: byte - 0x30 < base
    case 0x41...0x46, 0x61...0x66: base == 16
    default: false
    }
  }

  /// `2031-06-03`, with a time behind `T` or one space.
  private mutating func readDate() -> Bool {
    let start = index
    guard take(digits: 4), take(UInt8(ascii: "-")), take(digits: 2), take(UInt8(ascii: "-")), take(digits: 2) else {
      index = start
      return false
    }
    if take(UInt8(ascii: "T"), UInt8(ascii: "t")) { return readTime() && readOffset() }
    if byte == 0x20, index + 1 < bytes.endIndex, (0x30...0x39).contains(bytes[index + 1]) {
      index += 1
      return readTime() && readOffset()
    }
    return true
  }

  /// `09:00`, `09:00:00.25`.
  private mutating func readTime() -> Bool {
    let start = index
    guard take(digits: 2), take(UInt8(ascii: ":")), take(digits: 2) else {
      index = start
      return false
    }
    guard take(UInt8(ascii: ":")) else { return true }
    guard take(digits: 2) else { return false }
    return take(UInt8(ascii: ".")) ? takeDigits() : true
  }

  /// Nothing, `Z`, or `-04:00`.
  private mutating func readOffset() -> Bool {
    if take(UInt8(ascii: "Z"), UInt8(ascii: "z")) { return true }
    guard take(UInt8(ascii: "+"), UInt8(ascii: "-")) else { return true }
    return take(digits: 2) && take(UInt8(ascii: ":")) && take(digits: 2)
  }

  private mutating func readNumber() -> Bool {
    _ = take(UInt8(ascii: "+"), UInt8(ascii: "-"))
    for word in ["inf", "nan"] where bytes[index...].starts(with: word.utf8) {
      index += 3
      return true
    }
    if byte == UInt8(ascii: "0"), index + 1 < bytes.endIndex, let base = base(of: bytes[index + 1]) {
      index += 2
      return takeDigits(base: base)
    }
    guard takeDigits() else { return false }
    if take(UInt8(ascii: ".")), !takeDigits() { return false }
    guard take(UInt8(ascii: "e"), UInt8(ascii: "E")) else { return true }
    _ = take(UInt8(ascii: "+"), UInt8(ascii: "-"))
    return takeDigits()
  }

  private func base(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }
}
