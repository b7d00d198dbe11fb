import PostDirectory
import PostModel
import PostQuery
import ReaderCore
import TOMLKit

/// What `config.toml` says; a file that is not there says nothing.
struct Configuration: Sendable, Hashable {
  /// `clipboard.command`: a program and its arguments, which gets the text on its standard input; `nil` is "not stated".
  var clipboardCommand: [String]?
  /// `clipboard.osc52-limit`: how many bytes of text may go to the terminal in one OSC 52.
  ///
  /// The standard is what fits, as base64, into the 100,000 bytes that hterm and many terminals after it take.
  var osc52Limit = 74_994
  /// `contacts.stale-after`: how long ago a contact was seen that may be out of date: `"18 months"`, `"never"`.
  var contactsStaleAfter = Staleness.standard
  /// `[searches]`: a name and its query, in the order of the file.
  var savedSearches: [SavedSearch] = []
  /// `linear`: whether the reader is read line by line.
  var isLinear = false
  /// `body.fold`: whether boilerplate and blocks of contacts are folded when a post is opened.
  var foldsBodies = true
  /// `marks.read`: whether a post that is opened counts as read (`"open"`), or none by itself (`"never"`).
  var readsOnOpening = true

  init() {}

  init(file path: String) throws(ConfigurationError) {
    let text: String?
    do { text = try TextFile.read(path) } catch {
      throw ConfigurationError(path: path, line: nil, reason: error.reason)
    }
    try self.init(text ?? "", path: path)
  }

  /// - Parameter path: Named in errors.
  init(_ text: String, path: String) throws(ConfigurationError) {
    let document = ConfigurationDocument(text: text, path: path)
    for (section, value) in try document.table() {
      if section == "linear" {
        isLinear = try document.bool(value, of: section)
        continue
      }
      guard let table = value.table else { throw document.unknown(section) }
      switch section {
      case "clipboard": for (key, value) in table { try set(key, to: value, in: document) }
      case "body":
        for (key, value) in table {
          guard key == "fold" else { throw document.unknown(key) }
          foldsBodies = try document.bool(value, of: key)
        }
      case "contacts": for (key, value) in table { try setContacts(key, to: value, in: document) }
      case "marks": for (key, value) in table { try setMarks(key, to: value, in: document) }
      case "searches": for (key, value) in table { try addSearch(key, value, in: document) }
      default: throw document.unknown(section)
      }
    }
    savedSearches.sort { (document.line(of: $0.name) ?? 0) < (document.line(of: $1.name) ?? 0) }
  }

  private mutating func setMarks(
    _ key: String, to value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    guard key == "read" else { throw document.unknown(key) }
    switch value.string {
    case "open": readsOnOpening = true
    case "never": readsOnOpening = false
    default: throw document.error(at: key, "is \"open\" or \"never\": when a post counts as read")
    }
  }

  private mutating func addSearch(
    _ name: String, _ value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    guard let query = value.string else { throw document.error(at: name, "wants a query: \"tag:rent has:quotes\"") }
    do { _ = try Query(query, today: Self.someDay) } catch {
      throw document.error(at: name, "is no query that can be read: \(error.description)")
    }
    savedSearches.append(SavedSearch(name: name, query: query))
  }

  /// Whether a query can be read does not depend on the day.
  private static let someDay = PostDate(year: 2000, month: 1, day: 1) ?? Clock.now()

  private mutating func set(
    _ key: String, to value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    switch key {
    case "command": clipboardCommand = try Self.command(value, in: document)
    case "osc52-limit":
      guard let bytes = value.int, bytes >= 0 else { throw document.error(at: key, "wants a number of bytes") }
      osc52Limit = bytes
    default: throw document.unknown(key)
    }
  }

  private mutating func setContacts(
    _ key: String, to value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) {
    guard key == "stale-after" else { throw document.unknown(key) }
    guard let staleness = value.string.flatMap(Staleness.init) else {
      throw document.error(at: key, "wants a length of time: \"90 days\", \"18 months\", \"1 year\" or \"never\"")
    }
    contactsStaleAfter = staleness
  }

  /// A program and its arguments: a list of strings, or one string split at its spaces; never a shell's command line.
  private static func command(
    _ value: any TOMLValueConvertible, in document: ConfigurationDocument
  ) throws(ConfigurationError) -> [String] {
    let words = value.string.map { $0.split(separator: " ").map(String.init) } ?? value.array?.map { $0.string ?? "" }
    guard let words, let program = words.first, !program.isEmpty else {
      throw document.error(at: "command", "wants a program and its arguments: [\"wl-copy\", \"--primary\"]")
    }
    return words
  }
}

/// Why `config.toml` could not be used.
struct ConfigurationError: Error, Hashable {
  let path: String
  /// Counted from 1.
  let line: Int?
  let reason: String
}

/// The text of a configuration file, and where in it a key stands.
private struct ConfigurationDocument {
  let text: String
  let path: String

  func table() throws(ConfigurationError) -> TOMLTable {
    do { return try TOMLTable(string: text) } catch let error as TOMLParseError {
      throw ConfigurationError(path: path, line: error.source.begin.line, reason: error.description)
    } catch {
      throw ConfigurationError(path: path, line: nil, reason: "\(error)")
    }
  }

  func unknown(_ key: String) -> ConfigurationError {
    error(at: key, "is not a key of newsroom: it knows \(Self.keys)")
  }

  private static let keys =
    "linear, clipboard.command, clipboard.osc52-limit, contacts.stale-after, marks.read, body.fold and [searches]"

  func bool(_ value: any TOMLValueConvertible, of key: String) throws(ConfigurationError) -> Bool {
    guard let bool = value.bool else { throw error(at: key, "wants true or false") }
    return bool
  }

  func error(at key: String, _ reason: String) -> ConfigurationError {
    ConfigurationError(path: path, line: line(of: key), reason: "\"\(key)\" \(reason)")
  }

  /// The first line that gives the key, or the table's header of that name; TOMLKit keeps no places.
  func line(of key: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let name = line.prefix { $0 != "=" && $0 != "#" && $0 != "]" }
      return name.split(whereSeparator: { " \t[]\".".contains($0) }).contains { $0 == key }
    }
    return index.map { $0 + 1 }
  }
}
