import ImportModel
import PostImport
import PostModel
import Testing

@Suite("The text of WordPress's posts")
struct WordPressContentTests {
  /// Blocks parted by `|`, line breaks as `/`.
  private static func sketch(_ content: String) -> String? {
    let post = Reading(export: export(item(1, content: content.replacing("]]>", with: "]]]]><![CDATA[>")))).posts.first
    return post.map { post in
      post.body.blocks.map { post.body.slice($0.range).replacing("\n", with: "/") }.joined(separator: "|")
    }
  }

  @Test(
    "Blank lines part paragraphs, and line ends are line breaks",
    arguments: [
      ("One\n\nTwo\nthree", "One|Two/three"), ("One\r\n\r\nTwo\r\nthree", "One|Two/three"),
      ("One\n \t\nTwo", "One|Two"),
      ("<b>One</b>\n\n<i>Two</i>", "One|Two"),
      ("<h2>Head</h2>\nOne\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nTwo", "Head|One|a|b|Two"),
      ("<p>One</p>\n\n<p>Two\nthree</p>", "One|Two/three"), ("One<br />\nTwo", "One/Two"), ("a\n<!--more-->\nb", "a|b"),
      ("<pre>a\n\nb</pre>\n\nc", "a//b|c"), ("<a\nhref=\"x\">One</a>\n\nTwo", "One|Two"),
      ("<em>One\n\nTwo</em>", "One|Two"),
      ("1 < 2\n\nTwo", "1 < 2|Two"), ("<blockquote>One\n\nTwo</blockquote>", "One|Two"), ("", ""),
    ])
  func paragraphs(content: String, expected: String) {
    #expect(Self.sketch(content) == expected)
  }

  @Test(
    "Blocks of the editor have their paragraphs already",
    arguments: [
      (
        "<!-- wp:paragraph {\"a\":\"b\"} -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:spacer /-->\n<!-- wp:heading -->\n<h2>Head</h2>\n<!-- /wp:heading -->",
        "One two|Head"
      ),
      ("<!-- wp:freeform -->\nOne\n\nTwo\n<!-- /wp:freeform -->", "One|Two"),
      ("One\n\nTwo\n<!-- wp:paragraph -->\n<p>Three</p>\n<!-- /wp:paragraph -->", "One|Two|Three"),
    ])
  func blocks(content: String, expected: String) {
    #expect(Self.sketch(content) == expected)
  }

  @Test(
    "Shortcodes go, and words in brackets stay",
    arguments: [
      ("One [gallery ids=\"1,2\"] two", "One two"), ("[gallery]\n\nOne", "One"),
      (
        "[caption id=\"a\" width=\"3\"]<a href=\"x\"><img src=\"y\" /></a> Ann Lee speaks[/caption]\n\nOne",
        "Ann Lee speaks|One"
      ),
      ("[caption caption=\"Ann Lee\"]<img src=\"y\" />[/caption]One", "Ann Lee|One"),
      ("[embed]http://example.org/v[/embed]", "http://example.org/v"), ("He said [sic] so", "He said [sic] so"),
      ("“[The minister] knew”", "“[The minister] knew”"), ("[1] [a] [edit link]", "[1] [a] [edit link]"),
      ("[box]One[/box] two", "One two"), ("[vc_row][vc_column width=\"1/2\"]One[/vc_column][/vc_row]", "One"),
      ("[button url='x']Join[/button]", "Join"), ("Use [[gallery]] so", "Use [gallery] so"),
      ("[csharp]\nint a;\n\nint b;\n[/csharp]", "int a;//int b;"), ("<code>a[i=0]</code>", "a[i=0]"),
      ("an [unclosed gallery ids=\"1\"", "an [unclosed gallery ids=\"1\""), ("see [text] here", "see [text] here"),
    ])
  func shortcodes(content: String, expected: String) {
    #expect(Self.sketch(content) == expected)
  }
}
