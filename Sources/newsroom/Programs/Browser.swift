import PostModel

/// Which program opens a link.
struct Browser: Sendable, Hashable {
  /// The program and its arguments, the link among them.
  let command: [String]
  /// Whether it draws on the terminal, which it is then lent.
  let needsTerminal: Bool

  /// The first of the browsers in `$BROWSER` that is there, else `xdg-open`; `nil` where there is none.
  ///
  /// `$BROWSER` is a list with colons between; `%s` stands for the link, else it comes last (see xdg-open(1)).
  ///
  /// - Parameter find: where a program is; `nil` where there is none of that name.
  init?(_ link: Link, variable: String?, find: (String) -> String?) {
    let stated = (variable ?? "").split(separator: ":").map { $0.split(separator: " ").map(String.init) }
    guard let words = (stated + [["xdg-open"]]).first(where: { $0.first.flatMap(find) != nil }),
      let program = words.first.flatMap(find)
    else { return nil }
    let address = link.address.string
    let arguments = words.dropFirst().map { $0 == "%s" ? address : $0 }
    command = [program] + arguments + (arguments.contains(address) ? [] : [address])
    let name = program.split(separator: "/").last.map(String.init) ?? program
    needsTerminal = Self.terminalBrowsers.contains(name)
  }

  private static let terminalBrowsers: Set = [
    "browsh", "elinks", "links", "links2", "lynx", "w3m", "www-browser", "chawan", "cha",
  ]
}
