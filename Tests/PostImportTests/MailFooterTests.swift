import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Mail: history, signatures, footers")
struct MailFooterTests {
  @Test(
    "What a reply answers to is cut, wherever it stands",
    arguments: [
      "We will stay.\n\nOn Tue, Mar 4, 2014 at 10:15 AM, Bo Ray\n<bo@example.org> wrote:\n\n> Will you stay?\n>> And?\n> Bo",
      "On 4 Mar 2014, Bo Ray wrote:\n> Will you stay?\n\nWe will stay.",
      "Am 4. März 2014 um 10:15 schrieb Bo Ray <bo@example.org>:\n> Bleibt ihr?\n\nWe will stay.",
      "Le mar. 4 mars 2014 à 10:15, Bo Ray <bo@example.org> a écrit :\n> Vous restez ?\n\nWe will stay.",
      "> Will you stay?\n\nWe will stay.",
    ])
  func history(body: String) {
    #expect(MailReader.posts(MailSample.message(["Subject": "Re: x"], body)).first?.lines == ["We will stay."])
  }

  @Test("Quoted lines of a message that answers nothing stay")
  func quotation() {
    let lines = MailReader.posts(MailSample.message([:], "The vote was clear:\n\n> We will stay.\n\nSo it was.")).first?
      .lines
    #expect(lines?.count == 3)
  }

  @Test("A quotation below *she wrote:* is the release's own")
  func ownQuotation() {
    let body = "<p>In 2014, Ann Lee wrote:</p><blockquote><p>We will stay.</p></blockquote><p>They stayed.</p>"
    let post = MailReader.posts(MailSample.message(["Content-Type": "text/html"], body)).first
    #expect(post?.lines == ["In 2014, Ann Lee wrote:", "We will stay.", "They stayed."])
    #expect(post?.body.blocks.map(\.quoteDepth) == [0, 1, 0])
  }

  @Test("History in HTML is cut")
  func htmlHistory() {
    let body =
      "<div>We will stay.</div><div class=\"gmail_quote\"><div>On Tue, Mar 4, 2014 at 10:15 AM Bo Ray wrote:<br></div>"
      + "<blockquote><div>Will you stay?</div></blockquote></div>"
    let headers = ["Subject": "Re: x", "Content-Type": "text/html"]
    #expect(MailReader.posts(MailSample.message(headers, body)).first?.lines == ["We will stay."])
  }

  @Test(
    "Signatures and list footers are cut",
    arguments: [
      "-- \nAnn Lee\nRiverside, apartment 12", "--\nAnn",
      "_______________________________________________\npress mailing list\npress@lists.example.org\nhttps://lists.example.org/listinfo/press",
      "-- \nYou received this message because you are subscribed to the Google Groups \"press\" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to press+unsubscribe@example.org.",
      "Sent from my iPhone", "To unsubscribe, write to press-leave@example.org",
      "------------------------------------\n\nYahoo! Groups Links\n\n<*> To visit your group on the web, go to:\n    http://groups.example.org/press",
    ])
  func footers(footer: String) {
    let lines = MailReader.posts(MailSample.message([:], MailSample.release + "\n\n" + footer)).first?.lines
    #expect(lines?.count == 7)
    #expect(lines?.last == "###")
  }

  @Test(
    "A press contact at the end is never cut",
    arguments: [
      "-- \nAnn Lee\nPress officer\n217-555-0142",
      "Contact:\nAnn Lee, 217-555-0142\n12 Mill Road, Springfield, IL 62701",
      "Contact:\nAnn Lee\n217-555-0142\n12 Mill Road, Springfield, IL 62701\n\nUnsubscribe: https://example.org/u",
      "For interviews call Ann Lee, 217-555-0142. To unsubscribe from our list, write to press@example.org.",
      "About Riverside\n\nThe union was founded in 1998.",
    ])
  func contacts(end: String) throws {
    let text =
      "We will stay, said Ann Lee, and they did stay all of the night until the council came to vote.\n\n" + end
    let all = try #require(MailReader.posts(MailSample.message([:], text)).first?.lines.joined(separator: "\n"))
    for word in ["217-555-0142", "62701", "founded in 1998"] where end.contains(word) { #expect(all.contains(word)) }
  }
}

@Suite("Mail: newsletters")
struct MailNewsletterTests {
  /// As the large services lay out their mail: tables in tables, a hidden preview line, pixels, an imprint.
  static let newsletter = """
    <html><head><title>News</title><style>.preheader{display:none !important}</style></head><body>
    <span style="display:none !important; font-size:0px; line-height:0; max-height:0; mso-hide:all;">Rents frozen &#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</span>
    <center><table width="100%" cellpadding="0"><tr><td align="center">
    <table width="600"><tr><td><p><a href="https://mail.example.org/view?c=12">View this email in your browser</a></p></td></tr></table>
    <table width="600"><tr><td><a href="https://example.org"><img alt="Riverside Tenants Union" src="https://example.org/logo.png"></a></td></tr></table>
    <table width="600"><tr><td><h1>Riverside tenants win rent freeze</h1>
    <p>SPRINGFIELD, Ill. – Tenants of the Riverside estate won a two-year <a href="https://mail.example.org/c/1">rent freeze</a> on Tuesday.</p>
    <p>“We said we would stay until they voted, and we stayed,” said Ann Lee, president of the union.</p>
    <p>About the union: founded in 1998, it speaks for 3,000 households.</p>
    <p>Press contact: Ann Lee, 217-555-0142</p><p>###</p></td></tr></table>
    <table width="600"><tr><td><a href="https://social.example/f"><img alt="Facebook" src="f.png"></a></td>
    <td><a href="https://social.example/t"><img alt="Twitter" src="t.png"></a></td></tr></table>
    <table width="600"><tr><td><em>Copyright © 2014 Riverside Tenants Union, All rights reserved.</em><br>
    You are receiving this email because you signed up on our site.<br><br><strong>Our mailing address is:</strong><br>
    Riverside Tenants Union<br>12 Mill Road<br>Springfield, IL 62701<br><br>
    <a href="https://mail.example.org/vcard">Add us to your address book</a><br><br>
    Want to change how you receive these emails?<br>You can <a href="https://mail.example.org/p">update your preferences</a>
    or <a href="https://mail.example.org/u">unsubscribe from this list</a>.</td></tr></table>
    <img src="https://mail.example.org/open.gif?u=1" width="1" height="1" alt="">
    </td></tr></table></center></body></html>
    """

  @Test("A newsletter is its release: no preview line, logo, browser line, networks or imprint")
  func newsletter() throws {
    let message = MailSample.message(["Content-Type": "text/html; charset=utf-8"], Self.newsletter)
    let post = try #require(MailReader.posts(message).first)
    #expect(
      post.lines == [
        "Riverside tenants win rent freeze",
        "SPRINGFIELD, Ill. – Tenants of the Riverside estate won a two-year rent freeze on Tuesday.",
        "“We said we would stay until they voted, and we stayed,” said Ann Lee, president of the union.",
        "About the union: founded in 1998, it speaks for 3,000 households.", "Press contact: Ann Lee, 217-555-0142",
        "###",
      ])
    #expect(post.metadata.source == "https://mail.example.org/view?c=12")
    #expect(post.body.runs.map(\.target) == ["https://mail.example.org/c/1"])
  }

  @Test("The same in plain text")
  func plain() throws {
    let text = """
      View this email in your browser:
      https://mail.example.org/view?c=12

      Riverside tenants win rent freeze

      Tenants of the Riverside estate won a two-year rent freeze on Tuesday, after a year of meetings and petitions.

      Press contact: Ann Lee, 217-555-0142

      ###

      ============================================================
      ** Facebook (https://social.example/f)

      Copyright © 2014 Riverside Tenants Union, All rights reserved.
      You are receiving this email because you signed up on our site.

      Our mailing address is:
      Riverside Tenants Union
      12 Mill Road
      Springfield, IL 62701

      ** unsubscribe from this list (https://mail.example.org/u)
      """
    let post = try #require(MailReader.posts(MailSample.message([:], text)).first)
    #expect(post.lines.count == 4)
    #expect(post.lines.last == "###")
    #expect(post.metadata.source == "https://mail.example.org/view?c=12")
  }

  @Test(
    "Imprints of other services",
    arguments: [
      "<p>-=-=-</p><p>Riverside Union · 12 Mill Road, Springfield, IL 62701<br>This email was sent to x@example.com. To "
        + "stop receiving emails, <a href=\"u\">click here</a>.</p><p>You can also keep up with us on "
        + "<a href=\"f\">Facebook</a>.</p><p>-=-=-</p><p>Created with PeopleBuild, software for leaders.</p>",
      "<p>STAY CONNECTED:</p><p>SUBSCRIBER SERVICES:<br>Manage Preferences | Unsubscribe | Help | Contact Us</p>"
        + "<p>This email was sent to x@example.com, on behalf of: Senator Ray · Washington, DC 20510</p>",
      "<p>Forward this email</p><p><a href=\"u\">SafeUnsubscribe</a></p><p>Riverside Union | 12 Mill Road | IL 62701</p>",
      "<p>Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. <a href=\"u\">Hier abmelden</a></p>",
    ])
  func imprints(imprint: String) {
    let body = "<p>You are subscribed to press releases of the union.</p>" + MailSample.html + imprint
    let message = MailSample.message(["Content-Type": "text/html; charset=utf-8"], body)
    let post = MailReader.posts(message).first
    #expect(post?.lines.first == "FOR IMMEDIATE RELEASE")
    #expect(post?.lines.last == "###")
  }

  @Test("A release about unsubscribing keeps its words")
  func words() {
    let text =
      "Senate passes one-click unsubscribe bill\n\nThe bill lets people unsubscribe from any service in one click, and fines companies that make them call, "
      + "write or wait for a human being, its sponsor said on Tuesday.\n\nIt goes to the Senate next, where two thirds "
      + "of the members have said they will vote for it before the summer."
    #expect(MailReader.posts(MailSample.message([:], text)).first?.lines.count == 3)
  }
}
