import Glibc
import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Mail: mailboxes")
struct MailboxTests {
  private static let separator = "From ann@example.org Tue Mar  4 10:15:00 2014\n"

  private static func items(_ text: String) -> [SourceItem] {
    var items: [SourceItem] = []
    MailboxReader.read(ByteSource(bytes: Array(text.utf8))) { item in
      items.append(item)
      return true
    }
    return items
  }

  @Test("Messages are parted at From lines, and lines that were quoted for it are whole again")
  func messages() {
    let first = MailSample.message(["Content-Length": "7"], "From then on they stayed.\n>From here.\n>>From there.")
    let box = Self.separator + first + "\n" + Self.separator + MailSample.message(["Subject": "Second"], "All of us.")
    let posts = Self.items(box).compactMap(\.post)
    #expect(posts.map(\.place) == ["message 1", "message 2"])
    #expect(posts.map(\.kind) == [.mbox, .mbox])
    #expect(posts.first?.body.text.contains("From here.") == true)
    #expect(posts.first?.body.text.contains(">From there.") == true)
    #expect(posts.first?.body.text.contains(">>From") == false)
    #expect(posts.last?.metadata.title == "Second")
    let original = MailSample.message(["Subject": "Second"], "All of us.")
    #expect(posts.last?.original == Array(original.utf8))
  }

  @Test("CRLF line ends, and no line end at the very end")
  func lineEnds() {
    let box = Self.separator + MailSample.message([:], "One.") + "\n" + Self.separator + MailSample.message([:], "Two.")
    let posts = Self.items(String(box.replacing("\n", with: "\r\n").dropLast())).compactMap(\.post)
    #expect(posts.map(\.lines) == [["One."], ["Two."]])
  }

  @Test("Reading ends when nothing more is taken")
  func stops() {
    let box = Self.separator + MailSample.message([:], "One.") + "\n" + Self.separator + MailSample.message([:], "Two.")
    var count = 0
    MailboxReader.read(ByteSource(bytes: Array(box.utf8))) { _ in
      count += 1
      return false
    }
    #expect(count == 1)
  }

  @Test("A message over the limit is refused, and the next one read")
  func tooLong() {
    let long =
      Array((Self.separator + MailSample.message([:], "x")).utf8)
      + Array(repeating: UInt8(ascii: "x"), count: ByteSource.limit)
    var items: [SourceItem] = []
    let next = Array(("\n\n" + Self.separator + MailSample.message([:], "Two.")).utf8)
    MailboxReader.read(ByteSource(bytes: long + next)) { item in
      items.append(item)
      return true
    }
    #expect(items.first?.reason?.contains("64 MiB") == true)
    #expect(items.last?.post?.lines == ["Two."])
    #expect(items.count == 2)
  }
}

@Suite("Mail: told from the first bytes")
struct MailSignatureTests {
  @Test(
    "Messages",
    arguments: [
      MailSample.message([:], "Text."), "Received: from a\n by b\nFrom: a@example.org\n\nText",
      "From: Ann Lee <ann@example.org>\r\nSubject: x\r\n\r\nText",
      "Received: from a\n by b\nReceived-SPF: none\nquite From: a@example.org\n\nText",
      "X-Spam: no\nFrom: a@example.org\nTo: b\n\nText",
      ">From ann@example.org\nReturn-Path: <a@example.org>\nFrom: a@example.org\n\nText",
    ])
  func messages(text: String) {
    #expect(MailSignature.isMessage(Array(text.utf8)))
    #expect(!MailSignature.isMailbox(Array(text.utf8)))
  }

  @Test(
    "What is no mail",
    arguments: [
      MailSample.release, "Contact: Ann Lee\nDate: March 4, 2014\n\nFOR IMMEDIATE RELEASE", "", "Subject: x\n\nText",
      "TO: Editors\nFROM: Ann Lee\nDATE: March 4, 2014\nSUBJECT: Rents\n\nText",
      "From here on, they stay.\nAll of them.",
      "FOR IMMEDIATE RELEASE\nContact: ann@example.org\nDate: March 4, 2014\n\nText", "title: x\ndate: 2014-03-04\n",
      "From: our reporter\nTo: everyone at home\n\nText", "---\ntitle: x\n---\nText", "<html>\nFrom: a@example.org\n",
      "Media contact: ann@example.org\nFrom: Ann <ann@example.org>\n\nText",
    ])
  func others(text: String) {
    #expect(!MailSignature.isMessage(Array(text.utf8)))
    #expect(!MailSignature.isMailbox(Array(text.utf8)))
  }

  @Test("Mailboxes")
  func mailboxes() {
    let message = MailSample.message([:], "Text.")
    for line in [
      "From ann@example.org Tue Mar  4 10:15:00 2014", "From MAILER-DAEMON Tue Mar  4 10:15:00 2014 -0600",
      "From - Tue Mar  4 10:15:00 2014\r", "From ann at example.org  Tue Mar  4 10:15:00 2014",
    ] {
      #expect(MailSignature.isMailbox(Array((line + "\n" + message).utf8)))
    }
    #expect(!MailSignature.isMailbox(Array("From 10:15 on 4 March 2014, tenants may vote.\n\nText".utf8)))
  }
}

@Suite("Mail: hostile")
struct MailHostileTests {
  private static let head = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"

  @Test(
    "Parts nested without end are refused",
    arguments: [
      (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
      String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000),
    ])
  func nesting(parts: String) {
    #expect(MailReader.reasons(Self.head + parts + "\nText.").first?.contains("nested deeper") == true)
  }

  @Test(
    "Headers and parts without number, and headers without end, are refused",
    arguments: [
      (String(repeating: "X-A: b\n", count: 60_000) + "\nText.", "header lines"),
      ("Subject: " + String(repeating: "a ", count: 700_000) + "\n\nText.", "longer than 1 MiB"),
      ("Subject: a\n" + String(repeating: " a\n", count: 600_000) + "\nText.", "longer than 1 MiB"),
      ("Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: 60_000), "begin a part"),
      ("\n" + String(repeating: "long line ", count: 450_000), "longer than 4 MiB"),
    ])
  func numbers(rest: String, reason: String) {
    #expect(MailReader.reasons(Self.head + rest).first?.contains(reason) == true)
  }

  @Test(
    "NUL bytes, boundaries that fit nowhere, and parts in parts of one boundary end in a post or a reason",
    arguments: [
      "Subject: a\0b\n\nTe\0xt.", "Content-Type: multipart/mixed\n\n--b\n\nText.",
      "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nText.",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b--\n--b--",
      "Content-Type: ;;;=\n\nText.",
      "Content-Type: text/plain; charset*=x'y'%ZZ\nContent-Transfer-Encoding: base64\n\n====",
    ])
  func damage(rest: String) {
    #expect(!MailReader.read(Self.head + rest).isEmpty)
  }
}
