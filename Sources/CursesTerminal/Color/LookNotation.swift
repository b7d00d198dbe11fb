import PostModel
package import ReaderScreen

/// How a look is written in a theme file: `green`, `bright-blue, underline`, `black on #f0d58c, bold`.
///
/// A colour is a name, a number of the palette of 256, `#rrggbb`, or `default`, the terminal's own; a second one behind
/// `on` is the background's. Attributes follow, or stand alone. Words are separated by spaces or commas.
package enum LookNotation {
  /// Why something is no look.
  package struct Failure: Error, Hashable {
    package let reason: String
  }

  package static func look(_ text: String) throws(Failure) -> Theme.Look {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    guard !words.isEmpty else { throw Failure(reason: "says nothing: write `default` for the terminal's own colour") }
    var look = Theme.Look()
    var rest = words[...]
    if let first = rest.first, attribute(first) == nil, first != "on" {
      look.foreground = try color(first)
      rest.removeFirst()
    }
    if rest.first == "on" {
      rest.removeFirst()
      guard let ground = rest.popFirst() else {
        throw Failure(reason: "has no colour behind `on`: write one, as in `green on black`")
      }
      look.background = try color(ground)
    }
    for word in rest {
      guard let attribute = attribute(word) else { throw Failure(reason: misplaced(word)) }
      look.attributes.insert(attribute)
    }
    return look
  }

  /// Attributes by the names that theme files have for them.
  package static let attributes: KeyValuePairs<String, CellStyle.Attributes> = [
    "bold": .bold, "italic": .italic, "underline": .underline, "reverse": .reverse, "dim": .dim,
  ]

  private static func attribute(_ word: String) -> CellStyle.Attributes? { attributes.first { $0.key == word }?.value }

  private static func color(_ word: String) throws(Failure) -> Color {
    if word == "default" { return .standard }
    if let index = Color.names.firstIndex(of: word) { return .numbered(UInt8(index)) }
    if word.hasPrefix("#") {
      let digits = word.dropFirst()
      guard digits.utf8.count == 6, let value = Int(digits, radix: 16), value >= 0 else {
        throw Failure(reason: "has `\(word)`, which is no colour: six digits, as in `#5f87ff`")
      }
      return .direct(RGB(value))
    }
    if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let number = UInt8(word) else { throw Failure(reason: "has `\(word)`: colours are numbered 0 to 255") }
      return .numbered(number)
    }
    throw Failure(reason: unknown(word, among: Color.names + ["default"] + attributes.map(\.key)))
  }

  /// The sentence for a word that stands where attributes do.
  private static func misplaced(_ word: String) -> String {
    if word == "on" || (try? color(word)) != nil { return "has `\(word)` too late: `COLOUR on COLOUR, attributes`" }
    return unknown(word, among: attributes.map(\.key) + Color.names)
  }

  private static func unknown(_ word: String, among known: [String]) -> String {
    guard let meant = NearestName.of(word, among: known) else {
      return "has `\(word)`, which is no colour: a name such as `green`, a number up to 255, or `#rrggbb`"
    }
    return "has `\(word)`; did you mean `\(meant)`?"
  }
}
