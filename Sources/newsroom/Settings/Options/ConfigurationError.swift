import PostModel

/// Why `config.toml`, or a theme's file, could not be used.
struct ConfigurationError: Told, Hashable {
  let complaint: Complaint
  let path: String
  /// Counted from 1.
  var line: Int? { complaint.line }

  /// - Parameter line: Counted from 1.
  init(path: String, line: Int?, _ fault: ConfigurationFault) {
    self.path = path
    complaint = fault.complaint.at(path, line: line)
  }
}

/// What can be wrong with a file of the configuration; the one place for its wording.
enum ConfigurationFault: Hashable {
  /// With the system's reason, an `errno`.
  case unreadable(Int32)
  /// With the library's words, where it has some.
  case noTOML(String?)
  case unknownOption([String], known: [String], likely: [String])
  /// An option's name, and what goes on from `wants`.
  case wants(String, String)
  case noChoice(String, String, known: [String])
  case badTemplate(String, String)
  case noTemplate(String, known: [String])
  case noQuery(String, String)
  case noTheme(String, known: [String])
  case unknownBase(String, known: [String])
  case unknownRole(String, known: [String], others: [String])
  case noLook(String, String)
}

extension ConfigurationFault {
  /// Without its place.
  var complaint: Complaint {
    switch self {
    case .unreadable(let code): SystemFault(code).complaint("cannot be read")
    case .noTOML(let words): Complaint(words ?? "this is no TOML", "mend this line")
    case .unknownOption(let key, let known, let likely): Self.unknownOption(key, known, likely)
    case .wants(let name, let wanted): Complaint("\"\(name)\" wants \(wanted)")
    case .noChoice(let name, let word, let known):
      Complaint(
        "\"\(name)\" cannot be \"\(word)\": it is one of \(Self.listed(known))", Self.meant(word, known))
    case .badTemplate(let name, let reason): Complaint("template \"\(name)\" cannot be read: \(reason)")
    case .noTemplate(let name, let known):
      Complaint("\"template\" names no template: \"\(name)\"", Self.meantOrAll(name, known))
    case .noQuery(let name, let reason): Complaint("\"\(name)\" is no query that can be read: \(reason)")
    case .noTheme(let name, let known):
      Complaint("there is no such file, and no theme \"\(name)\" is built in", Self.meantOrAll(name, known))
    case .unknownBase(let name, let known):
      Complaint("\"base\" knows no theme \"\(name)\"", Self.meantOrAll(name, known))
    case .unknownRole(let name, let known, let others):
      Complaint("\"\(name)\" is no role", Self.meant(name, known + others) ?? Self.all(known))
    case .noLook(let name, let reason): Complaint("\"\(name)\" \(reason)")
    }
  }

  static func listed(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }

  private static func unknownOption(_ key: [String], _ known: [String], _ likely: [String]) -> Complaint {
    let name = key.last ?? ""
    if let meant = meant(key.joined(separator: "."), known) { return Complaint("\"\(name)\" is no option", meant) }
    return Complaint("\"\(name)\" is no option of newsroom", "it knows " + likely.joined(separator: ", "))
  }

  private static func meant(_ word: String, _ known: [String]) -> String? {
    NearestName.of(word, among: known).map { "did you mean \"\($0)\"?" }
  }

  private static func all(_ known: [String]) -> String { "there are " + known.joined(separator: ", ") }

  private static func meantOrAll(_ word: String, _ known: [String]) -> String { meant(word, known) ?? all(known) }
}
