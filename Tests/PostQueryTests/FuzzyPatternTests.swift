import PostQuery
import SeededRandom
import Testing

@Suite("Titles by some of their letters")
struct FuzzyPatternTests {
  @Test(
    "The letters are found in their order, at the beginnings of words and together if they can be",
    arguments: [
      ("rent", "⟦Rent⟧ control"), ("rc", "⟦R⟧ent ⟦C⟧ontrol"), ("rnt", "⟦R⟧e⟦nt⟧ control"),
      ("control rent", "⟦Rent⟧ ⟦control⟧"),
      ("con", "Tenants in ⟦con⟧trol, acon"), ("nunez", "Yeny ⟦Nuñez⟧"), ("NUÑ", "yeny ⟦nun⟧ez"),
      ("strasse", "⟦Straße⟧"), ("dont", "⟦Don⟧’⟦t⟧ wait"),
      ("wb", "⟦w⟧ell-⟦b⟧eing"), ("елк", "⟦Ёлк⟧а"), ("日語", "⟦日⟧本⟦語⟧"), ("fi", "⟦ﬁ⟧nd"), ("a  b ", "⟦a⟧ ⟦b⟧"),
      ("aa", "⟦aa⟧a"), ("t", "a ⟦t⟧at"),
    ])
  func finds(typed: String, sample: String) throws {
    let text = MarkedText(sample).text
    let match = try #require(FuzzyPattern(typed).match(text))
    #expect(MarkedText.mark(match.ranges, in: text) == sample)
  }

  @Test(
    "A title that lacks a letter, or has them in another order, does not match",
    arguments: [
      ("rentx", "Rent control"), ("tr", "rat"), ("rent zoo", "Rent control"), ("a", ""), ("aa", "a"), ("é", "x"),
      ("日", "本"),
    ])
  func rejects(typed: String, title: String) {
    #expect(FuzzyPattern(typed).match(title) == nil)
  }

  @Test(
    "The better match has the higher score",
    arguments: [
      ("rent", "Rent control", "Rest in tents"), ("rent", "Rent control", "Our rent control"),
      ("con", "Rent control", "A bacon"),
      ("rc", "Rent control", "arctic"), ("abc", "abc", "a b x c"), ("abc", "x abc", "x abxc"),
    ])
  func ranks(typed: String, better: String, worse: String) throws {
    let pattern = FuzzyPattern(typed)
    let (high, low) = (try #require(pattern.match(better)), try #require(pattern.match(worse)))
    #expect(high.score > low.score)
  }

  @Test("A pattern of nothing is in every title, at no place", arguments: ["", "  ", "’"])
  func empty(typed: String) {
    let pattern = FuzzyPattern(typed)
    #expect(pattern.isEmpty)
    #expect(pattern.match("Rent") == FuzzyMatch(ranges: [], score: 0))
  }

  @Test("A title of a million letters is matched too")
  func long() throws {
    let title = String(repeating: "x", count: 1_000_000) + " rent"
    let match = try #require(FuzzyPattern("rent").match(title))
    #expect(match.ranges == [1_000_001..<1_000_005])
  }

  @Test("In any text the ranges are in order and apart, and on the bounds of scalars")
  func anyText() {
    var texts = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let title = texts.text()
      guard let match = FuzzyPattern(String(title.unicodeScalars.prefix(3))).match(title) else { continue }
      var end = 0
      for range in match.ranges {
        #expect(range.lowerBound >= end && range.upperBound <= title.utf8.count && !range.isEmpty)
        #expect(String(validating: Array(title.utf8)[range], as: UTF8.self) != nil)
        end = range.upperBound
      }
    }
  }
}
