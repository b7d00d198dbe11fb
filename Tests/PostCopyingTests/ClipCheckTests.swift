import PostCopying
import PostMarks
import PostModel
import SeededRandom
import Testing

@Suite("Whether clips are verbatim")
struct ClipCheckTests {
  @Test(
    "The same words are verbatim, whatever has come to stand around them",
    arguments: [
      (ClipSamples.budget, ClipCheck.verbatim),
      ("“⟦We asked for beds, and we got both,⟧” said Ruth Okafor on Monday. Call ⟨Jo Park⟩.", .kept(isMoved: false)),
      ("New: “⟦We asked for beds, and we got both,⟧” said Ruth Okafor. Call ⟨Jo Park⟩.", .kept(isMoved: true)),
      ("She put it so: We asked for beds, and we got both, that is all.", .kept(isMoved: true)),
    ])
  func kept(now: String, check: ClipCheck) throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    #expect(ClipCheck(clip, in: ClipSamples.article(now)) == check)
    #expect(check.isVerbatim)
  }

  @Test("Changed words are shown beside the nearest passage, word for word")
  func changed() throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    let now = ClipSamples.article("“⟦We asked for more beds, and we got neither,⟧” said Ruth Okafor.")
    guard case .changed(let passages) = ClipCheck(clip, in: now) else {
      Issue.record("The clip is not told to have changed")
      return
    }
    #expect(passages.map(\.new) == ["We asked for more beds, and we got neither,"])
    #expect(passages[0].marked == "We asked for {+more +}beds, and we got [−both−]{+neither+},")
    #expect(String(now.post.body.slice(passages[0].range)) == passages[0].new)
    #expect(!ClipCheck(clip, in: now).isVerbatim)
  }

  @Test("One letter is enough of a change, and so is another mark of the same look")
  func letters() throws {
    let clip = try #require(ClipSamples.quote("“⟦It’s the nurses’ café, and ours,⟧” said Ruth Okafor."))
    for now in [
      "“⟦It's the nurses’ café, and ours,⟧” said Ruth Okafor.",
      "“⟦It’s the nurses’ cafe\u{301}, and ours,⟧” said Ruth Okafor.",
      "“⟦It’s the nurse’s café, and ours,⟧” said Ruth Okafor.",
    ] {
      #expect(ClipCheck(clip, in: ClipSamples.article(now)).name == "changed", "\(now)")
    }
  }

  @Test("A passage that is not a quote any more is still found")
  func unquoted() throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    let now = ClipSamples.article(
      "The union says that it asked for beds, and got both. It was a long day for all of them there.")
    guard case .changed(let passages) = ClipCheck(clip, in: now) else {
      Issue.record("The clip is not told to have changed")
      return
    }
    #expect(passages[0].new == "asked for beds, and got both.")
  }

  @Test("Where nothing like the words is left, or the post is gone, the clip is gone")
  func gone() throws {
    let clip = try #require(ClipSamples.quote(ClipSamples.budget))
    #expect(ClipCheck(clip, in: ClipSamples.article("The office is closed on Monday.")) == .gone(.passage))
    #expect(ClipCheck(clip, in: ClipSamples.article("")) == .gone(.passage))
    #expect(ClipCheck(clip, in: nil) == .gone(.post))
  }

  @Test("A contact is held against the text, too")
  func contact() throws {
    let clip = try #require(ClipSamples.contact(ClipSamples.budget))
    #expect(ClipCheck(clip, in: ClipSamples.article(ClipSamples.budget)) == .verbatim)
    #expect(ClipCheck(clip, in: ClipSamples.article("Call nobody.")) == .gone(.passage))
  }

  @Test("A body with one word changed anywhere is never told to be the same", arguments: 0..<100)
  func property(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let words = (0..<60).map { "word\($0)" }
    let (first, last) = (10 + numbers.number(in: 0..<10), 30 + numbers.number(in: 0..<20))
    func marked(_ words: [String]) -> String {
      (words[..<first] + ["⟦" + words[first...last].joined(separator: " ") + "⟧"] + words[(last + 1)...])
        .joined(separator: " ")
    }
    let clip = try #require(ClipSamples.quote(marked(words)))
    let place = numbers.number(in: 0..<words.count)
    var other = words
    other[place] = "w0rd\(place)"
    let check = ClipCheck(clip, in: ClipSamples.article(marked(other)))
    if (first...last).contains(place) {
      guard case .changed(let passages) = check else {
        Issue.record("\(check)")
        return
      }
      #expect(passages[0].new == other[first...last].joined(separator: " "))
    } else {
      #expect(check == .kept(isMoved: false))
    }
  }
}
