/// How keys are written in the `keys` file, in help and in the footer.
///
/// A printing character stands for itself; the others have names: `Enter`, `Esc`, `Tab`, `S-Tab`, `Space`, `Up`, `PgDn`,
/// `F1`. `C-`, `A-` and `S-` before a key are Control, Alt and Shift: `C-d`, `A-x`. A sequence is keys with spaces between
/// them: `g g`.
package enum KeyNotation {
  private static let names: [(name: String, code: KeyPress.Code)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace), ("Delete", .delete),
    ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")), ("Comma", .character(",")),
    ("Equals", .character("=")), ("Hash", .character("#")),
  ]

  /// The key that a word stands for, or `nil` where there is no such key.
  package static func key(_ word: Substring) -> KeyPress? {
    var rest = word
    var modifiers: KeyPress.Modifiers = []
    while let (modifier, tail) = modifierPrefix(of: rest) {
      modifiers.insert(modifier)
      rest = tail
    }
    guard let code = code(rest) else { return nil }
    return normalized(code, modifiers)
  }

  /// The keys of a sequence written with spaces, or the first word that is no key.
  package static func sequence(_ text: some StringProtocol) -> Result<[KeyPress], UnknownKey> {
    var keys: [KeyPress] = []
    for word in Substring(text).utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map(Substring.init) {
      guard let key = key(word) else { return .failure(UnknownKey(word: String(word))) }
      keys.append(key)
    }
    return .success(keys)
  }

  package struct UnknownKey: Error, Hashable {
    package let word: String
  }

  /// The key as ``key(_:)`` reads it.
  package static func name(of key: KeyPress) -> String {
    var text = ""
    if key.modifiers.contains(.control) { text += "C-" }
    if key.modifiers.contains(.alt) { text += "A-" }
    if key.modifiers.contains(.shift) { text += "S-" }
    return text + name(of: key.code)
  }

  /// The sequence as ``sequence(_:)`` reads it.
  package static func name(of keys: [KeyPress]) -> String {
    keys.map(name).joined(separator: " ")
  }

  private static func name(of code: KeyPress.Code) -> String {
    if let known = names.first(where: { $0.code == code }) { return known.name }
    return switch code {
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .backTab: "S-Tab"
    default: "?"
    }
  }

  private static func modifierPrefix(of word: Substring) -> (KeyPress.Modifiers, Substring)? {
    guard word.utf8.count > 2, word.utf8.dropFirst().first == UInt8(ascii: "-") else { return nil }
    let modifier: KeyPress.Modifiers? =
      switch word.first {
      case "C": .control
      case "A": .alt
      case "S": .shift
      default: nil
      }
    return modifier.map { ($0, word.dropFirst(2)) }
  }

  private static func code(_ word: Substring) -> KeyPress.Code? {
    if word.utf8.count == 1, let character = word.first { return .character(character) }
    if let named = names.first(where: { $0.name.lowercased() == word.lowercased() }) { return named.code }
    if word.first == "F", let number = Int(word.dropFirst()), (1...63).contains(number) { return .function(number) }
    guard word.count == 1, let character = word.first, !character.isWhitespace else { return nil }
    return .character(character)
  }

  /// What the terminal will report: Shift-Tab is a key of its own, and a control letter is in lower case.
  private static func normalized(_ code: KeyPress.Code, _ modifiers: KeyPress.Modifiers) -> KeyPress {
    if code == .tab, modifiers == .shift { return KeyPress(.backTab) }
    if case .character(let character) = code, modifiers.contains(.control) {
      return KeyPress(.character(Character(character.lowercased())), modifiers)
    }
    return KeyPress(code, modifiers)
  }
}
