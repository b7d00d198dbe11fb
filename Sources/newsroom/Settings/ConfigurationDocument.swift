import TOMLKit

/// The text of a configuration file, and where in it a key stands.
struct ConfigurationDocument {
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
    error(at: key, "is not a key of newsroom: it knows [clipboard], [contacts], [marks], [searches], [templates] and [copy]")
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

  /// The line that the text of a key begins in: below the key where a `"""` ends its line (TOML 1.0, *String*).
  func firstTextLine(of key: String) -> Int? {
    guard let line = line(of: key) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines[line - 1].split { $0 == " " || $0 == "\t" || $0 == "\r" }
    return words.last.map { $0.hasSuffix("\"\"\"") || $0.hasSuffix("'''") } == true ? line + 1 : line
  }
}
