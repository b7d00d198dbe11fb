import ImportModel
import PostImport
import PostModel

/// Mail of fictional people, as text: what stands in the test is what is read.
enum MailSample {
  static let release = """
    FOR IMMEDIATE RELEASE

    Riverside tenants win rent freeze

    SPRINGFIELD, Ill. – Tenants of the Riverside estate won a two-year rent freeze on Tuesday, after a year of
    meetings, petitions and one long night in the council chamber.

    “We said we would stay until they voted, and we stayed,” said Ann Lee, president of the Riverside Tenants
    Union. “Our members have waited long enough.”

    About the Riverside Tenants Union: founded in 1998, it speaks for 3,000 households.

    Press contact: Ann Lee, 217-555-0142, press@example.org

    ###
    """

  static let html = """
    <p>FOR IMMEDIATE RELEASE</p><h1>Riverside tenants win rent freeze</h1>
    <p>SPRINGFIELD, Ill. – Tenants of the Riverside estate won a two-year rent freeze on Tuesday, after a year of
    meetings, petitions and one long night in the council chamber.</p>
    <p>“We said we would stay until they voted, and we stayed,” said Ann Lee, president of the Riverside Tenants
    Union. “Our members have waited long enough.”</p>
    <p>About the Riverside Tenants Union: founded in 1998, it speaks for 3,000 households.</p>
    <p>Press contact: Ann Lee, 217-555-0142, press@example.org</p><p>###</p>
    """

  /// A message with common headers; `headers` replace those of their name.
  static func message(_ headers: [String: String] = [:], _ body: String) -> String {
    var all = [
      "From": "Ann Lee <ann@example.org>", "To": "desk@example.com", "Subject": "Riverside tenants win rent freeze",
      "Date": "Tue, 4 Mar 2014 10:15:00 -0600", "Message-ID": "<m1@example.org>", "MIME-Version": "1.0",
      "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit",
    ]
    for (name, value) in headers { all[name] = value }
    if all["Content-Type"]?.hasPrefix("multipart") == true { all["Content-Transfer-Encoding"] = nil }
    let head = all.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { $0.key + ": " + $0.value }
    return head.joined(separator: "\n") + "\n\n" + body + "\n"
  }

  /// A multipart message; each part is its headers, an empty line, its content.
  static func multipart(_ subtype: String, headers: [String: String] = [:], _ parts: [String]) -> String {
    var headers = headers
    headers["Content-Type"] = "multipart/\(subtype); boundary=\"=_b\""
    let body = parts.map { "--=_b\n" + $0 + "\n" }.joined() + "--=_b--"
    return message(headers, body)
  }

  static func part(_ type: String, _ content: String, _ more: String = "") -> String {
    "Content-Type: \(type)\nContent-Transfer-Encoding: 8bit\n\(more)\n\(content)"
  }
}

extension MailReader {
  static func read(_ text: String) -> [SourceItem] { read(Array(text.utf8)) }

  /// The posts alone.
  static func posts(_ text: String) -> [Draft] { read(text).compactMap(\.post) }

  /// The reasons alone.
  static func reasons(_ text: String) -> [String] { read(text).compactMap(\.reason) }
}

extension SourceItem {
  var post: Draft? { if case .post(let draft) = self { draft } else { nil } }
  var reason: String? { if case .skipped(let skipped) = self { skipped.reason } else { nil } }
}

extension Draft {
  /// The blocks' words, one a line.
  var lines: [String] { body.blocks.map { String(body.slice($0.range)) } }
}
