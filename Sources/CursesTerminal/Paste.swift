/// A bracketed paste that has begun (xterm, ctlseqs: `ESC [ 200 ~` to `ESC [ 201 ~`).
struct Paste {
  private static let endMark = Array("\u{1B}[201~".utf8)
  /// A paste of more bytes than this is given to the reader in parts: 4 MiB.
  private static let partLength = 4 << 20

  private var bytes: [UInt8] = []

  /// Adds bytes, up to the end mark; returns how many bytes follow the mark, or `nil` if it has not come.
  mutating func append(_ more: ArraySlice<UInt8>) -> Int? {
    // The mark may have begun in what came before.
    var start = max(0, bytes.count - Self.endMark.count + 1)
    bytes.append(contentsOf: more)
    while let escape = bytes[start...].firstIndex(of: ASCII.escape) {
      if bytes[escape...].starts(with: Self.endMark) {
        let rest = bytes.count - escape - Self.endMark.count
        bytes.removeSubrange(escape...)
        return rest
      }
      start = escape + 1
    }
    return nil
  }

  /// Takes what is certain to be text, once it is large; never half a character, a line end, or an end mark.
  mutating func takePart() -> String? {
    guard bytes.count > Self.partLength else { return nil }
    var end = bytes.count - Self.endMark.count
    while end > 0, bytes[end] & 0xC0 == 0x80 || bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    guard end > 0 else { return nil }
    let part = Self.text(bytes[..<end])
    bytes.removeSubrange(..<end)
    return part
  }

  var text: String { Self.text(bytes[...]) }

  /// Whether bytes that come after a pause are keys, because the paste will never end: a second of silence, and then
  /// no more than a key sends, and not the end mark.
  static func isAbandoned(followedBy bytes: [UInt8], after idle: Duration) -> Bool {
    idle >= .seconds(1) && bytes.count <= 8 && !bytes.starts(with: endMark.prefix(4))
  }

  /// The bytes as text: terminals send a line's end as a carriage return.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case ASCII.carriageReturn: lines.append(ASCII.lineFeed)
      case ASCII.lineFeed where previous == ASCII.carriageReturn: break
      default: lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
