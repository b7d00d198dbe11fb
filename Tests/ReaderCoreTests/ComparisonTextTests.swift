import PostModel
import ReaderCore
import Testing
import TextLayout

@Suite("Two texts in one")
struct ComparisonTextTests {
  private static func post(_ paragraphs: [String], _ kind: Block.Kind, title: String? = nil) -> AnnotatedPost {
    var (text, blocks) = ("", [Block]())
    for paragraph in paragraphs {
      let start = text.utf8.count
      text += paragraph
      blocks.append(Block(kind, range: start..<text.utf8.count))
      text += "\n\n"
    }
    var metadata = Metadata()
    metadata.title = title
    let post = Post(id: PostID(rawValue: "a.md"), metadata: metadata, body: Body(text: text, blocks: blocks))
    return AnnotatedPost(post: post, findings: Findings())
  }

  private static func compared(
    _ old: [String], _ new: [String], _ kind: Block.Kind = .paragraph, titles: (String?, String?) = (nil, nil)
  ) -> Comparison {
    Comparison(old: post(old, kind, title: titles.0), new: post(new, kind, title: titles.1))
  }

  @Test(
    "Signs stand around words and not around spaces; white space alone is no change",
    arguments: [
      ("We will not build.", "We will build.", "We will [−not−] build."),
      ("We build.", "We build. Now.", "We build. {+Now.+}"),
      ("One  space\there now.", "One space here now.", "One space here now."),
      ("Ann Lee said so.", "Bo Roe said so.", "[−Ann Lee−]{+Bo Roe+} said so."), ("", "", ""),
    ])
  func signs(_ old: String, _ new: String, _ expected: String) {
    let comparison = Self.compared([old], [new])
    #expect(comparison.view.text.body.text == expected)
    #expect(comparison.changes.isEmpty == !expected.contains { "[{".contains($0) })
  }

  @Test("The rows of a table stay whole, so that its columns do")
  func table() {
    let comparison = Self.compared(["Fare\t3 dollars"], ["Fare\t4 dollars"], .tableRow(isHeader: false))
    #expect(comparison.view.text.body.text == "Fare\t3 dollars\n\nFare\t4 dollars")
    #expect(comparison.changes.count == 1)
    #expect(comparison.view.text.body.blocks.map(\.kind) == Array(repeating: .tableRow(isHeader: false), count: 2))
  }

  @Test("A title that the front matter states is compared too")
  func title() {
    let comparison = Self.compared(["Same."], ["Same."], titles: ("Night ferry stays", "Night ferry goes"))
    #expect(comparison.view.text.body.text == "Night ferry [−stays−]{+goes+}\n\nSame.")
    #expect(comparison.view.text.body.blocks[0].kind == .heading(level: 1))
  }

  @Test("Texts without any words, and one without, are compared like all others")
  func empty() {
    #expect(Self.compared([], []).changes.isEmpty)
    #expect(Self.compared([], ["All", "new."]).changes.count == 1)
    #expect(Self.compared(["All", "gone."], []).view.text.body.text == "All\n\ngone.")
  }
}
