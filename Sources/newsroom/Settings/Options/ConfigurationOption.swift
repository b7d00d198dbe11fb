/// One thing that `config.toml` can say: how it is written, and what becomes of it.
struct ConfigurationOption: Sendable {
  /// The whole of it, `section.name`; a name in capitals is the user's to choose.
  let key: String
  /// What holds where nothing is said, as it would be written; empty where that is nothing.
  let standard: String
  /// A value, as it is written.
  let example: String
  /// For docs/configuration.md, without a full stop.
  let summary: String
  /// Reads the value into the configuration.
  let take: @Sendable (inout Configuration, ConfigurationValue) throws(ConfigurationError) -> Void

  init(
    _ key: String, standard: String = "", example: String, _ summary: String,
    take: @escaping @Sendable (inout Configuration, ConfigurationValue) throws(ConfigurationError) -> Void
  ) {
    self.key = key
    self.standard = standard
    self.example = example
    self.summary = summary
    self.take = take
  }

  /// Every option, in the order of docs/configuration.md.
  static let all: [ConfigurationOption] = screen + body + clipboard + copying + marks + contacts + searches

  /// The tables that there are.
  static let sections = Set(all.compactMap(\.section))

  /// The table that it stands in; `nil` where it stands above them all.
  var section: String? { key.contains(".") ? key.split(separator: ".").first.map(String.init) : nil }

  /// Whether any name may stand in its place.
  private var isOpen: Bool { key.split(separator: ".").last.map { $0.uppercased() == $0 } ?? false }

  /// - Parameter key: the section and the name.
  static func named(_ key: [String]) -> ConfigurationOption? {
    all.first { option in
      option.key == key.joined(separator: ".") || (option.isOpen && key.count == 2 && option.section == key[0])
    }
  }
}
