import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Explanation")
struct ExplanationTests {
  /// For each rule a text of which it decides the part between ⟦ and ⟧.
  static let samples: [(Rule, String)] = [
    (.verbBehind, "“⟦We will build,⟧” said Ann Lee."),
    (.verbBefore, "Ann Lee said, “⟦We will build it this year.⟧”"),
    (.verbInSentence, "Ann Lee called the plan “⟦a gift to the landlords of this city⟧” on Monday."),
    (.label, "Ann Lee, director: “⟦We will build it this year.⟧”"),
    (.signature, "“⟦We will build it this year.⟧” – Ann Lee, director"),
    (.accordingTo, "According to Ann Lee, “⟦the bridge will be built this year⟧” by the county."),
    (.furtherParagraph, "“We will build, and it starts today.\n\n“⟦It ends in June,⟧” said Ann Lee."),
    (.samePassage, "“We will build,” said Ann Lee. “⟦It starts today.⟧”"),
    (.signatureBelow, "“⟦We will build it this year, and next.⟧”\n\nAnn Lee, director, Roads Office"),
    (.leadIn, "Ann Lee issued the following statement:\n\n“⟦We will build it this year.⟧”"),
    (.sameSpeaker, "“We will build,” said Ann Lee.\n\n“⟦It will be done by the end of the year.⟧”"),
    (.wholeParagraph, "The office spoke.\n\n“⟦It will be done by the end of this year.⟧”\n\nNobody was named."),
    (.freeStanding, "Ann Lee has waited for years. “⟦I can wait a little longer.⟧” The bridge is closed."),
    (.embedded, "“⟦It will be built,⟧” so the story goes in the village."),
    (.epigraph, "⟦Roads are built by those who walk them.⟧\n\n~ Ann Lee, director"),
    (
      .statement,
      "Ann Lee issued the following statement on the bridge:\n\n"
        + "⟦The county will build the bridge this year, and it will stand for a hundred.⟧"
    ),
    (.transcript, "Q: Will it be built?\n\nANN LEE: ⟦Yes, it will be built this year.⟧"),
    (.nickname, "James “⟦Bud⟧” Harlan came."),
    (.title, "The report titled “⟦Roads for All⟧” came out on Monday."),
    (.unattributed, "The “⟦road⟧” is a path of gravel."),
    (.contactLabel, "Contact: Ann Lee, ⟦(347) 555-0137⟧"),
    (.contactSentence, "For more information, call Ann Lee at ⟦(347) 555-0137⟧."),
    (.contactEntry, "Rosa Quill\n⟦(347) 555-0137⟧"),
    (.notOffered, "The old number of the depot was ⟦(347) 555-0137⟧ until it closed."),
  ]

  @Test("Each rule names what it decided on", arguments: samples)
  func decides(rule: Rule, sample: String) throws {
    let parts = sample.split(whereSeparator: { $0 == "⟦" || $0 == "⟧" }).map(String.init)
    let (text, wanted) = (parts.joined(), sample.hasPrefix("⟦") ? parts[0] : parts[1])
    let (_, decisions) = Extractor().explanation(of: PlainText.body(of: text))
    let words = Array(text.utf8)
    let decision = try #require(
      decisions.first { String(decoding: words[$0.range], as: UTF8.self) == wanted }, "nothing was decided on it")
    #expect(decision.rule == rule)
  }

  @Test("Every rule has a sample, but the one for a site’s furniture")
  func complete() {
    #expect(Set(Self.samples.map(\.0)).union([.boilerplate]) == Set(Rule.allCases))
  }

  @Test("Words in marks in a site’s list of other news are said to be no text of the release")
  func furniture() {
    let text = "Roads Office\n\nIt is built.\n\nIt is open.\n\nIt is free.\n\nLatest News\n\n“It rained,” said Jo Roe."
    let (_, decisions) = Extractor().explanation(of: PlainText.body(of: text))
    #expect(decisions.map(\.rule) == [.boilerplate])
  }

  @Test("What is taken is what is found, and how the speaker was told stands beside it")
  func agrees() {
    let body = PlainText.body(
      of: "Ann Lee, director, came. “We will build,” said Lee. “It starts today.”\n\nShe added, “Not a cent more.”")
    let (findings, decisions) = Extractor().explanation(of: body)
    #expect(findings == Extractor().findings(in: body))
    #expect(decisions.filter(\.rule.isTaken).map(\.range) == findings.quotes.flatMap(\.segments).map(\.range))
    #expect(decisions.map(\.identification) == [.fullestName, .fullestName, .pronoun])
  }

  @Test("Evidence lies in the text")
  func evidence() {
    let body = PlainText.body(of: "Ann Lee said, “We will build it this year.” For more, call Jo Roe at 347-555-0199.")
    let (_, decisions) = Extractor().explanation(of: body)
    let seen = decisions.compactMap(\.evidence).map { String(body.slice($0)) }
    #expect(seen == ["Ann Lee said,", "For more, call"])
  }
}
