import PostQuery
import SeededRandom
import Testing

@Suite("What is highlighted")
struct HighlighterTests {
  @Test(
    "Words, phrases and prefixes are marked where they are found",
    arguments: [
      ("rent", "⟦rent⟧ control, ⟦Rent⟧; rents"), ("nunez", "Yeny ⟦Nuñez⟧’ ⟦Nun\u{303}ez⟧"),
      ("rent control", "⟦Rent⟧ ⟦control⟧ and ⟦rent⟧"),
      ("\"rent control\"", "⟦rent control⟧, rent, ⟦Rent — “control⟧”"), ("evict*", "⟦evict⟧ ⟦evictions⟧ revict evic"),
      ("\"rent con\"*", "⟦rent control⟧ rent ⟦rent con⟧"), ("rent -control", "⟦rent⟧ control"),
      ("-(rent or control)", "rent control"),
      ("rent or evict", "⟦rent⟧ ⟦evict⟧"), ("\"a b\" b", "⟦a b⟧ a x ⟦b⟧"), ("\"a a\"", "⟦a a a⟧ b a"),
      ("\"a b c\" \"b d\"", "a ⟦b d⟧ a b ⟦a b c⟧"),
      ("日本", "日⟦日本⟧語"), ("dont", "⟦don’t⟧ ⟦dont⟧"), ("1/2", "⟦½⟧ ⟦1 2⟧"), ("rent*", ""), ("rent", "…"),
      ("a b c \"x y\"*", "⟦x y⟧ z ⟦x yz⟧ ⟦a⟧ x"), ("rent r* re*", "⟦rent⟧ ⟦re⟧ ⟦r⟧ ⟦red⟧ a"),
    ])
  func marks(typed: String, sample: String) throws {
    try check(typed, sample)
  }

  @Test(
    "A compound is found with and without its hyphen",
    arguments: [
      ("wellbeing", "⟦well-being⟧ ⟦wellbeing⟧ well being ⟦Well‑Being⟧"),
      ("well-being", "⟦well-being⟧ ⟦wellbeing⟧ ⟦well being⟧"),
      ("\"wellbeing\"", "⟦well-being⟧"), ("\"well being\"", "wellbeing ⟦well being⟧ ⟦well-being⟧"),
      ("wellb*", "⟦well-being⟧ well- being"),
      ("well-b*", "⟦wellbeing⟧ ⟦well-being⟧"), ("being", "well-⟦being⟧"), ("wellbeing", "x-well-being well--being"),
      ("3478371547", "⟦347-837-1547⟧"), ("347-837-1547", "⟦3478371547⟧ ⟦347.837.1547⟧"), ("abcde", "a-b-c-d-e"),
      ("abcd", "⟦a-b-c-d⟧ a"),
      ("a-b-c-d-e", "abcde ⟦a b c d e⟧"), ("wellbeing well", "⟦well-being⟧ ⟦well⟧"), ("b-c", "a ⟦b c⟧ ⟦bc⟧"),
      ("bc", "a ⟦b-c⟧"),
    ])
  func compounds(typed: String, sample: String) throws {
    try check(typed, sample)
  }

  @Test("The rule's compound is of two to four words")
  func compound() {
    #expect(Term(["well", "being"]).compound == "wellbeing")
    #expect(Term(["a", "b", "c", "d"], isExact: true).compound == "abcd")
    #expect(Term(["wellbeing"]).compound == nil)
    #expect(Term(["a", "b", "c", "d", "e"]).compound == nil)
  }

  @Test("Words of the same stem are marked for a bare word, and not for one in quotation marks or a prefix")
  func forms() throws {
    let forms = ["evict": Set(["evict", "evicted", "evictions"]), "rents": ["rent"]]
    try check("evict rents", "⟦evict⟧ ⟦evicted⟧ ⟦Evictions⟧ evicting ⟦rent⟧ ⟦rents⟧", forms)
    try check("\"evict\"", "⟦evict⟧ evicted", forms)
    try check("rent-evict", "⟦rent evicted⟧ evicted", forms)
    try check("\"a evict\"", "a evicted ⟦a evict⟧", forms)
  }

  @Test(
    "What is asked of a field is marked there, and what is asked of none in titles, bodies and quotes",
    arguments: [
      (Condition.Field.anywhere, "a"), (.title, "a title"), (.body, "a body"), (.quote, "a body quote"),
      (.speaker, "speaker"), (.org, "org"),
      (.contact, "contact"), (.tag, "tag"), (.source, "source"),
    ])
  func fields(field: Condition.Field, expected: String) throws {
    let asked = "a title:title body:body quote:quote speaker:speaker org:org contact:contact tag:tag source:source"
    let highlighter = Highlighter(try Query(asked, today: someDay))
    let text = "a title body quote speaker org contact tag source"
    let found = highlighter.ranges(in: text, as: field).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(
    "Nothing is to be marked where no word is wanted",
    arguments: [("", true), ("-a", true), ("is:unread date:2013 lang:en", true), ("a", false), ("-(a) tag:b", false)])
  func empty(typed: String, isEmpty: Bool) throws {
    #expect(Highlighter(try Query(typed, today: someDay)).isEmpty == isEmpty)
  }

  @Test("Many terms are found as each alone would be")
  func manyTerms() throws {
    let words = (0..<300).map { "w\($0)" }
    let typed = words.map { "\"\($0) x\"" }.joined(separator: " or ")
    try check(typed, words.map { "⟦\($0) x⟧ \($0)" }.joined(separator: " "))
    let long = words.joined(separator: " ")
    try check("\"\(long)\"", "⟦\(long)⟧ \(long.dropLast())")
  }

  @Test("In any text the ranges are in order, apart, and where a plain search by words has them")
  func anyText() throws {
    var random = SeededNumbers(seed: 6)
    for _ in 0..<1_000 {
      let text = (0..<30).map { _ in ["a", "b", "ab", "A", "ba"].randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        ["a", "b", "ab"].randomElement(using: &random) ?? ""
      }
      let query = Query(typed: "", condition: .text(Term(words, isExact: true), in: .body))
      #expect(Highlighter(query).ranges(in: text, as: .body) == plainRanges(of: words, in: text))
    }
  }

  private func plainRanges(of words: [String], in text: String) -> [Range<Int>] {
    let all = WordFold.words(of: text)
    var found: [Range<Int>] = []
    for start in all.indices.dropLast(words.count - 1) {
      let run = all[start..<start + words.count]
      guard run.map(\.text) == words, let first = run.first, let last = run.last else { continue }
      if let before = found.last, before.upperBound > first.range.lowerBound {
        found[found.count - 1] = before.lowerBound..<last.range.upperBound
      } else {
        found.append(first.range.lowerBound..<last.range.upperBound)
      }
    }
    return found
  }

  private func check(_ typed: String, _ sample: String, _ forms: [String: Set<String>] = [:]) throws {
    let text = MarkedText(sample).text
    let highlighter = Highlighter(try Query(typed, today: someDay), forms: forms)
    #expect(MarkedText.mark(highlighter.ranges(in: text, as: .body), in: text) == sample)
  }
}
