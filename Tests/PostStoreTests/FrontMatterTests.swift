import PostModel
import Testing

@testable import PostStore

@Suite("Front matter")
struct FrontMatterTests {
  private func parts(_ text: String) -> String {
    let parted = PartedText(text)
    let head = parted.frontMatter.map { "\($0.syntax)@\($0.firstLine)[\($0.content)]" } ?? "none"
    return head + " " + parted.body + (parted.unclosedLine.map { " unclosed@\($0)" } ?? "")
  }

  @Test(
    "Fences part the head from the body",
    arguments: [
      ("---\na: b\n---\nWords", "yaml@2[a: b\n] Words"),
      ("---  \na: b\n...\t\nWords", "yaml@2[a: b\n] Words"),
      ("\n\n---\na: b\n---\n", "yaml@4[a: b\n] "),
      ("---\n---\nWords", "yaml@2[] Words"), ("---\n---", "yaml@2[] "),
      ("+++\na = 1\n+++\n\nWords\n---\n", "toml@2[a = 1\n] \nWords\n---\n"),
      ("{\n\"a\": \"}\\\"\"\n}\nWords", "json@1[{\n\"a\": \"}\\\"\"\n}] Words"),
      ("{}\nWords", "json@1[{}] Words"),
      ("Words\n---\na: b\n---\n", "none Words\n---\na: b\n---\n"),
      ("----\nWords", "none ----\nWords"), ("--- a\nWords", "none --- a\nWords"),
      (" ---\na\n---\n", "none  ---\na\n---\n"),
      ("{{< toc >}}\nWords", "none {{< toc >}}\nWords"), ("{\"a\": 1} says\n", "none {\"a\": 1} says\n"),
      ("{Ann} said", "none {Ann} said"),
      ("---\na: b\nWords", "none ---\na: b\nWords unclosed@1"),
      ("{\"a\": \"b\nWords", "none {\"a\": \"b\nWords unclosed@1"),
      ("---", "none --- unclosed@1"), ("", "none "), ("\n \n", "none \n \n"),
    ])
  func fences(_ text: String, _ expected: String) {
    #expect(parts(text) == expected)
  }

  @Test(
    "The three syntaxes say the same",
    arguments: [
      """
      ---
      title: "Rent: a strike"
      date: 2024-05-02T09:00:00-04:00
      tags: [rent, Elm Street]
      draft: true
      params: {deep: 1}
      ---
      Words
      """,
      """
      +++
      title = "Rent: a strike"
      date = 2024-05-02T09:00:00-04:00
      tags = ["rent", "Elm Street"]
      draft = true
      [params]
      deep = 1
      +++
      Words
      """,
      """
      {
        "title": "Rent: a strike", "date": "2024-05-02T09:00:00-04:00",
      \t"tags": ["rent", "Elm Street"], "draft": true,
        "params": {"deep": 1}
      }
      Words
      """,
    ])
  func syntaxes(_ text: String) throws {
    let post = try post(text)
    #expect(post.metadata.title == "Rent: a strike")
    #expect(post.metadata.date?.iso8601 == "2024-05-02T09:00:00-04:00")
    #expect(post.metadata.tags == ["rent", "Elm Street"])
    #expect(post.metadata.isDraft)
    #expect(post.body.text == "Words")
    #expect(post.problems.isEmpty)
  }

  @Test("JSON's surrogate pairs are characters, one alone is U+FFFD")
  func surrogates() throws {
    let post = try post(#"{"title": "\ud83d\udce3 a\/b \\ud83d", "subtitle": "\ud83d x"}"#)
    #expect(post.metadata.title == "📣 a/b \\ud83d")
    #expect(post.metadata.subtitle == "\u{FFFD} x")
    #expect(post.problems.isEmpty)
  }

  @Test("Front matter without an end is text, and a problem")
  func unclosed() throws {
    let post = try post("---\ntitle: A\n\nWords", name: "a.txt")
    #expect(post.body.text.contains("Words"))
    #expect(
      post.problems.map(\.description) == [
        "a.txt:1: the front matter that begins here is not closed and is read as text: close it"
      ])
  }

  @Test("Words between two rules are text, not lost")
  func prose() throws {
    let post = try post("---\nFOR IMMEDIATE RELEASE\n---\nWords", name: "a.txt")
    #expect(post.body.text.contains("FOR IMMEDIATE RELEASE"))
    #expect(post.problems.map(\.line) == [2])
  }

  @Test("Front matter too long to be one is not read")
  func tooLong() throws {
    let post = try post("---\ntitle: A\n" + String(repeating: "x: y\n", count: 60_000) + "---\nWords")
    #expect(post.body.text == "Words")
    #expect(post.problems.count == 1)
  }
}
