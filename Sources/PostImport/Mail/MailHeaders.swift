import Glibc
import PostModel

/// The headers of a message that an import goes by; those of an inline forward too, under the same names.
struct MailHeaders: Sendable, Hashable {
  struct Field: Sendable, Hashable {
    /// In lower case.
    let name: String
    /// As written, folded lines and encoded words included.
    let value: String
  }

  private let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// The rest is not kept: some messages have hundreds.
  static func isRead(_ name: String) -> Bool { names.contains(name) || name.hasPrefix("content-") }

  private static let names: Set<String> = [
    "from", "sender", "reply-to", "to", "cc", "subject", "date", "sent", "received", "message-id", "in-reply-to",
    "references", "organization", "organisation", "list-id", "list-post", "archived-at", "auto-submitted",
  ]

  /// The first header of a name that says something, decoded and on one line.
  subscript(_ name: String) -> String? { all(name).first }

  /// In the order of the message.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { Self.decoded($0.value) }.filter { !$0.isEmpty }
  }

  /// As written, on one line.
  func raw(_ name: String) -> String? {
    fields.first { $0.name == name }.map { Self.oneLine($0.value) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What bytes and encoded words mean.
extension MailHeaders {
  /// In UTF-8 bytes; more of a header is never of use.
  private static let lengthLimit = 16_384

  /// The words of C's text, whatever charset they are in: raw 8-bit headers are not legal, and common.
  static func text(ofRaw pointer: UnsafePointer<CChar>, declared: String? = nil) -> String {
    let length = strnlen(pointer, lengthLimit)
    let bytes = pointer.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
    return Charset.decode(bytes, declared: declared)
  }

  /// A value with its encoded words decoded, on one line, and without control characters.
  static func decoded(_ value: String) -> String {
    let line = oneLine(value)
    let text = line.contains("=?") ? GMime.decodedText(line) : line
    return oneLine(withoutControls(text))
  }

  /// Runs of white space as one space each; so folded lines join (RFC 5322 §2.2.3).
  static func oneLine(_ text: String) -> String {
    text.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// A charset that lies leaves C1 controls where windows-1252 has quotation marks and dashes.
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x7F: continue
      case 0x80...0x9F:
        let meant = Charset.decode([UInt8(scalar.value)], declared: nil).unicodeScalars
        result.append(contentsOf: meant.filter { !(0x80...0x9F).contains($0.value) })
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// What they state of the post.
extension MailHeaders {
  /// The Message-ID without its angle brackets.
  var messageID: String? {
    guard let value = raw("message-id") else { return nil }
    let inner = value.firstIndex(of: "<").map { value[value.index(after: $0)...].prefix { $0 != ">" } } ?? value[...]
    let name = inner.filter { !$0.isWhitespace }
    return name.isEmpty ? nil : name
  }

  /// The sender's name, as written; an address where it has none.
  var byline: String? {
    guard let raw = raw("from") ?? raw("sender") else { return nil }
    guard let first = GMime.addresses(raw).first else { return MailSender.name(in: Self.decoded(raw)) }
    let name = first.name.map(Self.decoded).map { $0.trimmingQuotes } ?? ""
    return name.isEmpty ? first.mailbox.map(Self.decoded) : name
  }

  /// The domain of the sender's address, in lower case.
  var senderDomain: String? {
    guard let raw = raw("from") ?? raw("sender") else { return nil }
    let address = GMime.addresses(raw).first?.mailbox ?? ""
    guard let at = address.lastIndex(of: "@") else { return nil }
    let domain = address[address.index(after: at)...].lowercased()
    return domain.isEmpty || domain.contains { $0.isWhitespace } ? nil : domain
  }

  /// `Date`, else `Sent`, else the day on which the last server received it.
  var date: PostDate? {
    for value in [raw("date"), raw("sent")] {
      if let date = value.flatMap(MailDate.read) { return date }
    }
    return all("received").first?.split(separator: ";").last.flatMap { MailDate.read(String($0)) }
  }

  /// A BCP 47 tag; the first where several are given.
  var language: String? {
    let tag = self["content-language"]?.split { $0 == "," || $0 == " " || $0 == ";" }.first
    let isTag = tag?.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return isTag == true && (2...35).contains(tag?.utf8.count ?? 0) ? tag.map(String.init) : nil
  }

  var title: String? { self["subject"].flatMap { MailSubject($0, listName: listName).title } }

  /// Whether it says that it answers another message.
  var isReply: Bool { self["subject"].map { MailSubject($0).sort } == .reply }

  var isForward: Bool { self["subject"].map { MailSubject($0).sort } == .forward }

  /// The mailing list's name, such as `press` of `Press releases <press.lists.example.org>`.
  private var listName: String? {
    guard let value = self["list-id"] ?? self["list-post"] else { return nil }
    let address = value.split(separator: "<").last ?? value[...]
    let name = address.drop { $0 == "<" }.prefix { $0 != "." && $0 != "@" && $0 != ">" }
    return name.split(separator: ":").last.map(String.init)
  }

  /// Where the message is to be read on the web (RFC 5064).
  var webAddress: String? {
    for value in all("archived-at") {
      let address = value.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? value[...]
      let trimmed = String(address).trimmingASCIISpace
      if WebAddress.isWeb(trimmed), !trimmed.contains(" ") { return trimmed }
    }
    return nil
  }
}

/// A sender as a person or program writes one outside of a real header.
enum MailSender {
  /// The name of `Ann Lee [mailto:ann@example.org]`, `Ann Lee <ann@…>`, `"Lee, Ann"`; an address where it has none.
  static func name(in text: String) -> String? {
    let name = text.prefix { $0 != "<" && $0 != "[" }
    let plain = String(name).trimmingASCIISpace.trimmingQuotes
    if !plain.isEmpty { return plain }
    let address = text.drop { "<[".contains($0) }.prefix { !">]".contains($0) }
    return address.isEmpty ? nil : String(address)
  }
}

extension String {
  /// Without the quotation marks around it.
  var trimmingQuotes: String {
    var rest = Substring(self)
    while let first = rest.first, let last = rest.last, rest.count > 1, first == last, first == "\"" || first == "'" {
      rest = rest.dropFirst().dropLast()
    }
    return String(rest).trimmingASCIISpace
  }
}
