import PostCopying
import PostModel
import SeededRandom
import Testing

@Suite("Links that show the words")
struct TextFragmentTests {
  @Test("A short quote is given whole, its commas and hyphens as percent signs and digits")
  func whole() throws {
    let body = body("The chair said, “We asked for well-made beds, and hands & time,” and left.")
    #expect(
      try directive(of: "We asked for well-made beds, and hands & time,", in: body)
        == "text=We%20asked%20for%20well%2Dmade%20beds%2C%20and%20hands%20%26%20time%2C")
  }

  @Test("A long quote is given by its first words and its last")
  func ends() throws {
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    let body = body("Before “\(words)” after.")
    #expect(
      try directive(of: words, in: body) == "text=word1%20word2%20word3%20word4,word77%20word78%20word79%20word80")
  }

  @Test("First words that stand earlier in the text are taken on until they do not")
  func longerStart() throws {
    let words = "we shall go on " + (1...80).map { "word\($0)" }.joined(separator: " ")
    let body = body("Yes, we shall go on. “\(words)” after.")
    #expect(try directive(of: words, in: body).hasPrefix("text=we%20shall%20go%20on%20word1,"))
  }

  @Test("Words that stand earlier too are known by those before or behind them")
  func prefix() throws {
    let first = body("We won. Later she said “We won” again.")
    let range = try range(of: "We won", in: first, last: true)
    #expect(TextFragment([range], in: first).directive == "text=said%20%E2%80%9C-,We%20won")
    let second = body("We won it.\n\nWe won that.")
    let opening = try self.range(of: "We won", in: second, last: true)
    #expect(TextFragment([opening], in: second).directive == "text=We%20won,-that.")
  }

  @Test("Each segment has a directive of its own")
  func segments() throws {
    let body = body("“So it is,” she said. “It stays so.”")
    let ranges = [try range(of: "So it is,", in: body), try range(of: "It stays so.", in: body)]
    #expect(TextFragment(ranges, in: body).directive == "text=So%20it%20is%2C&text=It%20stays%20so.")
  }

  @Test(
    "The directive goes behind the fragment that an address has",
    arguments: [
      ("https://example.org/a", "https://example.org/a#:~:text=x"),
      ("https://example.org/a#top", "https://example.org/a#top:~:text=x"),
      ("https://example.org/a#:~:text=y", "https://example.org/a#:~:text=y&text=x"),
      ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d#:~:text=x"),
      ("HTTP://example.org/", "HTTP://example.org/#:~:text=x"),
    ])
  func addresses(source: String, link: String) throws {
    let body = body("x")
    #expect(TextFragment([0..<1], in: body).link(to: source) == link)
  }

  @Test(
    "What is no web address has none",
    arguments: ["mailto:a@example.org", "notes.txt", "javascript:x", "https://a b", ""])
  func noAddress(source: String) {
    #expect(TextFragment([0..<1], in: body("x")).link(to: source) == nil)
  }

  @Test("A directive is read back as the words, which are found at their place first", arguments: 0..<200)
  func property(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let words = ["we", "shall", "go", "on,", "co-op", "été", "R&D", "“so", "it", "is”", "東京", "100%"]
    let all = (0..<30 + numbers.number(in: 0..<90)).map { _ in words[numbers.number(in: 0..<words.count)] }
    let text = all.joined(separator: " ")
    let start = numbers.number(in: 0..<all.count - 5)
    let lower = all[..<start].reduce(0) { $0 + $1.utf8.count + 1 }
    let chosen = all[start..<start + 1 + numbers.number(in: 0..<all.count - start)].joined(separator: " ")
    let range = lower..<lower + chosen.utf8.count
    let body = body(text)
    let directive = TextFragment([range], in: body).directive
    #expect(directive.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let parts = directive.dropFirst("text=".count).split(separator: ",").map(String.init)
    let own = parts.filter { !$0.hasPrefix("-") && !$0.hasSuffix("-") }.map(decoded)
    #expect((1...2).contains(own.count))
    #expect(chosen.hasPrefix(own[0]))
    #expect(chosen.hasSuffix(own[own.count - 1]))
  }

  private func decoded(_ text: String) -> String {
    var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func body(_ text: String) -> Body {
    var (blocks, start) = ([Block](), 0)
    for paragraph in text.split(separator: "\n\n") {
      blocks.append(Block(.paragraph, range: start..<start + paragraph.utf8.count))
      start += paragraph.utf8.count + 2
    }
    return Body(text: text, blocks: blocks)
  }

  private func directive(of words: String, in body: Body) throws -> String {
    TextFragment([try range(of: words, in: body)], in: body).directive
  }

  private func range(of words: String, in body: Body, last: Bool = false) throws -> Range<Int> {
    let ranges = body.text.ranges(of: words)
    let found = try #require(last ? ranges.last : ranges.first)
    let start = body.text.utf8.distance(from: body.text.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }
}
