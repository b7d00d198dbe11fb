import PostModel
import Testing

@Suite struct PostSummaryTests {
  private func summary(_ path: String, title: String? = nil, _ date: PostDate? = nil) -> PostSummary {
    var metadata = Metadata()
    metadata.title = title
    metadata.date = date
    return PostSummary(post: Post(id: PostID(rawValue: path), metadata: metadata, body: .empty), header: Header())
  }

  @Test("Lists begin with the newest; posts without a date come last, by title, then by path")
  func order() {
    let posts = [
      summary("z.md", title: "Z", PostDate(year: 2014, month: 1, day: 2)),
      summary("a.md", title: "A", PostDate(year: 2014, month: 1, day: 1)),
      summary("b.md", title: "B", PostDate(year: 2014, month: 1, day: 1)),
      summary("c.md", title: "B", PostDate(year: 2014, month: 1, day: 1)),
      summary("d.md", title: "D", PostDate(year: 2014, month: 1)), summary("e.md", title: "A"),
      summary("f.md", title: "B"),
      summary("g.md", title: "B"),
    ]
    #expect(posts.shuffled().sorted(by: PostSummary.newestFirst).map(\.id) == posts.map(\.id))
    for post in posts { #expect(!PostSummary.newestFirst(post, post)) }
  }

  @Test("Front matter wins over what was found; a file's name is the last resort")
  func sources() {
    let found = Header(
      title: Segment(range: 0..<5, text: "Found"), date: PostDate(year: 2013, month: 6), language: "es")
    let bare = Post(id: PostID(rawValue: "2013/06/act.txt"), body: .empty)
    #expect(PostSummary(post: bare, header: found).title == "Found")
    #expect(PostSummary(post: bare, header: found).language == "es")
    #expect(PostSummary(post: bare, header: Header()).title == "act.txt")
    var stated = bare
    stated.metadata.title = "Stated"
    stated.metadata.date = PostDate(year: 2014, month: 7)
    #expect(PostSummary(post: stated, header: found).title == "Stated")
    #expect(PostSummary(post: stated, header: found).date == PostDate(year: 2014, month: 7))
  }

  @Test(
    "A problem is described in the form that editors jump to",
    arguments: [(3, "a.md:3: no date"), (nil, "a.md: no date")])
  func problem(line: Int?, expected: String) {
    #expect(Problem(path: "a.md", line: line, reason: "no date").description == expected)
  }
}
