import SeededRandom
import Testing

@testable import PostQuery

@Suite("Words")
struct WordFoldTests {
  @Test(
    "A text is cut into words and folded",
    arguments: [
      ("", ""), (" \n", ""), ("—…!“”", ""), ("Rent Control", "rent control"), ("Yeny Nuñez", "yeny nunez"),
      ("Nun\u{303}ez", "nunez"), ("STRASSE Straße", "strasse strasse"), ("ﬁnance Ǆ", "finance dz"), ("ＡＢＣ１", "abc1"),
      ("don’t don't DONT", "dont dont dont"), ("Obama's tenants’ ‘rights’", "obamas tenants rights"),
      ("one\u{A0}two\u{3000}three\u{2028}four", "one two three four"),
      ("in\u{AD}ter zero\u{200B}width", "inter zerowidth"),
      ("“We will,” she said.", "we will she said"), ("rent/evict a_b a.b #tag @you", "rent evict a b a b tag you"),
      ("D-Mich.", "d mich"), ("(347) 837‑1547", "347 837 1547"), ("a.person@example.org", "a person example org"),
      ("$1,500 50%", "1 500 50"), ("½ 1½ 3½x", "1 2 1 1 2 3 1 2 x"), ("m² №5 ⒈", "m2 no5 1"),
      ("Ёлка ΟΔΟΣ", "елка οδοσ"),
      ("שָׁלוֹם", "שלום"), ("日本語abc字", "日 本 語 abc 字"), ("ひらカナ", "ひ ら カ ナ"), ("か\u{3099}x", "か\u{3099} x"),
      ("กินข้าว", "กิ น ข้ า ว"), ("क्षिति", "क्षिति"), ("한국어 글", "한국어 글"), ("😀rent😀", "rent"), ("a\u{0}b", "a b"),
      ("l·l", "l l"), ("e\u{301}\u{301}t", "et"), ("\u{301}a", "a"),
    ])
  func folds(text: String, expected: String) {
    let words = WordFold.words(of: text)
    #expect(words.map(\.text).joined(separator: " ") == expected)
    #expect(IndexedText(text).words == expected)
    #expect(IndexedText(text).count == words.count)
  }

  @Test(
    "A word's range is where it stands, with the marks on its last letter and without what stands around it",
    arguments: [
      "⟦Yeny⟧ ⟦Nuñez⟧", "‘⟦tenants⟧’ ⟦don’t⟧", "⟦cafe\u{301}⟧.", "⟦in\u{AD}ter⟧\u{AD}", "⟦日⟧⟦本⟧", "⟦ก\u{E34}⟧⟦น⟧",
      "⟦well⟧-⟦being⟧",
    ])
  func ranges(sample: String) {
    let marked = MarkedText(sample)
    #expect(WordFold.words(of: marked.text).map(\.range) == marked.spans)
  }

  @Test(
    "A word joins the next where one hyphen of any kind is all that is seen between them",
    arguments: [
      ("well-being", "well+being"), ("well‑being – of", "well+being of"), ("2013–14", "2013+14"), ("a—b", "a+b"),
      ("a--b", "a b"), ("a- b", "a b"), ("a -b", "a b"), ("-a-", "a"), ("a-\u{AD}b", "a+b"), ("‘a’-‘b’", "a+b"),
      ("a.-b", "a b"), ("日-本語", "日+本 語"), ("a-b-c", "a+b+c"), ("½-a", "1 2 a"), ("a־b", "a+b"),
    ])
  func joins(text: String, expected: String) {
    let words = WordFold.words(of: text)
    let joined = words.map { $0.text + ($0.joinsNext ? "+" : " ") }.joined()
    #expect(joined == expected + " ")
  }

  @Test(
    "Words with hyphens between them are also kept as one, each once, up to four of them",
    arguments: [
      ("well-being and Well‑Being", ["wellbeing"]), ("347-837-1547", ["3478371547"]), ("a-b-c-d", ["abcd"]),
      ("a-b-c-d-e", []),
      ("state-of-the-art, co-op", ["stateoftheart", "coop"]), ("a b", []), ("", []), ("x-y", ["xy"]), ("x y-", []),
    ])
  func compounds(text: String, expected: [String]) {
    #expect(IndexedText(text).compounds == expected)
  }

  @Test("The index has the same words as a list of them, whatever the text")
  func sameWords() {
    var texts = SeededNumbers(seed: 1)
    for _ in 0..<2_000 {
      let text = texts.text()
      let words = WordFold.words(of: text)
      let indexed = IndexedText(text)
      #expect(indexed.words == words.map(\.text).joined(separator: " "), "\(text.debugDescription)")
      #expect(indexed.count == words.count)
    }
  }

  @Test(
    "Words are never empty, have nothing but letters in them, stand in order inside the text, and fold to themselves")
  func invariants() {
    var texts = SeededNumbers(seed: 2)
    for _ in 0..<2_000 {
      let text = texts.text()
      let words = WordFold.words(of: text)
      var end = 0
      for word in words {
        #expect(!word.range.isEmpty && word.range.upperBound <= text.utf8.count && word.range.upperBound >= end)
        #expect(WordFold.words(of: word.text).map(\.text) == [word.text], "\(text.debugDescription)")
        end = word.range.upperBound
      }
      #expect(words.last?.joinsNext != true)
    }
  }

  @Test(
    "Each scalar that Unicode has assigned fits into the memory that its words are given, and folds to itself when folded again"
  )
  func allScalars() {
    for value in Array(UInt32(0)...0x323AF) + Array(0xE0000...0xE01EF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let indexed = IndexedText(text + text)
      if IndexedText(indexed.words).words != indexed.words { Issue.record("U+\(String(value, radix: 16)) folds twice") }
    }
  }

  @Test("Bytes that are no UTF-8 are read as replacement characters, which part words")
  func anyBytes() {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(IndexedText(text).words == WordFold.words(of: text).map(\.text).joined(separator: " "))
    }
    #expect(IndexedText(String(decoding: [0x61, 0xFF, 0x62], as: UTF8.self)).words == "a b")
  }

  @Test("A substring's offsets count from its own start")
  func substring() {
    #expect(WordFold.words(of: "Señor Nuñez".dropFirst(6)).map(\.range) == [0..<6])
  }
}
