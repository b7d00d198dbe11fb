import ReaderCore

/// Bytes from a terminal to keys and pasted text.
///
/// What is not complete yet (a character split between two reads, a key's sequence, a paste) is kept for the next call.
/// No byte sequence is an error: what is not UTF-8 becomes U+FFFD, and a sequence of no known key gives nothing.
struct InputDecoder {
  private let keys: KeySequences
  private var pending: [UInt8] = []
  private var paste: Paste?

  init(keys: KeySequences) { self.keys = keys }

  /// Whether what is pending may be the Escape key itself, or the start of a sequence: only time can tell.
  var awaitsMore: Bool { paste == nil && pending.first == ASCII.escape }

  /// Decodes all that is complete; `idle` is the time since the bytes before these came.
  mutating func decode(_ bytes: some Collection<UInt8>, after idle: Duration = .zero) -> [Input] {
    var inputs: [Input] = []
    if paste?.isAbandoned(bytes: bytes.count, after: idle) == true { endPaste(into: &inputs) }
    pending.append(contentsOf: bytes)
    decodePending(isFinal: false, into: &inputs)
    return inputs
  }

  /// Decodes what is pending as it stands, because nothing came after it for the escape delay.
  mutating func decodeRest() -> [Input] {
    var inputs: [Input] = []
    if awaitsMore { decodePending(isFinal: true, into: &inputs) }
    return inputs
  }

  private mutating func decodePending(isFinal: Bool, into inputs: inout [Input]) {
    var position = 0
    while position < pending.count {
      if paste != nil {
        position = takePasted(from: position, into: &inputs)
        continue
      }
      let step = keys.step(in: pending[position...], isFinal: isFinal)
      guard let step else { break }
      position += step.length
      switch step.meaning {
      case .key(let key): inputs.append(.key(key))
      case .pasteBegins: paste = Paste()
      case .nothing: break
      }
    }
    pending.removeFirst(position)
  }

  /// Moves bytes into the paste, up to its end mark; returns the position after what it took.
  private mutating func takePasted(from position: Int, into inputs: inout [Input]) -> Int {
    guard var open = paste.take() else { return position }
    let ended = open.append(pending[position...])
    let next = ended.map { pending.count - $0 } ?? pending.count
    paste = open
    if ended != nil {
      endPaste(into: &inputs)
    } else if open.isLarge {
      endPaste(into: &inputs)
      paste = Paste()
    }
    return next
  }

  private mutating func endPaste(into inputs: inout [Input]) {
    guard let text = paste.take()?.text, !text.isEmpty else { return }
    inputs.append(.paste(text))
  }
}

/// A bracketed paste that has begun.
private struct Paste {
  private static let endMark = Array("\u{1B}[201~".utf8)

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

  /// Large enough to be given to the reader in parts: 4 MiB.
  var isLarge: Bool { bytes.count >= 4 << 20 }

  /// Whether bytes that come after a pause are keys and the paste will never end: a second of silence, and then not
  /// more than one key sends.
  func isAbandoned(bytes count: Int, after idle: Duration) -> Bool {
    idle >= .seconds(1) && count <= 8
  }

  /// Terminals send a line's end as a carriage return.
  var text: String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case ASCII.carriageReturn: lines.append(ASCII.lineFeed)
      case ASCII.lineFeed where index > 0 && bytes[index - 1] == ASCII.carriageReturn: break
      default: lines.append(byte)
      }
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

enum ASCII {
  static let backspace: UInt8 = 0x08
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F
}
