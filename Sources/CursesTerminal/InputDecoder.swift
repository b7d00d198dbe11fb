import ReaderCore

/// Bytes from a terminal to keys and pasted text.
///
/// What is not complete yet (a character split between two reads, a key's sequence, a paste) is kept for the next call.
/// No byte sequence is an error: what is not UTF-8 becomes U+FFFD, and a sequence of no known key gives nothing.
package struct InputDecoder {
  private let keys: KeySequences
  private var pending: [UInt8] = []
  private var paste: Paste?
  /// Whether the terminal has been asked for its background, and has not answered.
  var awaitsBackground = false
  /// Whether what is pending waits for more bytes, however long they take.
  private var isHeld = false

  init(keys: KeySequences) { self.keys = keys }

  /// For a terminal without a description.
  package init() { keys = KeySequences() }

  /// Whether what is pending may be the Escape key itself, or the start of a sequence: only time can tell.
  var awaitsMore: Bool { paste == nil && !isHeld && pending.first == ASCII.escape }

  /// Decodes all that is complete; `idle` is the time since the bytes before these came.
  package mutating func decode(_ bytes: some Collection<UInt8>, after idle: Duration = .zero) -> [Input] {
    var inputs: [Input] = []
    if paste != nil, Paste.isAbandoned(followedBy: Array(bytes.prefix(16)), after: idle) { endPaste(into: &inputs) }
    isHeld = false
    pending.append(contentsOf: bytes)
    decodePending(isFinal: false, into: &inputs)
    return inputs
  }

  /// Decodes what is pending as it stands, because nothing came after it for the escape delay.
  package mutating func decodeRest() -> [Input] {
    var inputs: [Input] = []
    if awaitsMore { decodePending(isFinal: true, into: &inputs) }
    isHeld = !pending.isEmpty
    return inputs
  }

  private mutating func decodePending(isFinal: Bool, into inputs: inout [Input]) {
    var position = 0
    while position < pending.count {
      if paste != nil {
        position = takePasted(from: position, into: &inputs)
        continue
      }
      switch BackgroundReport(pending[position...]) {
      case .whole(let background, let length):
        inputs.append(.background(background))
        awaitsBackground = false
        position += length
        continue
      case .begun(let length) where !isFinal || awaitsBackground || length > 2:
        pending.removeFirst(position)
        return
      case .begun, .other: break
      }
      let step = keys.step(in: pending[position...], isFinal: isFinal)
      guard let step else { break }
      position += step.length
      switch step.meaning {
      case .key(let key): inputs.append(.key(key))
      case .pasteBegins: paste = Paste()
      case .mouse(let event): inputs.append(.mouse(event))
      case .focused: inputs.append(.focused)
      case .nothing: break
      }
    }
    pending.removeFirst(position)
  }

  /// Moves bytes into the paste, up to its end mark; returns the position after what it took.
  private mutating func takePasted(from position: Int, into inputs: inout [Input]) -> Int {
    guard var open = paste.take() else { return position }
    let bytesAfter = open.append(pending[position...])
    if bytesAfter == nil, let part = open.takePart() { inputs.append(.paste(part)) }
    paste = open
    guard let bytesAfter else { return pending.count }
    endPaste(into: &inputs)
    return pending.count - bytesAfter
  }

  private mutating func endPaste(into inputs: inout [Input]) {
    guard let text = paste.take()?.text, !text.isEmpty else { return }
    inputs.append(.paste(text))
  }
}
