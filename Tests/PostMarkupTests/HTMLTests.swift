import PostMarkup
import PostModel
import Testing

@Suite("HTML")
struct HTMLTests {
  @Test(
    "Elements make the blocks that a browser shows",
    arguments: [
      ("<p>One\n  line</p><p>Two</p>", "P One line\nP Two"),
      ("<h2>Head</h2>Loose words<div>Box</div>", "H2 Head\nP Loose words\nP Box"),
      ("<p>One<br>Two<br/>\n Three</p>", "P One⏎Two⏎Three"),
      ("One<br><br>Two<br> <br>\n<br>Three<br><br>", "P One\nP Two\nP Three"),
      ("One<br>&nbsp;<br>Two", "P One\nP Two"),
      ("<p>&nbsp;</p><p> </p><p>Words</p><div></div>", "P Words"),
      ("<ul><li>One</li><li><p>Two</p><p>More</p><ol><li>Deep</ol></li></ul>", "• One\n• Two\n+ More\n  1. Deep"),
      ("<ol start=9><li>A<li>B</ol><ol type=i><li>x<li value=4>y</ol>", "9. A\n10. B\ni. x\niv. y"),
      ("<ol type=a><li>x</li></ol><li>stray</li>", "a. x\n• stray"),
      ("<blockquote>One<blockquote><p>Two</p></blockquote></blockquote>Out", "> P One\n> > P Two\nP Out"),
      ("<pre>\na  b\n c</pre>", "PRE a  b⏎ c"),
      ("One<hr>Two", "P One\n---\nP Two"),
      ("<dl><dt>When</dt><dd>Noon</dd></dl>", "P When\nP Noon"),
      ("<p>See <del>old</del> <code>x</code></p>", "P See ⟦del|old⟧ ⟦code|x⟧"),
      ("a <b>bold <i>both</i></b> z", "P a ⟦strong|bold ⟧⟦strong em|both⟧ z"),
      ("<b>a</b> <b>b</b>", "P ⟦strong|a⟧ ⟦strong|b⟧"),
      (
        "<a href='mailto:a@example.org'>Ann <b>Lee</b></a>",
        "P ⟦mailto:a@example.org|Ann ⟧⟦strong mailto:a@example.org|Lee⟧"
      ),
      ("<p><img src=x alt='The  logo'>Hartford— Words</p>", "P ⟦image|The logo⟧Hartford— Words"),
      ("<p>She said <q>yes, <q>yes</q></q>.</p>", "P She said “yes, ‘yes’”."),
      ("x<sup class='footnote-ref'><a href='#fn1'>1</a></sup>", "P x[⟦#fn1|1⟧]"),
    ])
  func blocks(_ html: String, _ sketch: String) {
    let body = HTML.body(of: html)
    #expect(BodySketch(body) == BodySketch(sketch))
    expectSound(body)
  }

  @Test(
    "A table of data is rows, one of layout is its blocks",
    arguments: [
      (
        "<table><tr><th>Name</th><th>Phone</th></tr><tr><td>Ann\n Lee</td><td><p>555-0101</p></td></tr></table>",
        "TH Name⇥Phone\nTR Ann Lee⇥555-0101"
      ),
      ("<table><thead><tr><td>A<td>B</thead><tr><td><td>2</table>", "TH A⇥B\nTR ⇥2"),
      ("<table><tr><td>One<br>Two</td><td>Three</td></tr></table>", "TR One Two⇥Three"),
      ("<table><tr><td><p>One</p><p>Two</p></td><td>Side</td></tr></table>", "P One\nP Two\nP Side"),
      ("<table><tr><td>Only</td></tr><tr><td>Column</td></tr></table>", "P Only\nP Column"),
      (
        "<table><tr><td><table><tr><td>a<td>b</table></td><td>Side</td></tr></table>",
        "TR a⇥b\nP Side"
      ),
    ])
  func tables(_ html: String, _ sketch: String) {
    let body = HTML.body(of: html)
    #expect(BodySketch(body) == BodySketch(sketch))
    expectSound(body)
  }

  @Test(
    "Nothing is read of scripts, styles, hidden elements, and heads",
    arguments: [
      "<head><title>No</title><style>p{}</style></head>", "<script>alert('no')</script>", "<noscript>no</noscript>",
      "<template><p>no</p></template>", "<p hidden>no</p>", "<div style='color:red; display: none'>no</div>",
      "<!-- no -->", "<svg><text>no</text></svg>", "<iframe>no</iframe>", "<select><option>no</select>",
    ])
  func dropped(_ html: String) {
    #expect(HTML.body(of: html + "<p>Words</p>").text.hasSuffix("Words"))
    #expect(!HTML.body(of: html + "<p>Words</p>").text.contains("no"))
  }

  @Test("Words stay as they are: entities are characters, marks and no-break spaces keep their form")
  func verbatim() {
    let body = HTML.body(of: "<p>“A”\u{A0}&amp;&nbsp;'B' &mdash; &lt;tag&gt; &#8217;n&#x2019; &bogus; 5 < 6 ™</p>")
    #expect(body.text == "“A”\u{A0}&\u{A0}'B' — <tag> ’n’ &bogus; 5 < 6 ™")
  }

  @Test(
    "Control characters are U+FFFD and NUL is nothing, as gumbo has it; what else is hostile is the screen's matter")
  func controls() {
    #expect(HTML.body(of: "<p>a\u{1B}[31m\0b\u{9B}c\u{202E}d</p>").text == "a\u{FFFD}[31mb\u{FFFD}c\u{202E}d")
  }

  @Test(
    "A fragment becomes one line",
    arguments: [
      ("Plain", "Plain"), ("  Two\n words ", "Two words"), ("R&amp;D &#8220;now&#8221;", "R&D “now”"),
      ("<em>The Nation</em> on<br>rent", "The Nation on rent"), ("AT&T <3", "AT&T <3"), ("", ""), ("<p></p>", ""),
      ("a\u{A0}b", "a\u{A0}b"),
    ])
  func plainText(_ fragment: String, _ line: String) {
    #expect(HTML.plainText(of: fragment) == line)
  }
}
