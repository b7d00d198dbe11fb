import PostModel

/// The headers of a mail that a text begins with: a release that was forwarded, and saved as text.
struct ForwardedHead {
  private(set) var subject: String?
  private(set) var date: PostDate?
  private(set) var sender: String?
  /// What stands behind them.
  let rest: Substring

  /// Lines that may stand before the headers: a covering line, a rule.
  private static let reach = 8

  /// Fails where fewer than three headers, with a subject among them, stand at the beginning.
  init?(_ text: Substring) {
    guard TextLines.lines(of: text, upTo: Self.reach).contains(where: { Self.field($0) != nil }) else { return nil }
    var fields: [String: String] = [:]
    var end = text.startIndex
    for (number, line) in TextLines.lines(of: text, upTo: Self.reach + Self.names.count * 3).enumerated() {
      if let (name, value) = Self.field(line) {
        fields[name] = fields[name] ?? value
        end = line.endIndex
      } else if !fields.isEmpty || number >= Self.reach {
        break
      }
    }
    guard fields.count >= 3, let subject = fields["subject"], fields["from"] != nil else { return nil }
    self.subject = Self.withoutPrefixes(subject)
    sender = fields["from"].map(Self.name)
    if let written = fields["date"] ?? fields["sent"], case .date(let date) = DateReading(written) { self.date = date }
    rest = text[end...]
  }

  private static let names: Set<String> = ["from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to"]
  /// UTF-8 bytes up to the colon, asterisks included.
  private static let longestName = 16

  private static func field(_ line: Substring) -> (String, String)? {
    let line = Substring(line.utf8.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == UInt8(ascii: "*") })
    guard let colon = line.utf8.prefix(longestName).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon].lowercased().filter { $0 != "*" }
    guard names.contains(name) else { return nil }
    return (name, String(line[line.index(after: colon)...]).filter { $0 != "*" }.trimmingASCIISpace)
  }

  private static func withoutPrefixes(_ subject: String) -> String {
    var rest = subject[...]
    while let prefix = ["fwd:", "fw:", "re:"].first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    return String(rest)
  }

  /// `Ann Lee` of `Ann Lee <lee@example.org>`, without marks.
  private static func name(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" && $0 != "[" }.filter { $0 != "\"" }
    return name.trimmingASCIISpace.isEmpty ? sender : String(name).trimmingASCIISpace
  }
}
