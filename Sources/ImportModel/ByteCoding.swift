/// Appends values to bytes: numbers little-endian in eight bytes, texts with their length before them.
package struct ByteWriter: Sendable {
  package var bytes: [UInt8] = []

  package init() {}

  package mutating func put(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }

  package mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  package mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Whether it is there, then what it is.
  package mutating func put(_ number: UInt64?) {
    put(number != nil)
    if let number { put(number) }
  }

  package mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  package mutating func put(_ texts: [String]) {
    put(UInt64(texts.count))
    for text in texts { put(text) }
  }
}

/// Takes values from bytes that a ``ByteWriter`` wrote.
///
/// Bytes that end too soon give zeros and empty texts, and ``isDamaged``; no length in them is taken for more than is there.
package struct ByteReader: Sendable {
  private var bytes: ArraySlice<UInt8>
  package private(set) var isDamaged = false

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package var isAtEnd: Bool { bytes.isEmpty }

  package mutating func number() -> UInt64 {
    guard bytes.count >= 8 else { return fail(0) }
    defer { bytes = bytes.dropFirst(8) }
    return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  package mutating func text() -> String {
    let count = number()
    guard count <= UInt64(bytes.count) else { return fail("") }
    defer { bytes = bytes.dropFirst(Int(count)) }
    return String(decoding: bytes.prefix(Int(count)), as: UTF8.self)
  }

  package mutating func flag() -> Bool {
    guard let byte = bytes.popFirst() else { return fail(false) }
    return byte == 1
  }

  package mutating func optionalNumber() -> UInt64? { flag() ? number() : nil }

  package mutating func optionalText() -> String? { flag() ? text() : nil }

  package mutating func texts() -> [String] { (0..<count(atLeast: 8)).map { _ in text() } }

  /// How many values follow, each of so many bytes at least.
  package mutating func count(atLeast bytesOfEach: Int) -> Int {
    let count = number()
    guard count <= UInt64(bytes.count / bytesOfEach) else { return fail(0) }
    return Int(count)
  }

  private mutating func fail<Value>(_ value: Value) -> Value {
    isDamaged = true
    bytes = []
    return value
  }
}
