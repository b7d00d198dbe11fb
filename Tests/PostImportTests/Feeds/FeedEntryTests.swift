import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Entries of feeds")
struct FeedEntryTests {
  @Test("An RSS item becomes a post with what it states")
  func rssItem() throws {
    let reading = Reading(
      feed: rss(
        """
        <title>Dockers &amp;amp; clerks win</title><link>http://news.example.org/1?a=1&amp;amp;b=2</link>
        <guid isPermaLink="false">news-1</guid><pubDate>Mon, 03 Jun 13 10:00:00 EST</pubDate>
        <author>ann@example.org (Ann Lee)</author><category>Ports</category><category>Ports</category>
        <enclosure url="http://example.org/files/letter.pdf?v=2" type="application/pdf" length="1"/>
        <content:encoded><![CDATA[<p>They <a href="/more">won</a>.</p>]]></content:encoded>
        """, channel: "<title>Port News</title><link>http://news.example.org/</link><language>en-gb</language>",
        declarations: contentDeclaration))
    let post = try #require(reading.posts.first)
    #expect(reading.skipped.isEmpty)
    #expect(post.kind == .feed && post.place == "item 1" && post.extent == .full)
    #expect(post.metadata.title == "Dockers & clerks win")
    #expect(post.metadata.source == "http://news.example.org/1?a=1&b=2")
    #expect(post.identity == "news-1")
    #expect(post.metadata.date?.iso8601 == "2013-06-03T10:00:00-05:00")
    #expect(post.byline == "Ann Lee" && post.metadata.organization == "Port News" && post.metadata.language == "en-gb")
    #expect(post.metadata.tags == ["Ports"] && post.attachments == ["letter.pdf"])
    #expect(post.body.text == "They won.")
    #expect(post.body.runs.map(\.target) == ["http://news.example.org/more"])
  }

  @Test("An Atom entry becomes a post with what it states")
  func atomEntry() throws {
    let reading = Reading(
      feed: atom(
        """
        <title type="html">Ports &lt;b>close&lt;/b></title><id>tag:example.org,2013:7</id>
        <link rel="enclosure" href="/map.png"/><link rel="alternate" href="7.html"/>
        <published>2013-06-03T10:00:00Z</published><updated>2013-06-04T10:00:00Z</updated>
        <content type="xhtml" xml:base="../"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="x">it</a>.</p></div>
        </content><category term="ports" label="Ports"/><author><name>Ann Lee</name><email>ann@example.org</email></author>
        """,
        feed: """
          <title>Port News</title><link rel="self" href="http://news.example.org/feed"/>
          <link href="http://news.example.org/"/><author><name>The desk</name></author>
          """
      ).replacing("<entry>", with: "<entry xml:base=\"http://news.example.org/2013/\" xml:lang=\"en\">"))
    let post = try #require(reading.posts.first)
    #expect(post.metadata.title == "Ports close")
    #expect(post.identity == "tag:example.org,2013:7")
    #expect(post.metadata.source == "http://news.example.org/2013/7.html")
    #expect(post.metadata.date?.iso8601 == "2013-06-03T10:00:00Z")
    #expect(post.metadata.updated?.iso8601 == "2013-06-04T10:00:00Z")
    #expect(post.body.text == "See it." && post.body.runs.map(\.target) == ["http://news.example.org/x"])
    #expect(post.byline == "Ann Lee" && post.metadata.tags == ["Ports"] && post.metadata.language == "en")
    #expect(post.attachments == ["map.png"])
  }

  @Test("RSS 1.0 has its items beside the channel, and Dublin Core")
  func rdf() throws {
    let reading = Reading(
      feed: """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>Port News</title></channel>
        <item rdf:about="http://example.org/1"><title>One</title><d:creator>Ann Lee</d:creator>
          <d:date>2013-06-03</d:date><d:subject>ports</d:subject></item>
        <item rdf:about="http://example.org/2"><title>Two</title><link>http://example.org/two</link></item></rdf:RDF>
        """)
    #expect(reading.posts.map(\.metadata.title) == ["One", "Two"])
    #expect(reading.posts.map(\.metadata.source) == ["http://example.org/1", "http://example.org/two"])
    #expect(reading.posts.map(\.identity) == ["http://example.org/1", "http://example.org/2"])
    let first = try #require(reading.posts.first)
    #expect(
      first.byline == "Ann Lee" && first.metadata.date?.iso8601 == "2013-06-03" && first.metadata.tags == ["ports"])
  }

  @Test("A channel of CDF, in capitals")
  func cdf() {
    let reading = Reading(
      feed: """
        <CHANNEL HREF="http://example.org/"><TITLE>News</TITLE><ITEM HREF="http://example.org/1" LASTMOD="2004-04-06">
        <TITLE>One</TITLE><ABSTRACT>What it is.</ABSTRACT></ITEM></CHANNEL>
        """)
    #expect(reading.posts.map(\.metadata.source) == ["http://example.org/1"])
    #expect(reading.posts.map(\.metadata.date?.iso8601) == ["2004-04-06"])
    #expect(reading.posts.map(\.body.text) == ["What it is."])
    #expect(reading.posts.map(\.extent) == [.summary])
  }

  @Test("JSON Feed, with escapes, and a number for an id")
  func json() throws {
    let reading = Reading(
      feed: #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://example.org/",
         "items": [{"id": 7, "url": "/7", "title": "Caf\u00e9 \ud83d\ude00", "content_html": "<p>Text</p>",
         "date_published": "2013-06-03T10:00:00+02:00", "authors": [{"name": "Ann Lee"}, {"name": "Bo Kim"}],
         "tags": ["a", "b"], "attachments": [{"url": "https://example.org/x.mp3"}]},
         {"id": "8", "content_text": "One\n\nTwo", "x": [1.5e3, true, null, {"y": {}}]}]}
        """#)
    #expect(reading.skipped.isEmpty && reading.posts.count == 2)
    let first = try #require(reading.posts.first)
    #expect(first.identity == "7" && first.metadata.source == "https://example.org/7")
    #expect(first.metadata.title == "Café 😀" && first.byline == "Ann Lee, Bo Kim")
    #expect(first.metadata.date?.iso8601 == "2013-06-03T10:00:00+02:00")
    #expect(first.attachments == ["x.mp3"] && first.metadata.tags == ["a", "b"])
    #expect(reading.posts.map { $0.body.blocks.count } == [1, 2])
  }

  @Test(
    "Titles are words without markup",
    arguments: [
      ("AT&amp;amp;T &amp;lt;b>up&amp;lt;/b>", "AT&T up"), ("R&amp;amp;amp;D", "R&D"),
      ("One&#160;<b>two</b>", "One\u{A0}two"),
      ("a &lt; b", "a < b"), ("<![CDATA[Jobs &#8220;now&#8221;]]>", "Jobs “now”"), ("  Two\n lines ", "Two lines"),
    ])
  func titles(written: String, title: String) {
    #expect(
      Reading(feed: rss("<title>\(written)</title><link>http://example.org/</link>")).posts.first?.metadata.title
        == title)
  }

  @Test(
    "Which of several is the link",
    arguments: [
      ("<link>http://a.example/</link><guid>http://b.example/</guid>", "http://a.example/" as String?),
      ("<guid>http://b.example/</guid>", "http://b.example/"),
      ("<guid isPermaLink=\"false\">http://b.example/</guid><title>t</title>", nil),
      ("<guid>not an address</guid><title>t</title>", nil),
      (
        "<link>http://proxy.example/</link><feedburner:origLink>http://a.example/</feedburner:origLink>",
        "http://a.example/"
      ),
      ("<image><link>http://b.example/</link></image><link>http://a.example/</link>", "http://a.example/"),
    ])
  func links(item: String, link: String?) {
    #expect(Reading(feed: rss(item)).posts.first?.metadata.source == link)
  }

  @Test("What is hashed is the same wherever the item stands, and however many have commented")
  func original() throws {
    let item = "<title>One</title><link>http://example.org/1</link>"
    let alone = try #require(Reading(feed: rss(item)).posts.first?.original)
    let among = Reading(
      feed:
        "<rss><channel>\n<x/><item><title>New</title></item>\n<item>\(item)<slash:comments>3</slash:comments></item></channel></rss>"
    )
    #expect(among.posts.last?.original == alone)
    #expect(Reading(feed: rss(item.replacing("One", with: "Two"))).posts.first?.original != alone)
  }

  @Test("An entry without title, text and link is told")
  func nothing() {
    #expect(
      Reading(feed: rss("<guid isPermaLink=\"false\">7</guid>")).reasons == [
        "item 1: skipped: has neither title nor text nor link"
      ])
    #expect(
      Reading(feed: "<rss><channel><title>t</title></channel></rss>").reasons == [
        "file: skipped: the feed has no entries"
      ])
  }
}
