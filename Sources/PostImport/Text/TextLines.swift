/// Lines and words of plain text, by its bytes.
enum TextLines {
  /// The lines without their line feeds; empty ones too.
  ///
  /// - Parameter count: Of the first lines; what follows them is not looked at.
  static func lines(of text: Substring, upTo count: Int = .max) -> [Substring] {
    let utf8 = text.utf8
    let ends = utf8.withContiguousStorageIfAvailable { bytes in
      var ends: [Int] = []
      for index in bytes.indices where bytes[index] == 0x0A {
        ends.append(index)
        if ends.count == count { break }
      }
      return ends
    }
    guard let ends else { return lines(of: Substring(String(text)), upTo: count) }
    var start = utf8.startIndex
    var lines: [Substring] = []
    lines.reserveCapacity(ends.count + 1)
    for end in ends {
      let place = utf8.index(utf8.startIndex, offsetBy: end)
      lines.append(text[start..<place])
      start = utf8.index(after: place)
    }
    if lines.count < count { lines.append(text[start...]) }
    return lines
  }

  /// Runs of letters and digits in lower case; letters beyond ASCII stay as they are.
  static func words(of line: Substring) -> [String] {
    line.utf8.split { byte in !(isWord(byte)) }.map { word in
      String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}
