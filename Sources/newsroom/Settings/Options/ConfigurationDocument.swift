import PostStore
import TOMLKit

/// The text of a configuration file in TOML, and where in it a key stands.
struct ConfigurationDocument {
  let text: String
  let path: String

  /// Every value, in the order of the lines.
  ///
  /// - Parameter sections: tables that are looked into; another table is a value.
  func values(inSections sections: Set<String>) throws(ConfigurationError) -> [ConfigurationValue] {
    var values: [ConfigurationValue] = []
    for (name, value) in try table() {
      guard sections.contains(name), let table = value.table else {
        values.append(ConfigurationValue(key: [name], value: value, document: self))
        continue
      }
      for (key, value) in table { values.append(ConfigurationValue(key: [name, key], value: value, document: self)) }
    }
    return values.map { ($0, $0.line ?? 0) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func table() throws(ConfigurationError) -> TOMLTable {
    do throws(TOMLText.Fault) { return try TOMLText.table(of: text) } catch {
      throw ConfigurationError(path: path, line: error.line, .noTOML(error.reason))
    }
  }

  func error(at key: [String], _ fault: ConfigurationFault) -> ConfigurationError {
    ConfigurationError(path: path, line: line(of: key), fault)
  }

  /// The first line that gives the key, or a table's header of that name, counted from 1; TOMLKit keeps no places.
  func line(of key: [String]) -> Int? {
    var section: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let head = line.drop { $0 == " " || $0 == "\t" }
      if head.hasPrefix("[") {
        section = Self.parts(of: head.drop { $0 == "[" }.prefix { $0 != "]" })
        if section == key { return index + 1 }
      } else if !head.hasPrefix("#"), section + Self.parts(of: head.prefix { $0 != "=" }) == key {
        return index + 1
      }
    }
    // As in `clipboard = { command = "x" }`.
    return key.count > 1 ? line(of: key.dropLast()) : nil
  }

  /// The line that the text of a key begins in: below the key where a `"""` ends its line (TOML 1.0, *String*).
  func firstTextLine(of key: [String]) -> Int? {
    guard let line = line(of: key) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines[line - 1].split { $0 == " " || $0 == "\t" || $0 == "\r" }
    return words.last.map { $0.hasSuffix("\"\"\"") || $0.hasSuffix("'''") } == true ? line + 1 : line
  }

  /// The names of a dotted key, without white space and quotation marks; a dot inside of these parts nothing.
  private static func parts(of key: Substring) -> [String] {
    var (parts, part) = ([String](), "")
    var quote: Character?
    for character in key {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == "." {
        parts.append(part)
        part = ""
      } else if quote != nil || !" \t\r".contains(character) {
        part.append(character)
      }
    }
    return parts + [part]
  }
}
