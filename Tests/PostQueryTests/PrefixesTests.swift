import PostQuery
import SeededRandom
import Testing

@Suite("Prefixes")
struct PrefixesTests {
  @Test(
    "The first one to three characters of words are kept once, of those that begin with so many ASCII ones",
    arguments: [
      ("", ""), ("Rent", "*r *re *ren"), ("rent Reform a", "*r *re *ren *ref *a"), ("9to5 zz", "*9 *9t *9to *z *zz"),
      ("ñandu", "*n *na *nan"),
      ("日本 Ёлка", ""), ("aЁb", "*a"), ("abЁ", "*a *ab"), ("e-mail", "*e *m *ma *mai *em *ema"),
      ("zzz 000", "*z *zz *zzz *0 *00 *000"),
    ])
  func prefixes(text: String, expected: String) {
    var prefixes = Prefixes()
    prefixes.add(IndexedText(text))
    #expect(prefixes.text == expected)
  }

  @Test("Several texts have theirs together, until they are removed")
  func several() {
    var prefixes = Prefixes()
    prefixes.add(IndexedText("ab"))
    prefixes.add(IndexedText("ac"))
    #expect(prefixes.text == "*a *ab *ac")
    prefixes.removeAll()
    #expect(prefixes.text.isEmpty)
    prefixes.add(IndexedText("ab"))
    #expect(prefixes.text == "*a *ab")
  }

  @Test("Each word of any text has its beginnings among them, and nothing else is")
  func complete() {
    var texts = SeededNumbers(seed: 4)
    var prefixes = Prefixes()
    for _ in 0..<500 {
      let indexed = IndexedText(texts.text())
      prefixes.removeAll()
      prefixes.add(indexed)
      let words = indexed.words.unicodeScalars.split(separator: " ").map(String.init) + indexed.compounds
      let expected = words.flatMap { word in
        let ascii = word.unicodeScalars.prefix(3).prefix { $0.isASCII }.map(Character.init)
        return (1...3).filter { $0 <= ascii.count }.map { "*" + String(ascii.prefix($0)) }
      }
      let found = prefixes.text.split(separator: " ").map(String.init)
      #expect(Set(found) == Set(expected) && found.count == Set(found).count)
    }
  }
}
