import Testing

@testable import PostModel

@Suite("Hosts in ASCII")
struct HostNameTests {
  @Test(
    "A label beyond ASCII is written in Punycode, as RFC 3492 §7.1 and registries have it",
    arguments: [
      ("example.org", "example.org"), ("EXAMPLE.org", "example.org"), ("", ""), ("a..b", "a..b"),
      ("m\u{FC}nchen.example", "xn--mnchen-3ya.example"), ("b\u{FC}cher.example", "xn--bcher-kva.example"),
      ("\u{4ED6}\u{4EEC}\u{4E3A}\u{4EC0}\u{4E48}\u{4E0D}\u{8BF4}\u{4E2D}\u{6587}", "xn--ihqwcrb4cv8a8dqg056pqjye"),
      ("\u{430}pple.example", "xn--pple-43d.example"),
      ("porqu\u{E9}nopuedensimplementehablarenespa\u{F1}ol", "xn--porqunopuedensimplementehablarenespaol-fmd56a"),
      ("3\u{5E74}b\u{7D44}\u{91D1}\u{516B}\u{5148}\u{751F}", "xn--3b-ww4c5e180e575a65lsy2b"),
      ("a\u{3002}b\u{FF0E}c\u{FF61}d", "a.b.c.d"), ("\u{DC}BER.example", "xn--ber-goa.example"),
      ("xn--pple-43d.example", "xn--pple-43d.example"),
    ])
  func ascii(name: String, expected: String) { #expect(HostName.ascii(name) == expected) }
}

@Suite("Links that would deceive")
struct LinkTargetTests {
  @Test(
    "What in an address could deceive is left out, or it is no link",
    arguments: [
      ("https://\u{430}pple.example/a", "https://xn--pple-43d.example/a"),
      ("https://bank.example@evil.example/a@b", "https://evil.example/a@b"),
      ("https://bank.example%2F:x@evil.example:8080?a#b", "https://evil.example:8080?a#b"),
      ("https://example.org/\u{430}?q=\u{430}", "https://example.org/\u{430}?q=\u{430}"),
      ("https://good.example\\@evil.example/", nil), ("https:///evil.example", nil), ("https:evil.example", nil),
      ("https://%D0%B0pple.example/%41", "https://xn--pple-43d.example/%41"), ("https://a%2Fb.example/", nil),
      ("https://a%5Cb.example/", nil), ("https://a%zz.example/", nil), ("https://%FF.example/", nil),
      ("https://%65xample.org/", "https://example.org/"),
      ("https://@", nil), ("https://example.org/a\\b", "https://example.org/a\\b"),
      ("mailto:press@example.org?subject=Heat&body=a%0Ab", "mailto:press@example.org?subject=Heat&body=a%0Ab"),
      ("mailto:press@example.org?bcc=spy@evil.example", "mailto:press@example.org"),
      ("mailto:press@example.org?Subject=a%0D%0ABcc:x@evil.example&attach=/etc/passwd", "mailto:press@example.org"),
      ("mailto:?to=spy@evil.example", nil), ("mailto:press@\u{430}pple.example", "mailto:press@xn--pple-43d.example"),
      ("tel:+1-555-0147", "tel:+1-555-0147"),
    ] as [(String, String?)])
  func harmless(target: String, expected: String?) { #expect(Link(target)?.address.string == expected) }

  @Test(
    "The host is known, for all but telephones",
    arguments: [
      ("https://Example.org:80/a", "example.org"), ("http://[2001:db8::1]:80/", "[2001:db8::1]"),
      ("mailto:Press@Example.org?subject=a", "example.org"), ("tel:5550147", nil), ("mailto:press", nil),
    ] as [(String, String?)])
  func host(target: String, expected: String?) { #expect(Link(target)?.host == expected) }

  @Test(
    "Words that name another place than a link leads to are told, and no others",
    arguments: [
      ("https://evil.example/x", "https://bank.example/login", "bank.example"),
      ("https://evil.example/x", "bank.example", "bank.example"),
      ("https://evil.example/x", "www.bank.example/a", "www.bank.example"),
      ("https://bank.example.evil.example/", "bank.example", "bank.example"),
      ("https://evilbank.example/", "bank.example", "bank.example"),
      ("https://xn--bnk-7kc.example/", "bank.example", "bank.example"),
      ("https://www.bank.example/", "bank.example", nil), ("https://bank.example/", "www.bank.example", nil),
      ("https://news.bank.example/a", "bank.example", nil), ("https://bank.example/a", "HTTPS://BANK.EXAMPLE/b", nil),
      ("https://evil.example/x", "the whole report", nil), ("https://evil.example/x", "p. 12", nil),
      ("https://evil.example/x", "see bank.example for more", nil), ("https://evil.example/x", "", nil),
      ("https://evil.example/x", "3.5", nil), ("https://evil.example/x", "report.", nil),
      ("mailto:spy@evil.example", "press@bank.example", "press@bank.example"),
      ("mailto:press@bank.example", "Press@bank.example", nil), ("mailto:press@bank.example", "bank.example", nil),
      ("tel:5550147", "bank.example", nil), ("https://b\u{FC}cher.example/", "b\u{FC}cher.example", nil),
    ] as [(String, String, String?)])
  func otherPlace(target: String, words: String, expected: String?) throws {
    #expect(try #require(Link(target)).otherPlace(namedIn: words)?.string == expected)
  }
}
