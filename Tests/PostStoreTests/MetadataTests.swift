import PostModel
import Testing

@Suite("Metadata")
struct MetadataTests {
  private func metadata(_ yaml: String, name: String = "post.md") throws -> Metadata {
    try post("---\n" + yaml + "\n---\nWords", name: name).metadata
  }

  @Test("Every key has its field")
  func keys() throws {
    let stated = try metadata(
      """
      title: Tenants win on Elm Street
      subtitle: "**First** in the [state](https://example.org)"
      date: 2024-05-02 9:00:00 -0400
      updated: 2024-05-03
      embargo: May 2, 2024 6:00 AM EDT
      source: https://example.org/a
      organization: Elm Street Tenants' Union
      dateline: HARTFORD
      language: es_MX
      tags: [rent, courts]
      """)
    #expect(stated.title == "Tenants win on Elm Street")
    #expect(stated.subtitle == "First in the state")
    #expect(stated.date?.iso8601 == "2024-05-02T09:00:00-04:00")
    #expect(stated.updated?.iso8601 == "2024-05-03")
    #expect(stated.embargo?.iso8601 == "2024-05-02T06:00:00-04:00")
    #expect(stated.source == "https://example.org/a")
    #expect(stated.organization == "Elm Street Tenants' Union")
    #expect(stated.dateline == "HARTFORD")
    #expect(stated.language == "es-MX")
    #expect(stated.tags == ["rent", "courts"])
    #expect(!stated.isDraft)
  }

  @Test("The names that Hugo, Jekyll and their themes use are known, in any spelling")
  func aliases() throws {
    let stated = try metadata(
      """
      Headline: A
      deck: B
      publishDate: 2024-05-02
      last_modified_at: 2024-05-03
      source: an-internal-name
      source_url: https://example.org/a
      lang: en
      categories: news courts
      Tags: rent
      """)
    #expect(stated.title == "A")
    #expect(stated.subtitle == "B")
    #expect(stated.date?.iso8601 == "2024-05-02")
    #expect(stated.updated?.iso8601 == "2024-05-03")
    #expect(stated.source == "https://example.org/a")
    #expect(stated.language == "en")
    #expect(stated.tags == ["rent", "news", "courts"])
  }

  @Test(
    "Tags are a list or a string",
    arguments: [
      ("tags: [a, b c]", ["a", "b c"]), ("tags:\n- a\n- b", ["a", "b"]), ("tags: a b", ["a", "b"]),
      ("tags: a, b c", ["a", "b c"]),
      ("category: b c", ["b c"]), ("tags: [a]\ncategories: [a, R&amp;D]", ["a", "R&D"]), ("tags:", []),
      ("tags: []", []),
      ("tags: [2024, true, null]", ["2024", "true"]), ("tags: {a: b}", []),
    ])
  func tags(_ yaml: String, _ tags: [String]) throws {
    #expect(try metadata(yaml).tags == tags)
  }

  @Test(
    "A title is its words, without markup",
    arguments: [
      ("title: R&amp;D &#8220;now&#8221;", "R&D “now”"), ("title: <em>The Nation</em> on rent", "The Nation on rent"),
      ("title: '  “It''s time”  '", "“It's time”"), ("title: >-\n  Two\n  lines", "Two lines"),
      ("title: [A, B]", "A, B"),
      ("title: 2024", "2024"), ("title: 'null'", "null"), ("title:", nil), ("title: ~", nil), ("title: ''", nil),
      ("title: <br>", nil), ("title: {a: b}", nil),
    ])
  func titles(_ yaml: String, _ title: String?) throws {
    #expect(try metadata(yaml).title == title)
  }

  @Test(
    "Drafts are marked",
    arguments: [
      ("draft: true", "a.md", true), ("draft: false", "a.md", false), ("published: false", "a.md", true),
      ("published: true", "a.md", false), ("title: A", "_drafts/a.md", true), ("title: A", "drafts/a.md", false),
    ])
  func drafts(_ yaml: String, _ name: String, _ isDraft: Bool) throws {
    #expect(try metadata(yaml, name: name).isDraft == isDraft)
  }

  @Test(
    "A date is the front matter's, else the file name's",
    arguments: [
      ("title: A", "2024-05-02-rent.md", "2024-05-02"), ("title: A", "2024-05-02-rent/index.md", "2024-05-02"),
      ("date: 2024-05-03", "2024-05-02-rent.md", "2024-05-03"), ("date: January 2014", "a.md", "2014-01"),
      ("date:", "2024-05-02-rent.md", "2024-05-02"), ("published: 2024-05-03", "a.md", "2024-05-03"),
      ("published: true", "2024-05-02.md", "2024-05-02"), ("title: A", "2024-05-021.md", nil),
      ("title: A", "a.md", nil),
    ])
  func dates(_ yaml: String, _ name: String, _ date: String?) throws {
    #expect(try metadata(yaml, name: name).date?.iso8601 == date)
  }

  @Test("A date or a language that cannot be read is told with its line, and the rest stands")
  func problems() throws {
    let post = try post(
      "---\ntitle: A\ndate: soon\nupdated: 3/4/2014\nlang: English words\n---\nWords", name: "2024-05-02-a.md")
    #expect(post.metadata.date?.iso8601 == "2024-05-02")
    #expect(post.metadata.updated == nil)
    #expect(post.metadata.language == nil)
    #expect(
      post.problems.map(\.description) == [
        "2024-05-02-a.md:3: `date`: `soon` is no date: write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ss-05:00",
        "2024-05-02-a.md:4: `updated`: `3/4/2014` has two meanings: write it as YYYY-MM-DD",
        "2024-05-02-a.md:5: `lang`: `English words` is no language tag: write `en` or `es-MX`",
      ])
  }

  @Test(
    "A source is an address",
    arguments: [
      ("source: Reuters", nil), ("url: /a/b", nil),
      ("canonical: http://example.org/a?b=c&d", "http://example.org/a?b=c&d"),
      ("link: www.example.org", "www.example.org"),
    ])
  func sources(_ yaml: String, _ source: String?) throws {
    #expect(try metadata(yaml).source == source)
  }
}
