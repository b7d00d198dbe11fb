package import PostModel

/// Reads the `keys` file.
///
/// The file has one binding a line, `j, Down = line-down` or with what the command takes `T = tag housing`, in sections `[everywhere]`, `[posts]`, `[body]`, `[quotes]`,
/// `[contacts]` and `[searches]`; lines before the first section count as `[everywhere]`. Sequences are separated by commas,
/// `none` frees a sequence, and `#` at the start of a line begins a comment. A line that is wrong is reported and left out;
/// the others hold.
package struct KeymapParser {
  package private(set) var keymap: Keymap
  package private(set) var problems: [Problem] = []
  private let path: String
  private var pane: Pane?

  /// Begins with the bindings of `base`, which the text adds to or replaces; `path` is for problems.
  package init(base: Keymap = Keymap(), path: String) {
    keymap = base
    self.path = path
  }

  package mutating func parse(_ text: some StringProtocol) {
    var number = 0
    for line in Substring(text).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      parse(line: trimmed(Substring(line)), number: number)
    }
  }

  private mutating func parse(line: Substring, number: Int) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("["), line.hasSuffix("]") { return section(line, number) }
    guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return report(number, "a binding is written `keys = command`, as in `j, Down = line-down`")
    }
    let words = trimmed(line[line.utf8.index(after: equals)...])
    var invocation: Invocation?
    if words != "none" {
      switch InvocationParser.parse(words) {
      case .success(let read): invocation = read
      case .failure(let error): return report(number, error.reason)
      }
    }
    for keys in line[..<equals].utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      bind(Substring(keys), to: invocation, number)
    }
  }

  private mutating func bind(_ keys: Substring, to invocation: Invocation?, _ number: Int) {
    switch KeyNotation.sequence(keys) {
    case .success(let sequence) where sequence.isEmpty:
      report(number, "a key is missing; the keys `,` `=` `#` are written Comma, Equals, Hash")
    case .success(let sequence):
      if let shorter = conflict(sequence) {
        return report(
          number,
          "`\(KeyNotation.name(of: sequence))` and `\(shorter)` begin alike, so one could never be typed; free one with `none`"
        )
      }
      keymap.bind(sequence, to: invocation, in: pane)
    case .failure(let unknown):
      report(number, "`\(unknown.word)` is no key; keys are written as in `g g`, `C-d`, `PgDn`, `Space`")
    }
  }

  /// A bound sequence of the same section that is the beginning of this one, or that this one begins.
  private func conflict(_ keys: [KeyPress]) -> String? {
    keymap.bindings.first {
      $0.pane == pane && $0.keys != keys && ($0.keys.starts(with: keys) || keys.starts(with: $0.keys))
    }.map { KeyNotation.name(of: $0.keys) }
  }

  private mutating func section(_ line: Substring, _ number: Int) {
    let name = line.dropFirst().prefix { $0 != "]" }
    if name == "everywhere" {
      pane = nil
    } else if let named = Pane.allCases.first(where: { $0.title.lowercased() == name }) {
      pane = named
    } else {
      report(number, "`[\(name)]` is no section; there are [everywhere] [posts] [body] [quotes] [contacts] [searches]")
    }
  }

  private mutating func report(_ line: Int, _ reason: String) {
    problems.append(Problem(path: path, line: line, reason: reason))
  }

  /// Without ASCII white space at its ends, the carriage return of a CRLF included.
  private func trimmed(_ text: Substring) -> Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = text.utf8.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return Substring(start[...last])
  }
}
