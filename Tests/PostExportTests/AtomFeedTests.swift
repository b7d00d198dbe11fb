import PostModel
import Testing

@testable import PostExport

@Suite struct AtomFeedTests {
  private func post(_ id: String, _ date: PostDate?, updated: PostDate? = nil) -> AnnotatedPost {
    var metadata = Metadata()
    (metadata.date, metadata.updated, metadata.title) = (date, updated, "T")
    let post = Post(id: PostID(rawValue: id), metadata: metadata, body: .empty)
    return AnnotatedPost(post: post, findings: Findings())
  }

  @Test(
    "Dates are moments",
    arguments: [
      (PostDate(year: 2024, month: 5), "2024-05-01T00:00:00Z"),
      (PostDate(year: 2024, month: 5, day: 2), "2024-05-02T00:00:00Z"),
      (PostDate(year: 2024, month: 5, day: 2, time: .init(hour: 9, minute: 5)), "2024-05-02T09:05:00Z"),
      (
        PostDate(year: 2024, month: 5, day: 2, time: .init(hour: 9, minute: 5, utcOffset: -240)),
        "2024-05-02T09:05:00-04:00"
      ), (nil, "1970-01-01T00:00:00Z"),
    ])
  func moments(date: PostDate?, moment: String) {
    #expect(AtomFeed.entry(post("a.md", date)).contains("<updated>\(moment)</updated>"))
  }

  @Test("A feed is as new as its newest entry, and its name is made of its title and query")
  func opening() {
    var feed = AtomFeed(title: "A", query: "rent")
    let posts = [
      post("a.md", PostDate(year: 2024, month: 5, day: 2)),
      post("b.md", PostDate(year: 2023, month: 1, day: 1), updated: PostDate(year: 2025, month: 1, day: 1)),
    ]
    for post in posts { feed.add(post.post, post.summary) }
    #expect(feed.opening.contains("<updated>2025-01-01T00:00:00Z</updated>"))
    func name(_ feed: AtomFeed) -> Substring? { feed.opening.split(separator: "\n").first { $0.hasPrefix("<id>") } }
    #expect(name(feed) == name(AtomFeed(title: "A", query: "rent")))
    #expect(name(feed) != name(AtomFeed(title: "A", query: "heat")))
    #expect(
      name(feed)?.firstMatch(of: /^<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}<\/id>$/)
        != nil)
  }
}
