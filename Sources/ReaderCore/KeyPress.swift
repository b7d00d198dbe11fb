/// One key as the terminal reports it.
package struct KeyPress: Sendable, Hashable {
  package enum Code: Sendable, Hashable {
    /// A printing character; a control key is its letter in lower case with ``Modifiers/control``.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let control = Modifiers(rawValue: 1 << 0)
    /// ESC sent together with the key, which is how terminals send Alt.
    package static let alt = Modifiers(rawValue: 1 << 1)
    /// For keys that print nothing; a shifted letter is its capital.
    package static let shift = Modifiers(rawValue: 1 << 2)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}
