import SeededRandom
import Testing
import WordDiff

@Suite("What has changed between two texts")
struct WordDiffTests {
  /// `[-removed-]{+added+}` within a paragraph; whole ones behind `- ` and `+ `.
  private static func marked(_ old: String, _ new: String) -> String {
    let (olds, news) = (paragraphs(old), paragraphs(new))
    return WordDiff(old: olds, new: news).passages.map { passage in
      switch (passage.old, passage.new) {
      case (let old?, nil): "- " + olds[old]
      case (nil, let new?): "+ " + news[new]
      case (let old?, let new?): passage.runs.map { marked($0, olds[old], news[new]) }.joined()
      case (nil, nil): "?"
      }
    }.joined(separator: "\n")
  }

  private static func marked(_ run: WordDiff.Run, _ old: Substring, _ new: Substring) -> String {
    switch run.kind {
    case .kept: slice(new, run.range)
    case .removed: "[-" + slice(old, run.range) + "-]"
    case .added: "{+" + slice(new, run.range) + "+}"
    }
  }

  private static func slice(_ text: Substring, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private static func paragraphs(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(
    "Words are marked, not letters",
    arguments: [
      ("Forty nurses come.", "Sixty nurses come.", "[-Forty-]{+Sixty+} nurses come."),
      ("We will build.", "We will not build.", "We will {+not +}build."),
      ("We will not build.", "We will build.", "We will [-not -]build."),
      ("We will build.", "We will build. Now.", "We will build.{+ Now.+}"),
      ("The old red house burns.", "The new blue house burns.", "The [-old red-]{+new blue+} house burns."),
      ("It cost 1,000 dollars.", "It cost 1,200 dollars.", "It cost [-1,000-]{+1,200+} dollars."),
      ("They don’t know, we know.", "They do know, we know.", "They [-don’t-]{+do+} know, we know."),
      ("“Yes,” she said then.", "“Yes!” she said then.", "“Yes[-,-]{+!+}” she said then."),
      ("住民は木曜日に声明", "住民は金曜日に声明", "住民は[-木-]{+金+}曜日に声明"),
      ("A cafe\u{301} opens here.", "A cafe opens here.", "A [-cafe\u{301}-]{+cafe+} opens here."),
      ("One  space here now.", "One space here now.", "One[- -] space here now."),
      ("Same.", "Same.", "Same."), ("", "", ""),
    ])
  func words(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.marked(old, new) == expected)
  }

  @Test("Paragraphs that are new, gone or wholly other stand as they are; the others are marked inside")
  func paragraphs() {
    let old = "The council met on Monday.\nNobody spoke against it.\nIt costs two million.\nPress: Jo Park"
    let new = "The council met on Tuesday.\nIt costs two million.\nMore news follows.\nPress: Jo Park"
    #expect(
      Self.marked(old, new) == """
        The council met on [-Monday-]{+Tuesday+}.
        - Nobody spoke against it.
        It costs two million.
        + More news follows.
        Press: Jo Park
        """)
  }

  @Test("A changed paragraph finds its place among others that have changed")
  func pairing() {
    let old = "Ann Lee spoke first and long.\nThe river is ill since May.\nThe office is closed today."
    let new = "The river was ill since May.\nRain fell.\nThe office is open today."
    #expect(
      Self.marked(old, new) == """
        - Ann Lee spoke first and long.
        The river [-is-]{+was+} ill since May.
        + Rain fell.
        The office is [-closed-]{+open+} today.
        """)
  }

  @Test("Without what was added it is the old text, without what was removed the new one", arguments: 0..<300)
  func bothTexts(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let old = random.text(paragraphs: seed % 12)
    let new = seed % 5 == 0 ? random.text(paragraphs: seed % 7) : random.changed(old)
    Self.expectBoth(old, new)
  }

  @Test("Long texts of every difficult kind come back too")
  func long() {
    var random = SeededNumbers(seed: 1)
    let few = (0..<30_000).map { _ in random.pick(["a", "b", "c"]) }.joined(separator: " ")
    Self.expectBoth([few[...]], [("b " + few.reversed())[...]])
    let lines = (0..<20_000).map { _ in Substring(random.pick(["rent", "wage", "rent control"])) }
    Self.expectBoth(lines, lines.reversed())
    let one = [Substring(String(repeating: "x", count: 200_000))]
    Self.expectBoth(one, lines)
    Self.expectBoth(lines, one)
    Self.expectBoth([], lines)
  }

  private static func expectBoth(_ old: [Substring], _ new: [Substring]) {
    let passages = WordDiff(old: old, new: new).passages
    #expect(passages.compactMap(\.old) == Array(old.indices))
    #expect(passages.compactMap(\.new) == Array(new.indices))
    for passage in passages {
      let before = Array((passage.old.map { old[$0] } ?? "").utf8)
      let after = Array((passage.new.map { new[$0] } ?? "").utf8)
      func bytes(_ run: WordDiff.Run) -> ArraySlice<UInt8> {
        run.kind == .removed ? before[run.range] : after[run.range]
      }
      #expect(passage.runs.filter { $0.kind != .added }.flatMap(bytes) == before)
      #expect(passage.runs.filter { $0.kind != .removed }.flatMap(bytes) == after)
      let isSame = passage.old != nil && passage.new != nil && before == after
      #expect(passage.isKept == isSame)
    }
  }
}

extension SeededNumbers {
  fileprivate mutating func text(paragraphs: Int) -> [Substring] {
    (0..<paragraphs).map { _ in
      Substring((0..<Int.random(in: 0...14, using: &self)).map { _ in word() }.joined())
    }
  }

  private mutating func word() -> String {
    let words = ["rent", "wage", "住民", "don’t", "é", "e\u{301}", "1,000", "a-b"]
    let signs = [".", ",", "—", "“", "🏳️‍🌈", "--", "\u{301}"]
    return pick(words + signs) + pick([" ", " ", " ", "", "\t", "\n", "\u{A0}"])
  }

  /// The text with some paragraphs and words gone, added or moved.
  fileprivate mutating func changed(_ text: [Substring]) -> [Substring] {
    text.flatMap { paragraph -> [Substring] in
      switch Int.random(in: 0...5, using: &self) {
      case 0: return []
      case 1: return [paragraph, Substring(word() + word())]
      case 2, 3:
        var words = paragraph.split(separator: " ", omittingEmptySubsequences: false)
        words[Int.random(in: words.indices, using: &self)] = Substring(word())
        return [Substring(words.joined(separator: " "))]
      default: return [paragraph]
      }
    }
  }
}
