/// `[clipboard]`
extension ConfigurationOption {
  static let clipboard: [ConfigurationOption] = [
    ConfigurationOption(
      "clipboard.command", example: #"["wl-copy", "--primary"]"#,
      "A program with its arguments that takes what is copied on its standard input"
    ) { configuration, value throws(ConfigurationError) in
      configuration.clipboardCommand = try value.program(#"["wl-copy", "--primary"]"#)
    },
    ConfigurationOption(
      "clipboard.osc52-limit", standard: "74994", example: "100000",
      "So many bytes may go to the terminal's clipboard at once (OSC 52)"
    ) { configuration, value throws(ConfigurationError) in configuration.osc52Limit = try value.count(of: "bytes") },
  ]
}
