import PostDirectory

/// `[marks]` and `[contacts]`: what the reader counts as read, and as out of date.
extension ConfigurationOption {
  static let marks = [
    ConfigurationOption(
      "marks.read", standard: "\"open\"", example: "\"never\"",
      "When a post counts as read: when it is opened, or never by itself"
    ) { configuration, value throws(ConfigurationError) in
      configuration.readsOnOpening = try value.choice([("open", true), ("never", false)])
    }
  ]

  static let contacts = [
    ConfigurationOption(
      "contacts.stale-after", standard: "\"1 year\"", example: "\"18 months\"",
      "How long ago a contact was seen last that may be out of date, in days, months or years, or \"never\""
    ) { configuration, value throws(ConfigurationError) in
      let wanted = "a length of time: \"90 days\", \"18 months\", \"1 year\" or \"never\""
      guard let staleness = Staleness(try value.string(wanted)) else { throw value.error("wants " + wanted) }
      configuration.contactsStaleAfter = staleness
    }
  ]
}
