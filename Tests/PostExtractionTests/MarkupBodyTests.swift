import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Bodies from Markdown and HTML")
struct MarkupBodyTests {
  private let expected = [
    Speaker(name: "Rosa Quill", role: "president", affiliation: "Harbor Watch"),
    Speaker(name: "Tom Ridley", role: "Treasurer", affiliation: "Dockers Local 9"),
  ]

  @Test("Quotes and contacts are found across emphasis, links and block quotes of Markdown")
  func markdown() {
    let body = Markdown.body(
      of: """
        # Commission Keeps Last Pier Open

        “The pier **stays** open,” said [Rosa Quill](https://example.org/rosa), president of *Harbor Watch*.

        > “And so do the docks behind it.”
        > – Tom Ridley, Treasurer, Dockers Local 9

        **Contact:** Rosa Quill, 218-555-0142
        """)
    let findings = Extractor().findings(in: body)
    #expect(findings.header.title?.text == "Commission Keeps Last Pier Open")
    #expect(findings.quotes.map(\.speaker) == expected)
    #expect(findings.contacts.map(\.name) == ["Rosa Quill"])
  }

  @Test("The same in HTML")
  func html() {
    let body = HTML.body(
      of: """
        <h2>Commission Keeps Last Pier Open</h2>
        <p>&ldquo;The pier <b>stays</b> open,&rdquo; said <a href="https://example.org/rosa">Rosa Quill</a>, president of
        Harbor Watch.</p>
        <blockquote><p>&ldquo;And so do the docks behind it.&rdquo;<br>&ndash; Tom Ridley, Treasurer, Dockers Local 9</p></blockquote>
        <p>Contact: Rosa Quill, 218-555-0142</p>
        """)
    let findings = Extractor().findings(in: body)
    #expect(findings.quotes.map(\.speaker) == expected)
    #expect(findings.contacts.flatMap(\.phones) == ["218-555-0142"])
  }
}
