/// `[marks]`
extension ConfigurationOption {
  static let marks: [ConfigurationOption] = [
    ConfigurationOption(
      "marks.read", standard: #""open""#, example: #""never""#,
      "Whether a post that is opened counts as [read](marks.md), or none by itself"
    ) { configuration, value throws(ConfigurationError) in
      configuration.readsOnOpening = try value.choice([("open", true), ("never", false)])
    }
  ]
}
