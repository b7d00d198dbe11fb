import PostMarkup
import Testing

@Suite("Template tags")
struct TemplateTagsTests {
  @Test(
    "A site generator's tags go, what they enclose stays",
    arguments: [
      ("{{< note >}}Words{{< /note >}}", "Words"),
      ("{{% box \"x\" %}}Words{{% /box %}}", "Words"),
      ("{{< figure\n  src=\"a.png\"\n>}}After", "After"),
      ("{% if x %}Words{% endif %} {{ site.name }}!", "Words !"),
      ("{%- comment -%}gone{% endcomment %}Words", "Words"),
      ("{% comment %}Never closed", "Never closed"),
      ("{{</* ref \"x\" */>}}", "{{< ref \"x\" >}}"),
      ("[Words]({{ site.baseurl }}/a)", "[Words](/a)"),
      ("[Words]({{< ref \"a.md\" >}}) [More]({{< ref b >}} \"Title\")", "[Words](<>) [More](<> \"Title\")"),
      ("[Words](/a){:target=\"_blank\"} on\n{: .lead}\n", "[Words](/a) on\n\n"),
      ("## Head {#head .wide}", "## Head "),
      ("Not {#a head}, nor {: so}", "Not {#a head}, nor {: so}"),
      ("Open {{ and {% stay", "Open {{ and {% stay"),
      ("{{ not\none line }}", "{{ not\none line }}"),
      ("{", "{"), ("{{", "{{"), ("{{<", "{{<"), ("", ""),
    ])
  func removal(_ text: String, _ rest: String) {
    #expect(TemplateTags.removed(fromMarkdown: text) == rest)
  }

  @Test("HTML has no attribute lists, so its braces stay")
  func html() {
    #expect(TemplateTags.removed(fromHTML: "<p>{: x} {{ a }}b</p>") == "<p>{: x} b</p>")
  }
}
