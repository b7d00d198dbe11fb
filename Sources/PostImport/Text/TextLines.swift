/// Lines and words of plain text, by its bytes.
enum TextLines {
  /// The lines without their line feeds; empty ones too.
  static func lines(of text: Substring) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// The first lines, without looking at what follows them.
  static func firstLines(_ count: Int, of text: Substring) -> [Substring] {
    text.utf8.split(separator: 0x0A, maxSplits: count, omittingEmptySubsequences: false).prefix(count).map {
      Substring($0)
    }
  }

  /// Runs of letters and digits in lower case; letters beyond ASCII stay as they are.
  static func words(of line: Substring) -> [String] {
    line.utf8.split { byte in !(isWord(byte)) }.map { word in
      String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}
