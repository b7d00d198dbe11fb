import PostDirectory

/// `[contacts]`
extension ConfigurationOption {
  static let contacts: [ConfigurationOption] = [
    ConfigurationOption(
      "contacts.stale-after", standard: #""1 year""#, example: #""18 months""#,
      "How long ago a contact was seen last that is marked as perhaps out of date, or `never`"
    ) { configuration, value throws(ConfigurationError) in
      let wanted = #"a length of time: "90 days", "18 months", "1 year" or "never""#
      guard let staleness = Staleness(try value.string(wanted)) else { throw value.wants(wanted) }
      configuration.contactsStaleAfter = staleness
    }
  ]
}
