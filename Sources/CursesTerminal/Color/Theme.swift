package import ReaderScreen

/// What each role looks like: colours, and attributes that hold with them.
package struct Theme: Sendable, Hashable {
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

  /// The same with other colours and attributes for some roles; what replaces colours where there are none stays.
  package func with(_ changes: KeyValuePairs<CellStyle.Role, Look>) -> Theme {
    var theme = self
    for (role, look) in changes { theme.change(role, to: look) }
    return theme
  }

  /// Gives a role other colours and attributes; what replaces colours where there are none stays.
  package mutating func change(_ role: CellStyle.Role, to look: Look) {
    var look = look
    look.withoutColors = self[role].attributes.union(self[role].withoutColors)
    self[role] = look
  }

  /// By the names of colours that every terminal's owner has chosen shades for.
  ///
  /// It never sets a background but for matches, and uses no colour that is pale on white or dark on black, so it can be
  /// read on both; what matters is told by an attribute as well, for terminals without colours.
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

/// A theme for a dark and a light background; the same twice where it suits both.
package struct ThemeVariants: Sendable, Hashable {
  package let dark: Theme
  package let light: Theme

  package init(dark: Theme, light: Theme) {
    self.dark = dark
    self.light = light
  }

  package init(_ both: Theme) { self.init(dark: both, light: both) }

  /// Whether it matters what the background is.
  package var differ: Bool { dark != light }

  /// - Parameter background: `nil` is not known, which most often is dark.
  package subscript(background: Background?) -> Theme { background == .light ? light : dark }
}

/// What a terminal's own background is.
package enum Background: String, Sendable, Hashable, CaseIterable {
  case light, dark

  /// Light from the middle of the greys on.
  package init(of color: RGB) { self = color.brightness > 0.5 ? .light : .dark }

  /// What `$COLORFGBG` says; `nil` where that is nothing of use.
  ///
  /// rxvt, Konsole and others set it: numbers of the first 16 colours, the last one the background's.
  package init?(colorFGBG: String?) {
    guard let last = colorFGBG?.split(separator: ";").last, let number = UInt8(last), number < 16 else { return nil }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
