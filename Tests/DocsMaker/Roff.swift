/// A manual page in the macros of man(7).
struct Roff {
  private(set) var text: String

  /// - Parameter source: what stands at the foot: the program and its version.
  init(title: String, section: Int, source: String) {
    // The first line says that tables are in it.
    text = "'\\\" t\n.\\\" Made from the program by `make screens`.\n"
    text += ".TH \(title.uppercased()) \(section) \"\" \"\(source)\" \"newsroom\"\n.nh\n"
  }

  mutating func section(_ title: String) { text += ".SH \"\(title.uppercased())\"\n" }
  mutating func subsection(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }
  mutating func paragraph(_ words: String) { text += ".PP\n" + Self.lines(words) }

  /// A term, already in roff, and what is said of it.
  mutating func item(_ term: String, _ words: String) { text += ".TP\n\(term)\n" + Self.lines(words) }

  /// Lines that are kept as they are.
  mutating func verbatim(_ lines: [String]) {
    text += ".PP\n.nf\n" + lines.map { Self.lines($0) }.joined() + ".fi\n"
  }

  mutating func append(_ roff: String) { text += roff }

  static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }
  static func italic(_ words: String) -> String { "\\fI\(escaped(words))\\fR" }

  /// Words as they shall be read: no requests, ASCII signs kept as they are (groff_char(7)).
  static func escaped(_ words: String) -> String {
    words.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
  }

  /// Paragraphs stay apart; a line never begins a request.
  private static func lines(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = escaped(String(line))
      return line.isEmpty ? ".sp\n" : (escaped.hasPrefix(".") ? "\\&" : "") + escaped + "\n"
    }.joined()
  }
}
