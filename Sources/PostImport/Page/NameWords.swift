/// The words that a name in code is put together of, in lower case: `postBody-2` is `post`, `body`, `2`.
struct NameWords: Sequence, IteratorProtocol {
  private var rest: Substring.UTF8View

  init(_ name: String) { rest = Substring(name).utf8 }

  mutating func next() -> String? {
    while let byte = rest.first, !Self.isWord(byte) { rest.removeFirst() }
    var word: [UInt8] = []
    var wasLower = false
    while let byte = rest.first, Self.isWord(byte) {
      let isUpper = (0x41...0x5A).contains(byte)
      if isUpper, wasLower { break }
      wasLower = !isUpper
      word.append(isUpper ? byte | 0x20 : byte)
      rest.removeFirst()
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
