import PostMarkup
package import PostModel

/// One key with its value, to be written into a front matter of any syntax.
package struct FrontMatterEntry: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    /// Words: always between quotation marks, so that `yes`, `2014` and `- x` stay words.
    case text(String)
    /// What a program wrote, such as a date: without marks in YAML.
    case plain(String)
    case flag(Bool)
    case list([String])
    case imported([ImportRecord])
  }

  package let key: String
  package let value: Value

  package init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }
}

extension FrontMatterEntry {
  /// Whether a key that is written so is taken for this one's when it is read.
  func isNamed(_ written: String) -> Bool { MetadataReading.normal(written) == MetadataReading.normal(key) }

  /// Words on one line, with the markup that reading takes away: themes take a title for HTML, a deck for Markdown as well.
  package static func line(_ key: String, _ words: String) -> FrontMatterEntry {
    let isDeck = key == "subtitle" && MetadataReading.withoutMarkdown(words) != words
    return .init(key, .text(HTML.fragment(of: isDeck ? markdown(words) ?? words : words)))
  }

  /// As ``line(_:_:)``, for each of a list.
  package static func lines(_ key: String, _ words: [String]) -> FrontMatterEntry {
    .init(key, .list(words.map { HTML.fragment(of: $0) }))
  }

  private static func markdown(_ words: String) -> String? {
    let line = HTML.oneLine(words)
    let body = Body(text: line, blocks: [Block(.paragraph, range: 0..<line.utf8.count)])
    return MarkdownText(body).map { HTML.oneLine($0.text) }
  }

  /// Lines of YAML, each ended by a line feed.
  var yaml: String {
    switch value {
    case .plain(let text): "\(key): \(text)\n"
    case .imported(let records):
      "\(key):\n"
        + records.map { record in
          let fields = Self.fields(of: record).map {
            $0.isWords ? "\($0.key): \(Self.quoted($0.text))" : "\($0.key): \($0.text)"
          }
          return "  - " + fields.joined(separator: "\n    ") + "\n"
        }.joined()
    default: "\(key): \(json(value))\n"
    }
  }

  /// Lines of TOML; a table of its own for each record.
  var toml: String {
    guard case .imported(let records) = value else { return "\(key) = \(json(value))\n" }
    return records.map { record in
      "\n[[\(key)]]\n" + Self.fields(of: record).map { "\($0.key) = \(Self.quoted($0.text))\n" }.joined()
    }.joined()
  }

  /// A member of an object, without a comma.
  var json: String { Self.quoted(key) + ": " + json(value) }

  private func json(_ value: Value) -> String {
    switch value {
    case .text(let text), .plain(let text): return Self.quoted(text)
    case .flag(let isSet): return isSet ? "true" : "false"
    case .list(let texts): return "[" + texts.map(Self.quoted).joined(separator: ", ") + "]"
    case .imported(let records):
      let objects = records.map { record in
        "{" + Self.fields(of: record).map { Self.quoted($0.key) + ": " + Self.quoted($0.text) }.joined(separator: ", ")
          + "}"
      }
      return "[" + objects.joined(separator: ", ") + "]"
    }
  }

  /// In the order in which they are written; `isWords` is whether a stranger wrote them.
  private static func fields(of record: ImportRecord) -> [(key: String, text: String, isWords: Bool)] {
    let fields: [(String, String?, Bool)] = [
      ("date", record.date, false), ("kind", record.kind, false), ("from", record.from, true),
      ("id", record.id, true), ("link", record.link, true),
      ("sender", record.sender, true), ("sha256", record.sha256, false),
      ("body", record.body, false), ("extent", record.extent == .full ? nil : record.extent.rawValue, false),
    ]
    return fields.compactMap { key, text, isWords in text.map { (key, $0, isWords) } }
  }

  /// Between double quotation marks, with escapes that YAML 1.2 (§5.7), TOML 1.0 and JSON (RFC 8259 §7) have in common.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        if scalar.value < 0x10000, SafeText.isHostile(scalar) || scalar == "\u{FEFF}" {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
