import PostImport
import PostModel
import Testing

/// What a page states of itself.
struct PageDetailsTests {
  private static func page(_ head: String, _ body: String = "") -> String {
    "<head>\(head)</head><body>\(body)<p>The county opens two shelters on Sunday at noon, as the storm is near.</p>"
  }

  @Test("JSON-LD is read, also in a graph whose things refer to each other")
  func linkedData() throws {
    let draft = try pageDraft(
      Self.page(
        """
        <script type="application/ld+json">
        <![CDATA[{"@graph":[{"@type":"WebPage","name":"Site"},
        {"@type":["NewsArticle"],"headline":"County &amp; town open shelters","alternativeHeadline":"Pets are welcome",
        "datePublished":"2021-03-04T09:00:00-05:00","dateModified":"2021-03-06","author":[{"@id":"#a"},{"name":"Bo Park"}],
        "publisher":{"@id":"#o"},"keywords":"Storms, Shelters","inLanguage":"en-US","url":"https://elm.example.org/1"},
        {"@id":"#a","@type":"Person","name":"Ann Lee"},{"@id":"#o","name":"Elm County"}]}]]></script>
        """))
    var expected = Metadata()
    expected.title = "County & town open shelters"
    expected.subtitle = "Pets are welcome"
    expected.date = PostDate(
      year: 2021, month: 3, day: 4, time: PostDate.Time(hour: 9, minute: 0, second: 0, utcOffset: -300))
    expected.updated = PostDate(year: 2021, month: 3, day: 6)
    expected.source = "https://elm.example.org/1"
    expected.organization = "Elm County"
    expected.language = "en-US"
    expected.tags = ["Storms", "Shelters"]
    #expect(draft.metadata == expected)
    #expect(draft.byline == "Ann Lee, Bo Park")
  }

  @Test("Broken JSON-LD counts as none", arguments: ["{", "[1,2", "null", "{\"@type\":\"Article\"", "\"x\""])
  func brokenData(json: String) throws {
    let draft = try pageDraft(
      Self.page("<title>Shelters open</title><script type=application/ld+json>\(json)</script>"))
    #expect(draft.metadata.title == "Shelters open")
  }

  @Test(
    "The title without the site's name",
    arguments: [
      ("<title>Two shelters open on Sunday | Elm County</title>", "", "Two shelters open on Sunday"),
      (
        "<title>Elm County - Two shelters open</title><meta property=og:site_name content='Elm County'>", "",
        "Two shelters open"
      ),
      (
        "<title>Two shelters open – and pets are welcome too</title>", "",
        "Two shelters open – and pets are welcome too"
      ),
      (
        "<meta property=og:title content='Two shelters open - ELM'><meta property=og:site_name content=Elm>", "",
        "Two shelters open"
      ),
      (
        "<meta property=og:title content='Two shelters open before the…'>",
        "<h1>Two shelters open before the storm</h1>",
        "Two shelters open before the storm"
      ),
      ("<title>Elm County: News</title>", "<h1>Two shelters open on Sunday</h1>", "Two shelters open on Sunday"),
      ("<title>Elm County</title>", "<h1>Two shelters open on Sunday</h1>", "Two shelters open on Sunday"),
      (
        "<title>Two shelters open before the storm</title>", "<h1>The Elm County Press Office</h1>",
        "Two shelters open before the storm"
      ),
      (
        "<title>Elm Blog: Two shelters open</title>",
        "<h1><a href=/>Elm Blog</a></h1><h3 class=entry-title>Two shelters open</h3>", "Two shelters open"
      ),
      ("<title>Two shelters open :: Elm</title>", "<h1>Elm</h1><h1>Two shelters open</h1>", "Two shelters open"),
      ("<title>x</title><meta name=DC.title content='Two shelters open'>", "", "Two shelters open"),
    ])
  func title(head: String, body: String, title: String) throws {
    let draft = try pageDraft(Self.page(head, body))
    #expect(draft.metadata.title == title)
    #expect(!draft.body.text.contains("shelters open"))
  }

  @Test(
    "A title that only names a section is none",
    arguments: ["News Releases - Elm County", "PRESS RELEASE", "Untitled Document"])
  func sectionTitle(title: String) throws {
    #expect(try pageDraft(Self.page("<title>\(title)</title>")).metadata.title == nil)
  }

  @Test(
    "The date, from the most to the least trusted",
    arguments: [
      (
        "<meta property=article:published_time content=2014-05-01T09:00:00Z><meta name=date content=2013-01-01>", "",
        "2014-05-01T09:00:00Z"
      ),
      ("<meta name=DC.date.issued content='2014-05-01'>", "", "2014-05-01"),
      ("<meta name=dcterms.created content='May 1, 2014'>", "", "2014-05-01"),
      ("", "<nav><time datetime=2001-01-01>x</time></nav><time datetime=2014-05-01>May 1</time>", "2014-05-01"),
      ("", "<time datetime=2015-05-01>x</time><time datetime=2014-05-01 itemprop=datePublished>y</time>", "2014-05-01"),
      ("", "<time>May 1, 2014</time>", "2014-05-01"),
      ("", "<abbr class=published title=2014-05-01>yesterday</abbr>", "2014-05-01"),
    ])
  func date(head: String, body: String, date: String) throws {
    #expect(try pageDraft(Self.page(head, body)).metadata.date?.iso8601 == date)
  }

  @Test("A change on the day of publication, or before it, is none", arguments: ["2014-05-01T18:00:00Z", "2013-01-01"])
  func updated(changed: String) throws {
    let head =
      "<meta property=article:published_time content=2014-05-01><meta property=article:modified_time content=\(changed)>"
    #expect(try pageDraft(Self.page(head)).metadata.updated == nil)
  }

  @Test(
    "The address is the canonical one, made absolute",
    arguments: [
      (
        "<link rel=canonical href=https://elm.example.org/1><meta property=og:url content=https://elm.example.org/2>",
        "https://elm.example.org/1"
      ),
      (
        "<base href=https://elm.example.org/news/><link rel='x canonical' href=storm>",
        "https://elm.example.org/news/storm"
      ),
      (
        "<link rel=canonical href=/1><meta property=og:url content=https://elm.example.org/2>",
        "https://elm.example.org/1"
      ),
      ("<link rel=canonical href='javascript:x'>", nil),
      ("<link rel=canonical href=/1>", nil),
    ] as [(String, String?)])
  func address(head: String, source: String?) throws {
    #expect(try pageDraft(Self.page(head)).metadata.source == source)
  }

  @Test(
    "Who wrote it",
    arguments: [
      ("<meta name=author content='Ann Lee'>", "", "Ann Lee"),
      ("<meta name=author content='https://example.org/ann'>", "<p class=byline>By Ann Lee</p>", "By Ann Lee"),
      ("", "<div class=post-author>Posted by <a rel=author href=/ann>Ann Lee</a> on May 1</div>", "Ann Lee"),
      ("", "<span itemprop=author><img alt=photo><span itemprop=name>Ann Lee</span></span>", "Ann Lee"),
    ])
  func byline(head: String, body: String, byline: String) throws {
    #expect(try pageDraft(Self.page(head, body)).byline == byline)
  }

  @Test(
    "The language as a tag, or none",
    arguments: [("en_US", "en-US"), ("es", "es"), ("x", nil), ("no language at all", nil)] as [(String, String?)])
  func language(stated: String, tag: String?) throws {
    #expect(try pageDraft("<html lang=\"\(stated)\">" + Self.page("")).metadata.language == tag)
  }

  @Test("A subtitle is taken out of the text")
  func subtitle() throws {
    let draft = try pageDraft(Self.page("", "<h1>Shelters open</h1><h2 class=subhead>Pets are welcome, too</h2>"))
    #expect(draft.metadata.subtitle == "Pets are welcome, too")
    #expect(draft.body.text == "The county opens two shelters on Sunday at noon, as the storm is near.")
  }
}
