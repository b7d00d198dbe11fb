/// The headers of a mail that a text begins with: a release that was forwarded, and saved as text.
struct ForwardedHead {
  let headers: MailHeaders
  /// What stands behind them.
  let rest: Substring

  /// Lines that may stand before the headers: a covering line, a rule.
  private static let reach = 8
  /// Lines of headers, long ones folded.
  private static let most = 24

  /// Fails where fewer than three headers, with a sender and a subject among them, stand at the beginning.
  init?(_ text: Substring) {
    guard TextLines.lines(of: text, upTo: Self.reach).contains(where: { Self.field($0) != nil }) else { return nil }
    var fields: [MailHeaders.Field] = []
    var end = text.startIndex
    for (number, line) in TextLines.lines(of: text, upTo: Self.reach + Self.most).enumerated() {
      if let field = Self.field(line) {
        fields.append(field)
        end = line.endIndex
      } else if !fields.isEmpty || number >= Self.reach {
        break
      }
    }
    let names = Set(fields.map(\.name))
    guard names.count >= 3, names.isSuperset(of: ["subject", "from"]) else { return nil }
    headers = MailHeaders(fields)
    rest = text[end...]
  }

  private static func field(_ line: Substring) -> MailHeaders.Field? {
    let words = Substring(line.utf8.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == UInt8(ascii: "*") })
    return ForwardLabel.field(String(words)).map { MailHeaders.Field(name: $0.name, value: $0.value) }
  }
}
