import CursesTerminal

/// What stands above all tables: the screen.
extension ConfigurationOption {
  static let body: [ConfigurationOption] = [
    ConfigurationOption(
      "body.fold", standard: "true", example: "false",
      "Whether boilerplate and blocks of contacts are folded to a line when a post is opened; `B` opens them"
    ) { configuration, value throws(ConfigurationError) in configuration.foldsBodies = try value.truth() }
  ]

  static let screen: [ConfigurationOption] = [
    ConfigurationOption(
      "linear", standard: "false", example: "true",
      "Whether posts are read [line by line](linear.md), as `--linear` does"
    ) { configuration, value throws(ConfigurationError) in configuration.isLinear = try value.truth() },
    ConfigurationOption(
      "theme", standard: #""standard""#, example: #""newsprint""#,
      "A built-in theme, or the name of a file in the folder `themes`"
    ) { configuration, value throws(ConfigurationError) in
      let name = try value.string(#"the name of a theme: "newsprint""#)
      guard ThemeFile.isName(name) else { throw value.wants("a theme's name, not a path") }
      configuration.theme = name
    },
    ConfigurationOption(
      "background", standard: #""auto""#, example: #""light""#,
      "Which variant of the theme is taken: `auto` asks the terminal, else `light` or `dark`"
    ) { configuration, value throws(ConfigurationError) in
      configuration.background = try value.choice([("auto", nil), ("light", .light), ("dark", .dark)])
    },
    ConfigurationOption(
      "mouse", standard: "false", example: "true", "Whether the mouse is on from the start; `M` turns it on and off"
    ) { configuration, value throws(ConfigurationError) in configuration.isMouseOn = try value.truth() },
    ConfigurationOption(
      "links", standard: #""auto""#, example: #""always""#,
      "Whether the terminal is told where links lead (OSC 8): `auto` where that is known to work, `always`, `never`"
    ) { configuration, value throws(ConfigurationError) in
      configuration.links = try value.choice(LinkChoice.allCases.map { ($0.rawValue, $0) })
    },
  ]
}
