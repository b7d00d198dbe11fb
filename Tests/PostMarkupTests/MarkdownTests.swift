import PostMarkup
import PostModel
import Testing

@Suite("Markdown")
struct MarkdownTests {
  @Test(
    "Markup makes blocks and runs",
    arguments: [
      ("One\ntwo\n\nThree", "P One two\nP Three"),
      ("# Head\n\nSub\n---\n", "H1 Head\nH2 Sub"),
      ("One  \ntwo\\\nthree", "P One⏎two⏎three"),
      (
        "- One\n- Two\n  - Deep\n    1. Deeper\n\n9) Nine\n10) Ten",
        "• One\n• Two\n  ◦ Deep\n    1. Deeper\n9) Nine\n10) Ten"
      ),
      ("- One\n\n  More\n\n- Two", "• One\n+ More\n• Two"),
      ("> One\n> > Two\n\nOut", "> P One\n> > P Two\nP Out"),
      ("> - Item\n> # Head", "> • Item\n> H1 Head"),
      ("```\na  b\n\n c\n```", "PRE a  b⏎⏎ c"),
      ("One\n\n***\n\nTwo", "P One\n---\nP Two"),
      ("a **bold *both*** `code` ~~gone~~", "P a ⟦strong|bold ⟧⟦strong em|both⟧ ⟦code|code⟧ ⟦del|gone⟧"),
      ("[Ann **Lee**](https://example.org/a)", "P ⟦https://example.org/a|Ann ⟧⟦strong https://example.org/a|Lee⟧"),
      ("![The *logo*](x.png)Hartford—", "P ⟦image|The ⟧⟦em image|logo⟧Hartford—"),
      ("See https://example.org.", "P See ⟦https://example.org|https://example.org⟧."),
      ("| A | B |\n|---|---|\n| 1 | *2* |\n| | 3 |", "TH A⇥B\nTR 1⇥⟦em|2⟧\nTR ⇥3"),
      ("[a]: https://example.org\n\n[a]", "P ⟦https://example.org|a⟧"),
      ("Words\n\n###", "P Words\nP ###"),
      ("> # # #\n\n##\n\n## Head ##", "> P # # #\nP ##\nH2 Head"),
      ("", ""),
    ])
  func blocks(_ markdown: String, _ sketch: String) {
    let body = Markdown.body(of: markdown)
    #expect(BodySketch(body) == BodySketch(sketch))
    expectSound(body)
  }

  @Test(
    "HTML in Markdown is read as a browser would read the whole",
    arguments: [
      ("One<br>two **three**", "P One⏎two ⟦strong|three⟧"),
      ("<p>One &amp; <b>two</b></p>\n<p>Three</p>", "P One & ⟦strong|two⟧\nP Three"),
      ("<div>\n\n**Bold** words\n\n</div>", "P ⟦strong|Bold⟧ words"),
      ("<!-- more -->\n\n“Words”", "P “Words”"),
      ("<ul>\n\n    <li>One</li>\n\n    <li>Two</li>\n\n</ul>", "• One\n• Two"),
      ("a<br>~~b~~\n\n| A | B |\n|---|---|\n| 1 | 2 |", "P a⏎⟦del|b⟧\nTH A⇥B\nTR 1⇥2"),
      ("Say[^1]\n\n[^1]: Why.", "P Say[⟦#fn-1|1⟧]\n1. Why."),
    ])
  func embeddedHTML(_ markdown: String, _ sketch: String) {
    let body = Markdown.body(of: markdown)
    #expect(BodySketch(body) == BodySketch(sketch))
    expectSound(body)
  }

  @Test("Indented code stays code, an indented paragraph is a paragraph")
  func indented() {
    let paragraph =
      "Members of the tenants' union will meet on Thursday evening in the hall on Elm Street and vote on the *new* lease."
    let body = Markdown.body(of: "    let a = b\n\nOne\n\n    \(paragraph)\n\nTwo")
    let words = paragraph.replacing("*new*", with: "⟦em|new⟧")
    #expect(BodySketch(body) == BodySketch("PRE let a = b\nP One\nP \(words)\nP Two"))
  }

  @Test(
    "Words stay as they are typed",
    arguments: [
      "“Curly” and \"straight\" -- it's … ... 'so'", "Two  spaces.  And\u{A0}one that does not break",
      "a_b_c 5 * 6 * 7 < 8",
      "Ann\u{1B}[31m\u{7}\u{9B}", "日本語 ‍👩‍👩‍👧 é",
    ])
  func verbatim(_ words: String) {
    #expect(Markdown.body(of: words).text == words)
  }

  @Test("A NUL is U+FFFD, as CommonMark has it")
  func nul() {
    #expect(Markdown.body(of: "a\0b").text == "a\u{FFFD}b")
  }

  @Test("Parses at the same time do not disturb one another")
  func concurrency() async {
    let expected = BodySketch("P ⟦del|a⟧ ⟦https://example.org|https://example.org⟧")
    await withTaskGroup { group in
      for _ in 0..<200 {
        group.addTask { BodySketch(Markdown.body(of: "~~a~~ https://example.org")) }
      }
      for await sketch in group { #expect(sketch == expected) }
    }
  }
}
