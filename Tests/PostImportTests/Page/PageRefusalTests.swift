import ImportModel
import PostImport
import Testing

/// Pages that are no posts.
struct PageRefusalTests {
  private static let entry = """
    <p><a href="/1"><b>Dockers rally at the capitol</b></a>, May 1, 2014.<br>Hundreds came to ask for a law. (More)</p>
    """
  private static let teaser = """
    <article><h3><a href="/1">Dockers rally at the capitol</a></h3><p>Hundreds came on Monday to ask for a law.</p></article>
    """

  @Test(
    "A page that is no post is skipped with the reason",
    arguments: [
      ("", "is empty"),
      ("<html><body></body></html>", "is empty"),
      (
        "<div id=app></div><script>start()</script>",
        "gets its text from scripts; save it again after the browser has shown it"
      ),
      (
        "<frameset><frame src=a><frame src=b></frameset>",
        "only holds frames; save the frame that has the text"
      ),
      (
        "<ul><li><a href=a>Home</a><li><a href=b>News</a></ul>",
        "has no text of its own, only menus and links"
      ),
      ("<form><label>Name</label><input type=password></form>", "asks to log in and has no other text"),
      (
        "<form><p>Please sign in to go on to your account.</p><input type=password></form>",
        "asks to log in and has no other text"
      ),
      (
        "<title>404 Not Found</title><h1>Not Found</h1><p>The page that you asked for is not on this server.</p>",
        "is an error page of a server, not a post"
      ),
      (
        "<title>Error 404 - Elm County</title><p>Sorry, the page that you look for can't be found.</p>",
        "is an error page of a server, not a post"
      ),
      (
        "<h1>Newsroom</h1>" + String(repeating: entry, count: 8),
        "lists other pages; import those that it links to"
      ),
      (
        "<h1>Newsroom</h1>" + String(repeating: teaser, count: 8),
        "lists other pages; import those that it links to"
      ),
    ])
  func refused(html: String, reason: String) {
    #expect(pageRefusal(html) == .skipped(reason))
  }

  @Test(
    "What only looks like one of those is a post",
    arguments: [
      "<p>Words without anything around them.</p>",
      "<title>404 jobs saved at the mill</title><p>The mill keeps 404 jobs, the union said on Monday at noon.</p>",
      "<form><input type=password></form><p>"
        + String(repeating: "The county opens two shelters on Sunday. ", count: 8),
      "<h1>Five things</h1>"
        + String(repeating: "<p><b>A thing with a name.</b> It is what it is, and has been.</p>", count: 8),
    ])
  func taken(html: String) { #expect(pageRefusal(html) == nil) }
}
