import ImportModel
import PostModel
import Testing

@testable import StoreImport

@Suite("Names and keys of imported posts")
struct NamingTests {
  @Test(
    "A slug is made of a title's words, whatever they are",
    arguments: [
      ("Heat is BACK!", "heat-is-back"), ("Déjà vu – Łódź", "deja-vu-lodz"), ("../../etc/passwd", "etc-passwd"),
      ("\u{1B}[31m\u{202E}evil\0", "31mevil"), ("   ", "post"), ("/", "post"), ("CON", "con"), ("—", "post"),
      ("u \u{7A7}2 a\u{7A7}", "u-2-a\u{7A7}"),
      ("Жара", "жара"), ("a.b.md", "a-b-md"), ("-rf", "rf"), (".hidden", "hidden"),
    ])
  func slug(title: String, slug: String) {
    #expect(PostNaming.slug(of: title) == slug)
  }

  @Test("A slug of any title is short, and no separator, dot or control character is in it", arguments: 0..<40)
  func anySlug(seed: Int) {
    let pieces = ["word", "ё", "漢字", "/", "..", "\0", "\u{7F}", " ", "👩‍👩‍👧", "e\u{301}", "ﷺ", "\\", "-", "\n", "ß"]
    let title = (0..<80 + seed * 3).map { pieces[($0 * ($0 + seed) + seed) % pieces.count] }.joined()
    let slug = PostNaming.slug(of: title)
    #expect(!slug.isEmpty && slug.utf8.count <= 72)
    #expect(!slug.unicodeScalars.contains { SafeText.isHostile($0) || "/.\\ \n".unicodeScalars.contains($0) })
    #expect(!slug.hasPrefix("-"))
  }

  @Test(
    "A post lies in the folder of its month",
    arguments: [
      ("2024-05-02", "2024/05/2024-05-02-a"), ("2024-05-02T09:00:00-04:00", "2024/05/2024-05-02-a"),
      ("2024-05", "2024/05/2024-05-a"), (nil, "undated/a"), ("x/../..", "undated/a"), ("", "undated/a"),
    ] as [(String?, String)])
  func base(date: String?, base: String) {
    #expect(PostNaming.base(title: "A", date: date) == base)
  }

  @Test(
    "Addresses of one page are one key",
    arguments: [
      ("https://www.Example.org/a/", "http://example.org/a"),
      ("https://example.org/a?utm_source=x&b=1#c", "example.org/a?b=1"),
      ("https://example.org/index.html", "https://example.org"),
    ])
  func links(one: String, other: String) {
    #expect(LinkKey.normal(one) == LinkKey.normal(other))
  }

  @Test("Addresses of two pages are two keys")
  func otherLinks() {
    #expect(LinkKey.normal("https://example.org/?p=1") != LinkKey.normal("https://example.org/?p=2"))
    #expect(LinkKey.normal("https://example.org/A") != LinkKey.normal("https://example.org/a"))
  }

  @Test("Texts that share nine tenths of their runs meet in a band; others hardly share any run")
  func shingles() {
    for seed in 0..<200 {
      let text = longText(seed, count: 200)
      let near = text.replacing("boiler3", with: "radiator") + " in Hallam"
      let (one, other) = (Shingles(of: text), Shingles(of: near))
      guard one.shared(with: other) >= 0.9 else { continue }
      #expect(zip(one.bands, other.bands).contains { $0 == $1 }, "\(seed)")
    }
    #expect(Shingles(of: "a b c d e f g").bands.isEmpty)
    #expect(Shingles(of: "“Heat, IS back,” it was.").hashes == Shingles(of: "heat is back it was").hashes)
  }

  @Test("A body's words are the same however they are wrapped and typed")
  func words() {
    func normal(_ text: String) -> String {
      String(
        decoding: BodyWords.normalized(Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])),
        as: UTF8.self)
    }
    #expect(normal("“We  won’t\u{A0}go – back…”\n") == "\"We won't go - back...\"")
    #expect(normal("a\u{AD}b\u{200B}c — d") == "abc - d")
    #expect(normal("Case Counts") != normal("case counts"))
  }
}
