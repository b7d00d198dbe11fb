package import ReaderScreen

/// What each role looks like: colours by the names that every terminal's owner has chosen shades for.
///
/// The standard theme never sets a background but for matches, and uses no colour that is pale on white or dark on
/// black, so it can be read on both; what matters is told by an attribute as well, for terminals without colours.
package struct Theme: Sendable, Hashable {
  /// The 16 colours of ECMA-48 and aixterm, and the terminal's own.
  package enum Color: Int16, Sendable, Hashable, CaseIterable {
    case standard = -1
    case black = 0
    case red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
  }

  package struct Look: Sendable, Hashable {
    package var foreground: Color
    package var background: Color
    package var attributes: CellStyle.Attributes
    /// Added where there are no colours.
    package var withoutColors: CellStyle.Attributes

    package init(
      _ foreground: Color = .standard, on background: Color = .standard, _ attributes: CellStyle.Attributes = [],
      withoutColors: CellStyle.Attributes = []
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
      self.withoutColors = withoutColors
    }
  }

  /// By the role's raw value.
  private var looks = Array(repeating: Look(), count: CellStyle.Role.allCases.count)

  /// Roles that are not named look plain.
  package init(_ looks: KeyValuePairs<CellStyle.Role, Look>) {
    for (role, look) in looks { self[role] = look }
  }

  package subscript(role: CellStyle.Role) -> Look {
    get { looks[Int(role.rawValue)] }
    set { looks[Int(role.rawValue)] = newValue }
  }

  package static let standard = Theme([
    .frame: Look(.standard, [.dim]),
    .focus: Look(.cyan, [.bold]),
    .title: Look(.standard, [.bold]),
    .date: Look(.cyan),
    .quote: Look(.green),
    .speaker: Look(.magenta, [.bold]),
    .stated: Look(.green),
    .inferred: Look(.cyan, withoutColors: [.italic]),
    .unknown: Look(.standard, [.dim]),
    .contact: Look(.magenta),
    .link: Look(.brightBlue, [.underline]),
    .code: Look(.cyan),
    .removed: Look(.red),
    .added: Look(.green),
    .heading: Look(.standard, [.bold]),
    .match: Look(.black, on: .yellow, withoutColors: [.underline, .bold]),
    .warning: Look(.magenta, [.bold]),
    .error: Look(.red, [.bold]),
  ])
}

/// Whether colours are used.
package enum ColorChoice: Sendable, Hashable {
  /// As many as the terminal has.
  case automatic
  /// Attributes only.
  case never

  /// What the user says by `$NO_COLOR`: set to anything but the empty string, it means no colours (no-color.org).
  package init(noColor: String?) {
    self = (noColor ?? "").isEmpty ? .automatic : .never
  }
}
