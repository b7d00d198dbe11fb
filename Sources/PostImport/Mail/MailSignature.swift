/// Tells from a file's first bytes whether it is mail.
package enum MailSignature {
  /// Whether one message begins: lines of headers, some of which are known, and which hold what they are for.
  ///
  /// A press release may begin with `Contact: …`, `Date: …`, and a memo with `To: …`, `From: …`, `Date: …`: without a
  /// header that only programs write, a `From` with an address is needed.
  package static func isMessage(_ head: [UInt8]) -> Bool {
    let fields = HeadFields(head)
    guard !fields.isDamaged, let first = fields.names.first else { return false }
    let known = Set(fields.names).intersection(people).count
    let machine = Set(fields.names).intersection(machines).count
    if machine >= 2 || machine == 1 && (known >= 1 || servers.contains(first)) { return true }
    return known >= 2 && fields.hasAddress && (people.contains(first) || first.hasPrefix("x-"))
  }

  /// Where the first line is, behind a byte order mark and blank lines, which editors put before a message.
  static func start(of bytes: [UInt8]) -> Int {
    let words = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    return words.firstIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? words.startIndex
  }

  /// Whether an mbox begins: `From addr date` (RFC 4155), then a header.
  package static func isMailbox(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { head in
      let end = ByteLines.end(of: head, from: 0)
      guard MailboxLine.isSeparator(UnsafeBufferPointer(rebasing: head[0..<end])) else { return false }
      let next = min(end + 1, head.count)
      let line = UnsafeBufferPointer(rebasing: head[next..<ByteLines.end(of: head, from: next)])
      return line.isEmpty || line.first == UInt8(ascii: ">") || ByteLines.isHeader(line)
    }
  }

  private static let people: Set<String> = ["from", "to", "cc", "subject", "date", "reply-to", "sender", "sent"]
  /// What servers put on top.
  private static let servers: Set<String> = ["received", "return-path", "delivered-to", "x-original-to", "envelope-to"]
  private static let machines: Set<String> = [
    "received", "message-id", "mime-version", "return-path", "delivered-to", "content-type",
    "content-transfer-encoding", "dkim-signature", "x-mailer", "user-agent", "list-id", "list-unsubscribe",
    "authentication-results", "arc-seal", "in-reply-to", "references", "x-original-to", "envelope-to", "x-received",
    "x-mozilla-status", "x-account-key", "x-gm-thrid",
  ]
}

/// The names in a file's first lines, up to a blank one.
private struct HeadFields {
  private(set) var names: [String] = []
  /// A line that is no header stands among the first.
  private(set) var isDamaged = false
  /// Whether `From` or `Sender` holds an address.
  private(set) var hasAddress = false

  init(_ head: [UInt8]) {
    let lines = head[MailSignature.start(of: head)...].prefix(65_536).split(
      separator: UInt8(ascii: "\n"), maxSplits: 400, omittingEmptySubsequences: false)
    for line in lines.prefix(400) {
      let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if words.isEmpty { break }
      if words.first == 0x20 || words.first == 0x09, !names.isEmpty { continue }
      guard words.withUnsafeBufferPointer(ByteLines.isHeader), let colon = words.firstIndex(of: UInt8(ascii: ":"))
      else {
        if names.isEmpty, words.starts(with: "From ".utf8) || words.starts(with: ">From ".utf8) { continue }
        isDamaged = names.count < 2
        break
      }
      take(name: words[..<colon], value: words[colon...])
    }
  }

  private mutating func take(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    let name = String(decoding: name, as: UTF8.self).lowercased().trimmingASCIISpace
    names.append(name)
    if name == "from" || name == "sender" { hasAddress = hasAddress || value.contains(UInt8(ascii: "@")) }
  }
}
