import PostModel
import ReaderCore
import ReaderScreen
import Testing

@Suite("Links in the cells of the screen")
struct LinkCellTests {
  /// The words of each link on the screen, with where it leads.
  private func links(_ frame: Frame) -> [String: String] {
    var words: [String: String] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[row, column].link != 0 {
        let address = frame.links[Int(frame[row, column].link) - 1].address.string
        words[address, default: ""] += frame[row, column].text
      }
    }
    return words
  }

  @Test("Of a text only what may be opened is linked, over all lines that it takes")
  func body() {
    let long =
      "the budget of the county for the years that come, with all its annexes and all the letters that were sent"
    let text = "See \(long) and the script, or call."
    func run(_ words: String, _ target: String) -> StyledRun {
      let start = text.utf8.count - (text.components(from: words)?.utf8.count ?? 0)
      return StyledRun(range: start..<start + words.utf8.count, styles: [], target: target)
    }
    let body = Body(
      text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)],
      runs: [
        run(long, "https://example.org/b"), run("script", "javascript:alert(1)"),
        run("call", "tel:+15550101"),
      ])
    let post = AnnotatedPost(post: Post(id: PostID(rawValue: "a.md"), body: body), findings: Findings())
    let found = links(Screen(of: Journey([post]).reader).frame()).mapValues { $0.filter { $0 != " " } }
    #expect(found == ["https://example.org/b": long.filter { $0 != " " }, "tel:+15550101": "call"])
  }

  @Test("Phones and e-mails of contacts are linked, and the head is to where the post was published")
  func contacts() {
    let journey = Journey(.fourPosts)
    let links = links(Screen(of: journey.reader).frame())
    #expect(links["tel:5550101"] == "555-0101")
    #expect(links["mailto:press@nurses.example.org"] == "press@nurses.example.org")
    #expect(links["https://nurses.example.org/budget"] == "Nurses welcome the county’s budget")
  }

  @Test("A post's address that is none of the web is not linked")
  func hostileSource() {
    let post = MarkedPost("a.md", title: "Title", date: nil, source: "file:///etc/passwd", "Text.")
    #expect(Screen(of: Journey([post]).reader).frame().links.isEmpty)
  }
}

extension String {
  fileprivate func components(from words: String) -> Substring? {
    indices.first { self[$0...].hasPrefix(words) }.map { self[$0...] }
  }
}
