import ReaderCore

/// A control sequence that a terminal sent: `ESC [`, parameters, a final byte (ECMA-48 §5.4).
struct ControlSequence {
  private let parameters: [Int]
  /// `<`, `?` and their like: a report, never a key.
  private let isPrivate: Bool
  /// A report of the mouse in xterm's mode 1006.
  private let isMouse: Bool
  private let final: UInt8
  /// In bytes, from its ESC.
  let length: Int

  /// Takes the sequence that the bytes begin with; `nil` if it is not complete.
  ///
  /// One that is broken off or longer than any key's is of no meaning.
  init?(_ bytes: ArraySlice<UInt8>) {
    let body = bytes.dropFirst(2)
    let head = body.prefix(Self.longestHead).prefix { (0x20...0x3F).contains($0) }
    let last = body.dropFirst(head.count).first
    if last == nil, head.count < Self.longestHead { return nil }
    guard let last, head.count < Self.longestHead, (0x40...0x7E).contains(last) else {
      self.init(parameters: [], isPrivate: true, isMouse: false, final: 0, length: head.count + 2)
      return
    }
    let followers = Self.followers(of: last, head: head)
    guard body.count > head.count + followers else { return nil }
    self.init(
      parameters: head.drop { $0 == UInt8(ascii: "<") }
        .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Self.number),
      isPrivate: head.contains { $0 < 0x30 || $0 >= 0x3C },
      isMouse: head.first == UInt8(ascii: "<") && (last == UInt8(ascii: "M") || last == UInt8(ascii: "m")),
      // The Linux console's function keys: the letter after a second bracket, told from others by a bit.
      final: followers == 1 ? (bytes.dropFirst(3).first ?? 0) | 0x80 : last,
      length: 2 + head.count + 1 + followers)
  }

  /// In bytes; with so many parameters it has no meaning, whatever comes behind them.
  private static let longestHead = 65

  private init(parameters: [Int], isPrivate: Bool, isMouse: Bool, final: UInt8, length: Int) {
    self.parameters = parameters
    self.isPrivate = isPrivate
    self.isMouse = isMouse
    self.final = final
    self.length = length
  }

  /// Bytes after the final one: 3 of an old mouse report, 1 of a function key on the Linux console.
  private static func followers(of final: UInt8, head: ArraySlice<UInt8>) -> Int {
    guard head.isEmpty else { return 0 }
    return final == UInt8(ascii: "M") ? 3 : final == UInt8(ascii: "[") ? 1 : 0
  }

  /// A parameter's first subparameter; 0 if it is empty or absurd.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { value, digit in
      (0x30...0x39).contains(digit) && value < 1 << 24 ? value * 10 + Int(digit) - 0x30 : 0
    }
  }

  private func parameter(_ index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }

  var meaning: KeySequences.Meaning {
    if isMouse { return mouse.map { .mouse($0) } ?? .nothing }
    guard !isPrivate else { return .nothing }
    if final == UInt8(ascii: "~"), parameter(0) == 200 { return .pasteBegins }
    if final == UInt8(ascii: "I"), parameters == [0] { return .focused }
    guard let key else { return .nothing }
    return .key(key)
  }

  /// The left button and the wheel; `nil` for others, and where a report is not whole.
  ///
  /// Source: xterm, ctlseqs, "Mouse Tracking": the button's bits 0 and 1, 4 for motion with 32, 64 for the wheel; places
  /// count from 1.
  private var mouse: MouseEvent? {
    guard parameters.count == 3, parameters[1] > 0, parameters[2] > 0 else { return nil }
    let action: MouseEvent.Action? =
      switch parameters[0] & ~Self.modifierBits {
      case 0: final == UInt8(ascii: "m") ? .release : .press
      case 32: .drag
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { MouseEvent($0, at: Point(column: parameters[1] - 1, row: parameters[2] - 1)) }
  }

  /// Shift, meta and control in a report of the mouse.
  private static let modifierBits = 4 | 8 | 16

  private var key: KeyPress? {
    switch final {
    case UInt8(ascii: "~") where parameter(0) == 27:
      return Self.modified(character: parameter(2), modifiers(at: 1))
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      guard let code = Self.numbered(parameter(0)) else { return nil }
      return KeyPress(code, modifiers(at: 1).union(Self.rxvtModifiers(final)))
    case UInt8(ascii: "u"):
      return Self.modified(character: parameter(0), modifiers(at: 1))
    case UInt8(ascii: "Z"):
      return KeyPress(.backTab, modifiers(at: 1).subtracting(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return Self.lettered(final - 0x20).map { KeyPress($0, .shift) }
    case 0x80 | UInt8(ascii: "A")...0x80 | UInt8(ascii: "E"):
      return KeyPress(.function(Int(final & 0x7F) - 0x40))
    default:
      return Self.lettered(final).map { KeyPress($0, modifiers(at: 1)) }
    }
  }

  /// xterm's modifier parameter: 1 and a bit each for shift, alt, control and meta.
  private func modifiers(at index: Int) -> KeyPress.Modifiers {
    let bits = max(0, parameter(index) - 1)
    var modifiers: KeyPress.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 0b1010 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static func rxvtModifiers(_ final: UInt8) -> KeyPress.Modifiers {
    switch final {
    case UInt8(ascii: "^"): .control
    case UInt8(ascii: "@"): [.control, .shift]
    default: []
    }
  }

  private static func lettered(_ final: UInt8) -> KeyPress.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> KeyPress.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A character's number with modifiers, as `CSI u` gives it.
  private static func modified(character number: Int, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
    switch number {
    case 9: return modifiers.contains(.shift) ? KeyPress(.backTab) : KeyPress(.tab, modifiers)
    case 13: return KeyPress(.enter, modifiers)
    case 27: return KeyPress(.escape, modifiers)
    case 8, 127: return KeyPress(.backspace, modifiers)
    default:
      guard number >= 0x20, let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      let shifted = modifiers.contains(.shift) && upper.count == 1 ? upper.first ?? scalar : scalar
      return KeyPress(.character(Character(shifted)), modifiers.subtracting(.shift))
    }
  }

  /// The key of `ESC O` and this byte: arrows and the keypad in application mode.
  static func applicationKey(_ final: UInt8) -> KeyPress? {
    switch final {
    case UInt8(ascii: "M"): KeyPress(.enter)
    case UInt8(ascii: "I"): KeyPress(.tab)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): lettered(final - 0x20).map { KeyPress($0, .control) }
    case UInt8(ascii: "j")...UInt8(ascii: "y"): KeyPress(.character(Character(Unicode.Scalar(final - 0x40))))
    case UInt8(ascii: "X"): KeyPress(.character("="))
    default: lettered(final).map { KeyPress($0) }
    }
  }
}
