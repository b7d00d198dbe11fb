import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Mail: forwarded releases")
struct MailForwardTests {
  private static let inner = "Riverside tenants win rent freeze"

  /// Heads that mail programs write above a forwarded text, in their languages.
  private static let heads = [
    """
    ---------- Forwarded message ----------
    From: Bo Ray <bo@example.org>
    Date: Tue, Mar 4, 2014 at 10:15 AM
    Subject: Riverside tenants win rent freeze
    To: Ann Lee <ann@example.org>, Cy Orr
     <cy@example.org>
    """,
    """
    Begin forwarded message:

    From: Bo Ray <bo@example.org>
    Subject: Riverside tenants win rent freeze
    Date: March 4, 2014 at 10:15:00 AM CST
    To: ann@example.org
    """,
    """
    -----Original Message-----
    From: Bo Ray [mailto:bo@example.org]
    Sent: Tuesday, March 4, 2014 10:15 AM
    To: Ann Lee
    Subject: Riverside tenants win rent freeze
    """,
    """
    ________________________________
    From: Bo Ray <bo@example.org>
    Sent: Tuesday, March 4, 2014 10:15 AM
    To: Ann Lee
    Subject: Riverside tenants win rent freeze
    """,
    """
    -----Ursprüngliche Nachricht-----
    Von: Bo Ray [mailto:bo@example.org]
    Gesendet: Dienstag, 4. März 2014 10:15
    An: Ann Lee
    Betreff: Riverside tenants win rent freeze
    """,
    """
    De : Bo Ray <bo@example.org>
    Envoyé : mardi 4 mars 2014 10:15
    À : Ann Lee
    Objet : Riverside tenants win rent freeze
    """,
    """
    De: Bo Ray [mailto:bo@example.org]
    Enviado el: martes, 4 de marzo de 2014 10:15
    Para: Ann Lee
    Asunto: RV: Riverside tenants win rent freeze
    """,
    """
    *From:* Bo Ray <bo@example.org>
    *Sent:* Tuesday, March 04, 2014 10:15 AM
    *To:* Ann Lee
    *Subject:* Riverside tenants win rent freeze
    """,
  ]

  @Test("The inner text is the post, under its own headers; the note above is not of it", arguments: heads)
  func inline(head: String) throws {
    let body = "FYI, see below. Could we run this?\n\nAnn\n\n" + head + "\n\n" + MailSample.release
    let message = MailSample.message(["Subject": "FW: for you"], body)
    let post = try #require(MailReader.posts(message).first)
    #expect(MailReader.read(message).count == 1)
    #expect(post.metadata.title == Self.inner)
    #expect(post.metadata.date?.iso8601.hasPrefix("2014-03-04T10:15:00") == true)
    #expect(post.byline == "Bo Ray")
    #expect(post.lines.first == "FOR IMMEDIATE RELEASE")
    #expect(post.lines.last == "###")
  }

  @Test("A forward may be quoted")
  func quoted() throws {
    let text = (Self.heads[1] + "\n\n" + MailSample.release).split(separator: "\n", omittingEmptySubsequences: false)
    let body = "FYI\n\n" + text.map { "> " + $0 }.joined(separator: "\n")
    let post = try #require(MailReader.posts(MailSample.message(["Subject": "Fwd: x"], body)).first)
    #expect(post.metadata.title == Self.inner)
    #expect(post.lines.count == 7)
    #expect(post.body.blocks.allSatisfy { $0.quoteDepth == 0 })
  }

  @Test(
    "A forward in HTML, as Gmail and as Outlook write it",
    arguments: [
      "<div>FYI</div><div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: <b>Bo Ray</b> "
        + "&lt;<a href=\"mailto:bo@example.org\">bo@example.org</a>&gt;<br>Date: Tue, Mar 4, 2014 at 10:15 AM<br>"
        + "Subject: Riverside tenants win rent freeze<br>To: Ann &lt;ann@example.org&gt;<br></div><br>",
      "<p>FYI</p><div><p><b>From:</b> Bo Ray &lt;bo@example.org&gt;<br><b>Sent:</b> Tuesday, March 4, 2014 10:15 AM<br>"
        + "<b>To:</b> Ann Lee<br><b>Subject:</b> Riverside tenants win rent freeze</p></div><p>&nbsp;</p>",
    ])
  func html(head: String) throws {
    let headers = ["Subject": "Fwd: x", "Content-Type": "text/html; charset=utf-8"]
    let post = try #require(MailReader.posts(MailSample.message(headers, head + MailSample.html)).first)
    #expect(post.metadata.title == Self.inner)
    #expect(post.byline == "Bo Ray")
    #expect(post.metadata.date?.iso8601 == "2014-03-04T10:15:00")
    #expect(post.lines.first == "FOR IMMEDIATE RELEASE")
    #expect(post.body.blocks.contains { $0.kind == .heading(level: 1) })
  }

  @Test("An attached message is the post, under its own Message-ID")
  func attached() throws {
    let inner = MailSample.message(
      ["Message-ID": "<inner@example.org>", "From": "Bo Ray <bo@example.org>"], MailSample.release)
    let parts = [MailSample.part("text/plain", "FYI"), "Content-Type: message/rfc822\n\n" + inner]
    let post = try #require(
      MailReader.posts(MailSample.multipart("mixed", headers: ["Subject": "Fwd: x"], parts)).first)
    #expect(post.identity == "inner@example.org")
    #expect(post.byline == "Bo Ray")
    #expect(post.metadata.title == Self.inner)
    #expect(post.place == nil)
  }

  @Test("Several releases forwarded in one message are several posts")
  func several() {
    let second = Self.heads[0].replacing("rent freeze", with: "repairs")
    let body = [Self.heads[0], MailSample.release, second, MailSample.release].joined(separator: "\n\n")
    let inline = MailReader.posts(MailSample.message(["Subject": "Fwd: two"], body))
    #expect(inline.map(\.metadata.title) == [Self.inner, "Riverside tenants win repairs"])
    #expect(inline.map(\.place) == ["part 1", "part 2"])
    let inner = MailSample.message([:], MailSample.release)
    let parts = [inner, inner].map { "Content-Type: message/rfc822\n\n" + $0 }
    #expect(MailReader.posts(MailSample.multipart("mixed", parts)).count == 2)
  }

  @Test("A forward of a forward is the innermost")
  func nested() {
    let outer = Self.heads[2].replacing("Subject: ", with: "Subject: FW: ").replacing("Bo Ray", with: "Cy Orr")
    let body = [outer, "Ann, is this for you?", Self.heads[2], MailSample.release].joined(separator: "\n\n")
    let posts = MailReader.posts(MailSample.message(["Subject": "FW: FW: x"], body))
    #expect(posts.map(\.byline) == ["Bo Ray"])
  }

  @Test("A memo's head is no forward, and what a release answers to is cut")
  func noForward() {
    let memo = "TO: Editors\nFROM: Ann Lee\nDATE: March 4, 2014\nSUBJECT: Rent freeze\n\nWe will stay.\n\nAll of us."
    #expect(MailReader.posts(MailSample.message([:], memo)).first?.lines.last == "All of us.")
    #expect(MailReader.posts(MailSample.message([:], memo)).first?.lines.first?.hasPrefix("TO: Editors") == true)
    let reply = MailSample.release + "\n\n" + Self.heads[2] + "\n\nWhat is new with you?"
    let post = MailReader.posts(MailSample.message(["Subject": "Re: news"], reply)).first
    #expect(post?.lines.last == "###")
    #expect(post?.byline == "Ann Lee")
  }
}
