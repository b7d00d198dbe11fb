import ReaderCore

/// The grammar of what keys send: UTF-8, control characters, and escape sequences.
///
/// Sources: the terminal's own description first; then what xterm sends (ctlseqs, "PC-Style Function Keys"), the Linux
/// console's `ESC [ [ A`, rxvt's arrows, and the `CSI u` and `CSI 27 ; … ~` forms of modified characters.
struct KeySequences {
  enum Meaning: Hashable {
    case key(KeyPress)
    case pasteBegins
    case mouse(MouseEvent)
    /// The terminal's window has the keyboard now (xterm's mode 1004).
    case focused
    /// A sequence of no key, such as a report of the terminal.
    case nothing
  }

  /// What one key sends, by the terminal's description.
  struct Described: Hashable {
    let bytes: [UInt8]
    let key: KeyPress
  }

  /// What the first `length` bytes mean.
  struct Step: Hashable {
    let meaning: Meaning
    let length: Int
  }

  /// Some sixty; a list, because a dictionary's first use costs more at start than looking through it ever does.
  private let described: [Described]
  private let longestDescribed: Int
  private let backspaceIsControlH: Bool

  /// - Parameters:
  ///   - described: what the terminal's description says that keys send, each of two bytes or more.
  ///   - backspaceIsControlH: whether 08 comes from the Backspace key.
  init(described: [Described] = [], backspaceIsControlH: Bool = false) {
    self.described = described
    self.backspaceIsControlH = backspaceIsControlH
    longestDescribed = described.lazy.map(\.bytes.count).max() ?? 0
  }

  /// The first key in the bytes, which must not be empty; `nil` if it is not complete.
  ///
  /// With `isFinal` nothing follows, and a lone ESC is the Escape key.
  func step(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    if let step = describedStep(in: bytes) { return step }
    guard bytes.first == ASCII.escape else { return plainStep(in: bytes, isFinal: isFinal) }
    return escapeStep(in: bytes, isFinal: isFinal)
  }

  private func describedStep(in bytes: ArraySlice<UInt8>) -> Step? {
    guard bytes.first == ASCII.escape, longestDescribed > 1, bytes.count > 1 else { return nil }
    for length in (2...max(2, min(longestDescribed, bytes.count))).reversed() {
      let sequence = bytes.prefix(length)
      if let known = described.last(where: { $0.bytes.elementsEqual(sequence) }) {
        return Step(meaning: .key(known.key), length: length)
      }
    }
    return nil
  }

  // MARK: Characters

  private func plainStep(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    guard let first = bytes.first else { return nil }
    if first < 0x20 || first == ASCII.delete { return Step(meaning: .key(controlKey(first)), length: 1) }
    let length = Self.utf8Length(first)
    var decoder = UTF8()
    var iterator = bytes.prefix(length).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      return Step(meaning: .key(KeyPress(.character(Character(scalar)))), length: UTF8.width(scalar))
    }
    let valid = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count + 1
    if valid == bytes.count, valid < length, !isFinal { return nil }
    return Step(meaning: .key(KeyPress(.character("\u{FFFD}"))), length: valid)
  }

  /// How many bytes a character has that begins with this one; 1 for what begins none.
  private static func utf8Length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private func controlKey(_ byte: UInt8) -> KeyPress {
    switch byte {
    case ASCII.tab: KeyPress(.tab)
    case ASCII.carriageReturn: KeyPress(.enter)
    case ASCII.delete: KeyPress(.backspace)
    case ASCII.backspace where backspaceIsControlH: KeyPress(.backspace)
    case 0: KeyPress(.character(" "), .control)
    case 1...26: KeyPress(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: KeyPress(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  // MARK: Escape sequences

  private func escapeStep(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    let rest = bytes.dropFirst()
    switch rest.first {
    case nil:
      return isFinal ? Step(meaning: .key(KeyPress(.escape)), length: 1) : nil
    case UInt8(ascii: "["):
      guard let sequence = ControlSequence(bytes) else { return isFinal ? alt(rest, isFinal: isFinal) : nil }
      return Step(meaning: sequence.meaning, length: sequence.length)
    case UInt8(ascii: "O"):
      guard let final = rest.dropFirst().first else { return isFinal ? alt(rest, isFinal: isFinal) : nil }
      guard let key = ControlSequence.applicationKey(final) else { return alt(rest, isFinal: true) }
      return Step(meaning: .key(key), length: 3)
    case ASCII.escape:
      return doubledEscapeStep(rest, isFinal: isFinal)
    default:
      return alt(rest, isFinal: isFinal)
    }
  }

  /// ESC ESC: alt with a key that itself sends a sequence (rxvt, macOS Terminal), or Escape pressed twice.
  private func doubledEscapeStep(_ rest: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    let once = Step(meaning: .key(KeyPress(.escape)), length: 1)
    if rest.count == 1 { return isFinal ? once : nil }
    let second = rest.dropFirst().first
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return once }
    guard let inner = describedStep(in: rest) ?? escapeStep(in: rest, isFinal: isFinal) else { return nil }
    guard case .key(var key) = inner.meaning, inner.length > 2 else { return once }
    key.modifiers.insert(.alt)
    return Step(meaning: .key(key), length: inner.length + 1)
  }

  /// ESC and a character: that key with alt.
  private func alt(_ rest: ArraySlice<UInt8>, isFinal: Bool) -> Step? {
    guard let step = plainStep(in: rest, isFinal: isFinal) else { return nil }
    guard case .key(var key) = step.meaning else { return step }
    key.modifiers.insert(.alt)
    return Step(meaning: .key(key), length: step.length + 1)
  }
}
