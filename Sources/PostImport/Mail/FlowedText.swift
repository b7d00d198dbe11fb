/// `format=flowed` (RFC 3676): lines that end in a space go on in the next.
enum FlowedText {
  /// The text with its flowed lines joined; quoted lines keep their marks, space stuffing is undone.
  ///
  /// - Parameter deletesSpace: `DelSp=yes`: the space before the line end is no space of the text.
  static func joined(_ text: String, deletesSpace: Bool) -> String {
    var flowed = Flowed(deletesSpace: deletesSpace)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { flowed.take(line) }
    return String(decoding: flowed.result.dropLast(), as: UTF8.self)
  }
}

private struct Flowed {
  let deletesSpace: Bool
  private(set) var result: [UInt8] = []
  /// The quote depth of a line that the next one goes on with.
  private var openDepth: Int?

  init(deletesSpace: Bool) { self.deletesSpace = deletesSpace }

  mutating func take(_ line: Substring.UTF8View.SubSequence) {
    let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
    var words = line.dropFirst(depth)
    if words.first == 0x20 { words = words.dropFirst() }
    if let open = openDepth, open == depth {
      result.removeLast()
    } else {
      result.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: depth))
      if depth > 0 { result.append(0x20) }
    }
    // A signature's mark is never flowed (§4.3).
    let isMark = words.elementsEqual("-- ".utf8)
    let isFlowed = words.last == 0x20 && !isMark
    result.append(contentsOf: isFlowed && deletesSpace ? words.dropLast() : words)
    result.append(UInt8(ascii: "\n"))
    openDepth = isFlowed ? depth : nil
  }
}
