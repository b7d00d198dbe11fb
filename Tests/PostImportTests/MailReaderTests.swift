import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Mail: one message")
struct MailReaderTests {
  @Test("What the headers state is the post's")
  func headers() throws {
    let headers = [
      "Subject": "[press-list] =?utf-8?q?R=C3=A9union_tenants?=\n  win", "Organization": "Riverside Tenants Union",
      "List-Id": "Press <press-list.example.org>", "Content-Language": "en-US, fr",
      "Archived-At": "<https://lists.example.org/press/12>",
    ]
    let post = try #require(MailReader.posts(MailSample.message(headers, MailSample.release)).first)
    #expect(post.kind == .mail)
    #expect(post.place == nil)
    #expect(post.identity == "m1@example.org")
    #expect(post.metadata.title == "Réunion tenants win")
    #expect(post.metadata.date?.iso8601 == "2014-03-04T10:15:00-06:00")
    #expect(post.metadata.organization == "Riverside Tenants Union")
    #expect(post.metadata.language == "en-US")
    #expect(post.metadata.source == "https://lists.example.org/press/12")
    #expect(post.byline == "Ann Lee")
    #expect(post.lines.first == "FOR IMMEDIATE RELEASE")
    #expect(post.lines.last == "###")
  }

  @Test(
    "Subjects lose what programs and lists put before them, and no more",
    arguments: [
      ("Fwd: FW: Re: Rent freeze", "Rent freeze"), ("AW: WG: Mietstopp", "Mietstopp"),
      ("Re[2]: Rent freeze", "Rent freeze"), ("PRESS RELEASE: Rent freeze", "PRESS RELEASE: Rent freeze"),
      ("[EMBARGOED] Rent freeze", "[EMBARGOED] Rent freeze"), ("[External] Rent freeze", "Rent freeze"),
      ("[Press-list] Re: [press-list] Rent freeze", "Rent freeze"),
      ("[media-advisory] March", "[media-advisory] March"),
      ("Update: rent freeze", "Update: rent freeze"), ("Rents: re: the freeze", "Rents: re: the freeze"),
    ])
  func subject(written: String, expected: String) {
    #expect(MailReader.posts(MailSample.message(["Subject": written], "Text.")).first?.metadata.title == expected)
  }

  @Test(
    "Encoded words are read as they were meant",
    arguments: [
      ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"), ("\"=?utf-8?q?caf=C3=A9?=\"", "\"café\""),
      ("=?iso-8859-1?q?=93freeze=94?=", "“freeze”"), ("=?utf-8?q?rent freeze?=", "rent freeze"),
      ("a\u{1B}[31mb", "a [31mb"),
    ])
  func encodedWords(written: String, expected: String) {
    #expect(MailReader.posts(MailSample.message(["Subject": written], "Text.")).first?.metadata.title == expected)
  }

  @Test("A raw 8-bit subject is read as UTF-8 where it is, else as windows-1252")
  func rawSubject() {
    let bytes =
      Array("From: a@example.org\nSubject: caf".utf8) + [0xE9, 0x93] + Array("\nTo: b@example.org\n\nText.\n".utf8)
    #expect(MailReader.read(bytes).first?.post?.metadata.title == "café“")
  }

  @Test(
    "Dates in the forms that mail has",
    arguments: [
      ("Tue, 4 Mar 2014 10:15:00 +0000 (GMT)", "2014-03-04T10:15:00Z"),
      ("4 Mar 14 10:15 EST", "2014-03-04T10:15:00-05:00"),
      ("Tue (today), 4 Mar 2014 10:15:00 -0600", "2014-03-04T10:15:00-06:00"),
      ("Tue Mar  4 10:15:00 2014", "2014-03-04T10:15:00"), ("2014-03-04 10:15", "2014-03-04T10:15:00"),
      ("mar., 4 mars 2014 10:15:00 +0100", "2014-03-04T10:15:00+01:00"),
    ])
  func date(written: String, expected: String) {
    #expect(MailReader.posts(MailSample.message(["Date": written], "Text.")).first?.metadata.date?.iso8601 == expected)
  }

  @Test("Without a readable date, the last server's counts")
  func received() {
    let headers = ["Date": "yesterday", "Received": "from a.example by b.example; Tue, 4 Mar 2014 10:16:00 -0600"]
    let post = MailReader.posts(MailSample.message(headers, "Text.")).first
    #expect(post?.metadata.date?.iso8601 == "2014-03-04T10:16:00-06:00")
  }

  @Test(
    "The sender is who is named",
    arguments: [
      ("Ann Lee <ann@example.org>", "Ann Lee"), ("ann@example.org (Ann Lee)", "Ann Lee"),
      ("\"=?utf-8?q?J=C3=B6rg?= Lee\" <j@example.org>", "Jörg Lee"),
      ("Lee, Press Desk <p@example.org>", "Lee, Press Desk"),
      ("ann@example.org", "ann@example.org"),
    ])
  func byline(written: String, expected: String) {
    #expect(MailReader.posts(MailSample.message(["From": written], "Text.")).first?.byline == expected)
  }

  @Test(
    "Transfer encodings, damaged ones too",
    arguments: [
      ("quoted-printable", "=E2=80=9CWe will=E2=80=9D =\nstay =ZZ", "“We will” stay =ZZ"),
      ("base64", "V2Ugd2ls\nbCBzdGF5", "We will stay"), ("base64", "V2Ugd2ls!bCBzdGF5\n=", "We will stay"),
      ("8-bit-ish", "We will stay", "We will stay"),
    ])
  func encodings(encoding: String, content: String, expected: String) {
    let message = MailSample.message(["Content-Transfer-Encoding": encoding], content)
    #expect(MailReader.posts(message).first?.lines == [expected])
  }

  @Test("A charset that lies is not believed")
  func charset() {
    let head = "From: a@example.org\nTo: b@example.org\nContent-Type: text/plain; charset=us-ascii\n\n"
    let bytes = Array(head.utf8) + [0x93] + Array("We will".utf8) + [0x94, 0x0A]
    #expect(MailReader.read(bytes).first?.post?.lines == ["“We will”"])
  }

  @Test(
    "Flowed text is joined",
    arguments: [
      ("", "We will \nstay.\n\nThey \nleft.", ["We will stay.", "They left."]),
      ("; DelSp=yes", "Wir blei \nben.", ["Wir bleiben."]),
    ])
  func flowed(parameter: String, content: String, expected: [String]) {
    let type = "text/plain; charset=utf-8; format=flowed" + parameter
    #expect(MailReader.posts(MailSample.message(["Content-Type": type], content)).first?.lines == expected)
  }

  @Test("HTML is read where it is the text, plain text where HTML is a stub or one paragraph")
  func alternatives() throws {
    let plain = MailSample.part("text/plain; charset=utf-8", MailSample.release)
    let html = MailSample.part("text/html; charset=utf-8", MailSample.html)
    let stub = MailSample.part("text/plain", "Your mail program cannot show this message.")
    let stubHTML = MailSample.part("text/html", "<p>See the text.</p>")
    let flat = MailSample.part("text/html; charset=utf-8", "<div>" + MailSample.release + "</div>")
    for parts in [[plain, html], [stub, html]] {
      let post = try #require(MailReader.posts(MailSample.multipart("alternative", parts)).first)
      #expect(post.body.blocks.contains { $0.kind == .heading(level: 1) })
    }
    for parts in [[plain, stubHTML], [plain, flat]] {
      let post = try #require(MailReader.posts(MailSample.multipart("alternative", parts)).first)
      #expect(post.lines.count == 7)
    }
  }

  @Test("Attachments are listed by name, and not read")
  func attachments() throws {
    let parts = [
      MailSample.part("text/plain", "The release is below."),
      MailSample.part(
        "application/pdf; name=\"old.pdf\"", "%PDF",
        "Content-Disposition: attachment; filename*=utf-8''rent%20fr%C3%A9eze.pdf\n"),
      MailSample.part(
        "image/png", "x", "Content-Disposition: attachment; filename=\"../../etc/=?utf-8?q?caf=C3=A9?=.png\"\n"),
      MailSample.part("image/gif", "x", "Content-ID: <logo>\n"),
      MailSample.part("text/plain", "The second text.", "Content-Disposition: attachment; filename=second.txt\n"),
      MailSample.part("text/plain", "The end."),
    ]
    let post = try #require(MailReader.posts(MailSample.multipart("mixed", parts)).first)
    #expect(post.lines == ["The release is below.", "The end."])
    #expect(post.attachments == ["rent fréeze.pdf", "../../etc/café.png", "second.txt"])
  }

  @Test("An attached text is the body where the message has none")
  func attachedText() throws {
    let parts = [
      MailSample.part("text/plain", ""),
      MailSample.part(
        "application/octet-stream; name=r.html", "<p>We will stay.</p>", "Content-Disposition: attachment\n"),
    ]
    let post = try #require(MailReader.posts(MailSample.multipart("mixed", parts)).first)
    #expect(post.lines == ["We will stay."])
  }

  @Test(
    "What is no post is skipped for a true reason",
    arguments: [
      (MailSample.message([:], ""), "no text"), ("", "no text"),
      (MailSample.message(["Content-Type": "application/pdf; name=r.pdf"], "x"), "attachments (r.pdf)"),
      (MailSample.message(["Content-Type": "application/pkcs7-mime; smime-type=enveloped-data"], "x"), "encrypted"),
      (MailSample.message(["Content-Type": "application/pkcs7-mime; smime-type=signed-data"], "x"), "S/MIME signature"),
      (MailSample.message(["Content-Type": "text/calendar"], "BEGIN:VCALENDAR"), "calendar"),
      (MailSample.message([:], "-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----"), "encrypted"),
      (MailSample.multipart("report", [MailSample.part("text/plain", "It did not arrive.")]), "delivery report"),
      (MailSample.multipart("encrypted", [MailSample.part("application/pgp-encrypted", "Version: 1")]), "encrypted"),
      (MailSample.message(["Subject": "Re: x"], "On 4 Mar 2014, Bo Ray wrote:\n> We will stay."), "answers to"),
    ])
  func skipped(message: String, reason: String) throws {
    let reasons = MailReader.reasons(message)
    #expect(reasons.count == 1)
    #expect(reasons.first?.contains(reason) == true)
    #expect(MailReader.posts(message).isEmpty)
  }

  @Test("What is signed is read")
  func signed() {
    let clear = """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      We will stay.
      - -- no mark
      -----BEGIN PGP SIGNATURE-----
      abcd
      -----END PGP SIGNATURE-----
      """
    #expect(MailReader.posts(MailSample.message([:], clear)).first?.lines == ["We will stay.\n-- no mark"])
    let parts = [MailSample.part("text/plain", "We will stay."), MailSample.part("application/pgp-signature", "abcd")]
    let post = MailReader.posts(MailSample.multipart("signed", parts)).first
    #expect(post?.lines == ["We will stay."])
    #expect(post?.attachments == [])
  }
}
