import PostImport
import PostMarkup
import PostModel
import Testing

/// What of a page is its text.
struct PageTextTests {
  private static let lead = """
    PORT ELM, Wash. – Two hundred harbour workers ratified their first contract on Thursday, after a strike of nine \
    weeks that closed the town’s two terminals.
    """
  private static let quote = "“We stood together in the rain,” said Ann Lee, the local’s president."

  /// A page with one thing more, somewhere in its text.
  private static func page(_ more: String = "", after: String = "") -> String {
    """
    <!DOCTYPE html><title>Harbour workers win contract</title><body>\
    <nav><a href="/">Home</a> <a href="/join">Join the union today</a></nav>\
    <div class="wrap"><h1>Harbour workers win contract</h1><div class="text"><p>\(lead)</p><p>\(quote)</p>\(more)\
    <p>About Dock Union: it has organised the harbour since 1902.</p></div>\(after)</div>\
    <footer><p>Dock Union, 12 Quay Street, Port Elm. All rights reserved.</p></footer>
    """
  }

  @Test("The text of a page is what stands between its navigation and its footer, without the title")
  func text() throws {
    let text = try pageDraft(Self.page()).body.text
    #expect(text == "\(Self.lead)\n\n\(Self.quote)\n\nAbout Dock Union: it has organised the harbour since 1902.")
  }

  @Test(
    "What belongs to a release stays",
    arguments: [
      ("<p>###</p>", "###"),
      (
        "<div class=\"media-contact\"><b>Media contact:</b> <a href=\"mailto:bo@dock.example.org\">Bo Park</a></div>",
        "Bo Park"
      ),
      ("<div>Bo Park</div><div>555-0142</div>", "555-0142"),
      ("<div><a href=\"https://dock.example.org\">dock.example.org</a></div>", "dock.example.org"),
      ("<p>Download: <a href=\"/r\">Report</a> | <a href=\"/s\">Summary</a></p>", "Report | Summary"),
      ("<ul><li>wages rise</li><li>shifts end</li></ul>", "shifts end"),
      ("<blockquote><p>“No more.”</p></blockquote>", "“No more.”"),
      ("<aside class=\"pullquote\">“Never again.”</aside>", "“Never again.”"),
      ("<aside><blockquote>“Never again.”</blockquote></aside>", "“Never again.”"),
      ("<div class=\"footnote\">* Figures are of March.</div>", "* Figures are of March."),
      ("<table><tr><th>Town<th>Jobs<tr><td>Elm<td>120</table>", "Elm\t120"),
      ("<p>Comments: <a href=\"/f\">see the docket</a> of the board, which has all of them.</p>", "see the docket"),
      ("<article><p>More.</p><footer><p>Contact: Bo Park, 555-0142, at any hour</p></footer></article>", "Bo Park"),
      (
        "<div class=\"post category-newsletter tag-comments-policy has-sidebar\"><p>One thing more.</p></div>",
        "One thing more."
      ),
      ("<div class=\"commentary\"><p>One thing more.</p></div>", "One thing more."),
      ("<pre>Table 1\n  a  b</pre>", "Table 1\n  a  b"),
    ])
  func kept(markup: String, words: String) throws {
    #expect(try pageDraft(Self.page(markup)).body.text.contains(words))
  }

  @Test(
    "What stands around a release goes, inside of its element too",
    arguments: [
      "<div class=\"share-buttons\"><a href=\"/f\">GONE</a></div>",
      "<p><a href=\"https://www.facebook.com/sharer.php?u=x\">GONE</a></p>",
      "<p><a href=\"javascript:window.print()\">GONE</a></p>",
      "<noscript><p>GONE</p></noscript>",
      "<p class=\"post-tags\">Tags: <a href=\"/t\">GONE harbours</a>, <a href=\"/u\">strikes</a></p>",
      "<center><a href=\"/\">Home</a> | <a href=\"/n\">GONE News</a></center>",
      "<p>[ <a href=\"#top\">Back to GONE top</a> ]</p>",
      "<footer>Posted in <a href=\"/t\">GONE</a></footer>",
      "<div class=\"cookie-notice\"><p>GONE We use cookies to give you the best experience.</p></div>",
      "<div role=\"dialog\"><p>GONE Welcome to our site, and to what is in it.</p></div>",
      "<div style=\"display: none\"><p>GONE and hidden</p></div>",
      "<p style=\"visibility:hidden\">GONE and hidden</p>",
      "<form><p>GONE Sign up for our newsletter.</p><input name=\"email\"></form>",
      "<div class=\"related-posts\"><p>GONE Dockers rally, and ask for a law.</p></div>",
      "<div id=\"comments\"><div class=\"comment-content\"><p>GONE I agree, and so do we all, here.</p></div></div>",
      "<div><h3>Related news</h3><ul><li><a href=\"/1\">GONE Dockers rally</a></li></ul></div>",
      "<h3>Read next</h3><p><a href=\"/1\">GONE Dockers rally at the capitol</a></p>",
      """
      <div><article><h3><a href="/1">GONE Dockers rally</a></h3><p>Hundreds came to the capitol.</p></article>\
      <article><h3><a href="/2">GONE A new hall opens</a></h3><p>It has room for two hundred.</p></article></div>
      """,
    ])
  func gone(markup: String) throws {
    let text = try pageDraft(Self.page(markup)).body.text
    #expect(!text.contains("GONE"))
    #expect(text.contains(Self.lead) && text.contains(Self.quote))
  }

  @Test("Comments longer than the release are not taken for it")
  func longComments() throws {
    let comment = "<div class=\"comment\"><div class=\"entry-content\"><p>GONE \(Self.lead)</p></div></div>"
    let comments = "<section id=\"comments\"><div>" + String(repeating: comment, count: 20) + "</div></section>"
    let text = try pageDraft(Self.page(after: comments)).body.text
    #expect(!text.contains("GONE") && text.contains(Self.quote))
  }

  @Test("A short statement with long comments, a long cookie notice and a long footer")
  func shortWithMuchAround() throws {
    let much = String(repeating: "GONE and much more of it, for all who read, and then some. ", count: 10)
    let draft = try pageDraft(
      """
      <div><h1>Statement</h1><div><p>The council voted today to keep rents where they are, said Eve Moss.</p>
      <p>“Families can sleep tonight, and so can we,” she said.</p></div></div>
      <div class="comment-list"><p>\(much)</p></div><div class="cookie-bar"><p>\(much)</p></div><footer><p>\(much)</p></footer>
      """)
    #expect(!draft.body.text.contains("GONE"))
    #expect(draft.body.text.contains("Families"))
  }

  @Test("A text whose paragraphs each stand in boxes of their own is found whole")
  func boxes() throws {
    let boxes = ["One: \(Self.lead)", "Two: \(Self.quote)", "Three: \(Self.lead)", "###"].map {
      "<div class=\"elementor-element elementor-widget\"><div class=\"elementor-widget-container\"><p>\($0)</p></div></div>"
    }
    let text = try pageDraft(
      "<body class=\"has-sidebar\"><nav><a href=\"/\">Home</a></nav><div>\(boxes.joined())</div>"
    ).body.text
    #expect(text.split(separator: "\n\n").map { $0.prefix(5) } == ["One: ", "Two: ", "Three", "###"])
  }

  @Test("Tables that lay a page out, and two line breaks for a paragraph")
  func layoutTables() throws {
    let draft = try pageDraft(
      """
      <TABLE><TR><TD WIDTH=150><A HREF="a.htm">Home</A><BR><A HREF="b.htm">Agendas and minutes</A></TD>
      <TD><TABLE><TR><TD><B>County opens two shelters</B><BR>October 3, 1999<BR><BR>ELM CITY -- The county opens two
      shelters on Sunday, as the storm is near.<BR><BR>"Bring blankets," said Carl Dunn.<BR><BR>
      <CENTER># # #</CENTER></TD></TR></TABLE></TD></TR></TABLE>
      """)
    #expect(
      draft.body.text == """
        County opens two shelters
        October 3, 1999

        ELM CITY -- The county opens two shelters on Sunday, as the storm is near.

        "Bring blankets," said Carl Dunn.

        # # #
        """)
  }

  @Test("Word's HTML is read without its conditions and empty paragraphs")
  func word() throws {
    let draft = try pageDraft(
      """
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>PRESS RELEASE</title>
      <!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Dana</o:Author></o:DocumentProperties></xml><![endif]-->
      <style><!-- p.MsoNormal {margin:0in;} --></style></head><body lang=EN-US><div class=WordSection1>
      <p class=MsoNormal><b>Contact:</b> Dana Ruiz, 555-0110<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal>A judge ordered the mill on Thursday to stop its discharge.<o:p></o:p></p>
      <p class=MsoListParagraph><![if !supportLists]>&middot; <![endif]>The mill has thirty days.<o:p></o:p></p></div>
      """)
    #expect(
      draft.body.text == """
        Contact: Dana Ruiz, 555-0110

        A judge ordered the mill on Thursday to stop its discharge.

        · The mill has thirty days.
        """)
    #expect(draft.metadata.title == nil)
  }

  @Test("A form around the whole page is no form")
  func pageForm() throws {
    let draft = try pageDraft(
      "<form><input name=q><input type=submit><a href=a>Home</a><div>\(Self.page())</div></form>")
    #expect(draft.body.text.contains(Self.lead))
  }

  @Test("Three short paragraphs are enough, however much stands around them")
  func short() throws {
    let links = (1...40).map { "<li><a href=\"/\($0)\">Tenants win repairs on Mill Street, number \($0)</a></li>" }
    let draft = try pageDraft(
      """
      <ul class="menu">\(links.joined())</ul><div class="post"><h1>Statement</h1><div class="text">
      <p>The council voted today to keep rents.</p><p>“Families can sleep,” said Eve Moss.</p>
      <p>Contact: 555-0133</p></div></div><ul>\(links.joined())</ul>
      <div id="foot"><p>Tenants Together is an organization founded in 1998, and supported by donors such as you.</p></div>
      """)
    #expect(
      draft.body.text
        == "The council voted today to keep rents.\n\n“Families can sleep,” said Eve Moss.\n\nContact: 555-0133")
  }

  @Test("Contacts that stand in fields of their own, beside the text, are of it")
  func fields() throws {
    let draft = try pageDraft(
      """
      <div class="section"><h1>Harbour workers win contract</h1><div><div class="node">
      <div class="field">Contact: Jo Hall</div><div class="field">Tel: 555-555-0177</div>
      <div class="field-name-body"><p>\(Self.lead)</p><p>\(Self.quote)</p></div>
      <div class="field">Topics: <a href="/t">harbours</a></div></div></div></div>
      <div>Site: 555-555-0100</div>
      """)
    #expect(draft.body.text == "Contact: Jo Hall\n\nTel: 555-555-0177\n\n\(Self.lead)\n\n\(Self.quote)")
  }

  @Test("A heading below which nothing is left goes too")
  func emptiedHeading() throws {
    let more =
      "<h4>Do you like this?</h4><div class=\"share-links\"><a href=\"/x\">Tell a friend</a></div><h4>Notes</h4>"
    let text = try pageDraft(Self.page(more)).body.text
    #expect(!text.contains("Do you like this?") && text.contains("Notes"))
  }

  @Test("A text that scripts show is taken from the data, where the page has it")
  func dataAlone() throws {
    let json = #"{"@type":"Article","articleBody":"\#(Self.lead)\n\n\#(Self.quote) \#(Self.lead)"}"#
    let draft = try pageDraft("<script type=\"application/ld+json\">\(json)</script><div id=app>Loading</div>")
    #expect(draft.body.text == "\(Self.lead)\n\n\(Self.quote) \(Self.lead)")
  }

  @Test("Links are made absolute, and protected addresses read")
  func links() throws {
    let draft = try pageDraft(
      """
      <base href="https://dock.example.org/news/"><p>\(Self.lead) <a href="../join">Join</a> or
      <a href="/cdn-cgi/l/email-protection#422b2c242d022127276c2d3025"><span class="__cf_email__" \
      data-cfemail="422b2c242d022127276c2d3025">[email&#160;protected]</span></a></p>
      """)
    #expect(draft.body.text.hasSuffix("Join or info@cee.org"))
    #expect(draft.body.runs.compactMap(\.target) == ["https://dock.example.org/join", "mailto:info@cee.org"])
  }

  @Test("A piece of HTML with the address that it is from")
  func base() {
    let body = HTML.body(
      of: "<p><a href=\"b?c\">One</a> <a href=\"mailto:x@example.org\">two</a>", base: "https://example.org/a/")
    #expect(body.runs.map(\.target) == ["https://example.org/a/b?c", "mailto:x@example.org"])
  }
}
