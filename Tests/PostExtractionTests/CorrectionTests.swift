import PostExtraction
import PostMarkup
import PostModel
import Testing

/// A text, and what an editor states of it.
private struct CorrectedSample {
  let body: Body
  let findings: Findings
  let mismatches: [String]

  init(_ text: String, _ corrections: Corrections, speakers: [KnownSpeaker] = []) {
    body = PlainText.body(of: text)
    let extractor = Extractor()
    findings = extractor.findings(in: body, corrections: corrections, speakers: SpeakerRegister(speakers))
    mismatches = extractor.mismatches(of: corrections, in: body).map(\.reason)
  }

  /// `words|words — name, role, affiliation (attribution)` for each quote.
  var quotes: [String] {
    findings.quotes.map { quote in
      let words = quote.segments.map(\.text).joined(separator: "|")
      let speaker = [quote.speaker?.name, quote.speaker?.role, quote.speaker?.affiliation].compactMap { $0 }
      return "\(words) — \(speaker.joined(separator: ", ")) (\(quote.attribution.rawValue))"
    }
  }

  /// Whether the invariants hold: segments are the body's words at their spans, in order, without overlap.
  var isSound: Bool {
    let segments = findings.quotes.flatMap(\.segments)
    let isWhole = segments.allSatisfy { String(body.slice($0.range)) == $0.text && !$0.range.isEmpty }
    let sorted = segments.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let areApart = zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    let starts = findings.quotes.compactMap(\.segments.first?.range.lowerBound)
    let areInBody = findings.contacts.allSatisfy { $0.range.upperBound <= body.text.utf8.count }
    return isWhole && areApart && areInBody && starts == starts.sorted()
  }
}

/// The same numbers for the same beginning (Knuth's MMIX generator).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

private let rosa = KnownSpeaker(
  name: "Rosa Marlow Quill", aliases: [.init("Councilor Quill"), .init("the councilor")], role: "councilor",
  affiliation: "Port Alder")

@Suite("Corrections: speakers")
struct SpeakerCorrectionTests {
  @Test("Quotes attributed to an alias are by the named person, and so are those of the same speaker")
  func alias() {
    let text = """
      “The pier stays open,” said Councilor Quill. “It always has,” she added. The councilor said: “Come and see.”
      """
    let sample = CorrectedSample(text, Corrections(speakers: [rosa]))
    #expect(
      sample.quotes == [
        "The pier stays open, — Rosa Marlow Quill, councilor, Port Alder (stated)",
        "It always has, — Rosa Marlow Quill, councilor, Port Alder (inferred)",
        "Come and see. — Rosa Marlow Quill, councilor, Port Alder (stated)",
      ])
    #expect(sample.findings.quotes.map(\.speakerAsWritten)[1] == "she")
    #expect(sample.mismatches.isEmpty)
  }

  @Test("A description that names nobody by itself is whom the editor says")
  func description() {
    let text = "“The pier stays open for everybody,” the victim said."
    let sample = CorrectedSample(text, Corrections(speakers: [.init(name: "Ann Lee", aliases: [.init("The  Victim")])]))
    #expect(sample.quotes == ["The pier stays open for everybody, — Ann Lee (stated)"])
  }

  @Test("A plain name is the fullest form of the short ones in the text")
  func fullest() {
    let text = "“The pier stays open,” said Quill, chair of Harbor Watch. “Good,” said R. Quill."
    let sample = CorrectedSample(text, Corrections(speakers: [.init(name: "Rosa Marlow Quill")]))
    #expect(
      sample.findings.quotes.first?.speaker
        == Speaker(name: "Rosa Marlow Quill", role: "chair", affiliation: "Harbor Watch"))
    #expect(sample.findings.quotes.allSatisfy { $0.speaker?.name == "Rosa Marlow Quill" })
  }

  @Test("A short name that another speaker of the text could bear stays as it is")
  func namesakes() {
    let text = "Rosa Quill met Ivan Quill. “We talk about it,” Quill said. “We do, every single day,” said Ivan Quill."
    let sample = CorrectedSample(text, Corrections(speakers: [.init(name: "Rosa Marlow Quill")]))
    #expect(sample.findings.quotes.map(\.speaker?.name) == ["Quill", "Ivan Quill"])
    let stated = CorrectedSample(
      text, Corrections(speakers: [.init(name: "Rosa Marlow Quill", aliases: [.init("Quill")])]))
    #expect(stated.findings.quotes.map(\.speaker?.name) == ["Rosa Marlow Quill", "Ivan Quill"])
  }

  @Test("What is said of many posts names whom the text leaves open, and adds role and affiliation")
  func common() {
    let text = "“The pier stays open,” said Councilor Quill. “It always has,” she added. “Good,” said Tom Ridley."
    let tom = KnownSpeaker(name: "Tom Ridley", affiliation: "Harbor Watch")
    let sample = CorrectedSample(text, Corrections(), speakers: [rosa, tom])
    #expect(
      sample.quotes == [
        "The pier stays open, — Rosa Marlow Quill, councilor, Port Alder (stated)",
        "It always has, — Rosa Marlow Quill, councilor, Port Alder (inferred)",
        "Good, — Tom Ridley, Harbor Watch (stated)",
      ])
  }

  @Test("An alias of many posts does not rename somebody whom the text gives another full name")
  func otherPerson() {
    let text = "Ivan Quill spoke. “The pier stays open,” said Councilor Quill. “It always has,” said Quill."
    let speakers = [KnownSpeaker(name: "Rosa Quill", aliases: [.init("Councilor Quill"), .init("Quill")])]
    let sample = CorrectedSample(text, Corrections(), speakers: speakers)
    #expect(sample.findings.quotes.allSatisfy { $0.speaker?.name == "Ivan Quill" })
  }

  @Test("The post's own speakers win, and take from the others what they do not say")
  func precedence() {
    let text = "“The pier stays open,” said Councilor Quill."
    let own = KnownSpeaker(name: "Ivan Quill", aliases: [.init("Councilor Quill")])
    #expect(
      CorrectedSample(text, Corrections(speakers: [own]), speakers: [rosa]).findings.quotes.first?.speaker?.name
        == "Ivan Quill")
    let named = KnownSpeaker(name: "Rosa Marlow Quill", role: "chair")
    #expect(
      CorrectedSample(text, Corrections(speakers: [named]), speakers: [rosa]).quotes
        == ["The pier stays open, — Rosa Marlow Quill, chair, Port Alder (stated)"])
  }

  @Test("An alias that stands nowhere in the text is told; capitals and kinds of spaces are no difference")
  func unmatched() {
    let text = "“Good,” said Councilor\u{A0}Quill, who was there for the councilors."
    let speaker = KnownSpeaker(
      name: "Rosa Quill", aliases: [.init("councilor quill", line: 4), .init("the councilor", line: 5)])
    let sample = CorrectedSample(text, Corrections(speakers: [speaker]))
    #expect(
      sample.mismatches == [
        "`speakers`: the alias “the councilor” of Rosa Quill stands nowhere in the text: write it as the text does, or remove it"
      ])
  }
}

@Suite("Corrections: quotes")
struct QuoteCorrectionTests {
  private let text = """
    “The pier\u{A0}stays open,” said Rosa Quill. “It’s for  all of us,” she added.

    A sign says that nobody counts. Nobody will be turned away, she wrote. Tom Ridley called it “the best day of the year.”
    """

  private func sample(_ quotes: QuoteCorrection...) -> CorrectedSample {
    let sample = CorrectedSample(text, Corrections(quotes: quotes))
    #expect(sample.isSound)
    return sample
  }

  @Test(
    "The words are found however their spaces and marks are typed",
    arguments: [
      "The pier stays open,", "The pier stays open", "“The pier  stays\nopen,”", "\"The pier stays open\"",
      "«The pier stays open,»", "pier stays",
    ])
  func folding(words: String) {
    let sample = sample(QuoteCorrection(words, speaker: "Ann Lee", role: "mayor", affiliation: "Port Alder"))
    #expect(sample.quotes.first == "The pier\u{A0}stays open, — Ann Lee, mayor, Port Alder (stated)")
    #expect(sample.findings.quotes.first?.speakerAsWritten == nil)
    #expect(sample.findings.quotes.count == 3)
    #expect(sample.mismatches.isEmpty)
  }

  @Test("Straight and curly apostrophes are alike")
  func apostrophes() {
    #expect(
      sample(QuoteCorrection("It's for all of us", speaker: "Ann Lee")).quotes[1]
        == "It’s for  all of us, — Ann Lee (stated)")
  }

  @Test("Role and affiliation alone leave the speaker and how it is known")
  func roleAlone() {
    let sample = sample(QuoteCorrection("It’s for all of us", role: "mayor"))
    #expect(sample.quotes[1] == "It’s for  all of us, — Rosa Quill, mayor (inferred)")
    #expect(sample.findings.quotes[1].speakerAsWritten == "she")
  }

  @Test("Words that extraction missed are added, as they stand in the body")
  func added() {
    let sample = sample(QuoteCorrection("Nobody will be turned  away,", speaker: "Rosa Quill"))
    #expect(sample.quotes.count == 4)
    #expect(sample.quotes[2] == "Nobody will be turned away, — Rosa Quill (stated)")
    #expect(sample.findings.quotes[2].kind == .statement)
    #expect(self.sample(QuoteCorrection("Nobody will be turned away")).quotes[2].hasSuffix(" —  (unknown)"))
  }

  @Test("Words in marks that are added are a direct quote")
  func addedInMarks() {
    let text = "The wall bore the title “Open Harbor” for years."
    let sample = CorrectedSample(text, Corrections(quotes: [.init("Open Harbor", speaker: "Ann Lee")]))
    #expect(sample.quotes == ["Open Harbor — Ann Lee (stated)"])
    #expect(sample.findings.quotes.map(\.kind) == [.direct])
  }

  @Test("Words of several paragraphs are one quote, a segment for each")
  func paragraphs() {
    let text = "It began so.\n\nWe were here first.\n\n\"We will be here last.\n\nThe end."
    let words = "We were here first.\n\n“We will be here last."
    let sample = CorrectedSample(text, Corrections(quotes: [.init(words, speaker: "Ann Lee")]))
    #expect(sample.quotes == ["We were here first.|We will be here last. — Ann Lee (stated)"])
    #expect(sample.isSound)
  }

  @Test("Words beyond those that were found make the segment longer")
  func widened() {
    let text = "“The pier stays open,” said Rosa Quill."
    let sample = CorrectedSample(text, Corrections(quotes: [.init("stays open,” said Rosa Quill")]))
    #expect(sample.quotes == ["stays open,” said Rosa Quill — Rosa Quill (stated)"])
    #expect(sample.isSound)
  }

  @Test("Words that are nobody's are no quote; the other segments stay")
  func nobody() {
    let sample = sample(QuoteCorrection("the best day of the year", isQuote: false))
    #expect(sample.findings.quotes.count == 2)
    let halves = "“The pier stays open,” said Rosa Quill, “and so do the docks.”"
    let half = CorrectedSample(halves, Corrections(quotes: [.init("and so do the docks", isQuote: false)]))
    #expect(half.quotes == ["The pier stays open, — Rosa Quill (stated)"])
    #expect(half.mismatches.isEmpty)
  }

  @Test("A part of a longer quote is not taken out of it, and that is told")
  func partOfLonger() {
    let sample = sample(QuoteCorrection("best day", isQuote: false, line: 7))
    #expect(sample.findings.quotes.count == 3)
    #expect(
      sample.mismatches == [
        "`quotes`: “best day” is part of a longer quote: give all the words of it that are nobody’s"
      ])
  }

  @Test("An entry is about the whole quote; entries for its parts part it, in whatever order they come")
  func parts() {
    let text = "Rosa Quill said: “The pier stays open.\n\n“And so do the docks.”"
    let last = QuoteCorrection("And so do the docks", speaker: "Ann Lee")
    let first = QuoteCorrection("The pier stays open", speaker: "Bo Lee")
    #expect(
      CorrectedSample(text, Corrections(quotes: [last])).quotes
        == ["The pier stays open.|And so do the docks. — Ann Lee (stated)"])
    for order in [[last, first], [first, last]] {
      let sample = CorrectedSample(text, Corrections(quotes: order))
      #expect(sample.quotes == ["The pier stays open. — Bo Lee (stated)", "And so do the docks. — Ann Lee (stated)"])
      #expect(sample.isSound)
    }
    let twice = CorrectedSample(text, Corrections(quotes: [first, .init("The pier stays open", speaker: "Cy Lee")]))
    #expect(twice.findings.quotes.map(\.speaker?.name).contains("Cy Lee"))
    #expect(twice.isSound)
  }

  @Test("The speaker of an entry may be an alias, and has the role that is known elsewhere")
  func entrySpeaker() {
    let text = "“The pier stays open,” said Tom Ridley, chair of Harbor Watch. “Nobody will be turned away.”"
    let words = "Nobody will be turned away"
    let alias = CorrectedSample(
      text, Corrections(speakers: [rosa], quotes: [.init(words, speaker: "the councilor")]))
    #expect(alias.quotes.last?.contains("— Rosa Marlow Quill, councilor, Port Alder") == true)
    let known = CorrectedSample(text, Corrections(quotes: [.init(words, speaker: "Tom Ridley")]))
    #expect(known.quotes.last?.contains("— Tom Ridley, chair, Harbor Watch") == true)
  }

  @Test("An entry for a quote wins over the speakers of the post")
  func entryWins() {
    let text = "“The pier stays open,” said Councilor Quill."
    let sample = CorrectedSample(
      text, Corrections(speakers: [rosa], quotes: [.init("The pier stays open", speaker: "Ann Lee")]))
    #expect(sample.quotes == ["The pier stays open, — Ann Lee (stated)"])
  }

  @Test("Of words that occur more than once, the first that is found as a quote is meant, or the one that is counted")
  func occurrences() {
    let text = "The pier stays open\n\nRosa Quill said: “The pier stays open.” It is true: The pier stays open."
    func sample(_ occurrence: Int?) -> CorrectedSample {
      CorrectedSample(
        text, Corrections(quotes: [.init("The pier stays open", occurrence: occurrence, speaker: "Ann Lee")]))
    }
    #expect(sample(nil).quotes == ["The pier stays open. — Ann Lee (stated)"])
    #expect(sample(2).quotes == ["The pier stays open. — Ann Lee (stated)"])
    #expect(sample(1).quotes.count == 2)
    #expect(sample(3).quotes.last == "The pier stays open — Ann Lee (stated)")
    #expect(
      sample(4).mismatches == [
        "`quotes`: “The pier stays open” stands 3 times in the text: `occurrence` 4 is too high"
      ])
  }

  @Test("Words that are not in the text are told, also those that begin or end inside a word")
  func nowhere() {
    for words in ["The pier is closed", "the best da", "ier stays open", "“”", "the pier stays open"] {
      let sample = sample(QuoteCorrection(words, speaker: "Ann Lee"))
      #expect(sample.findings.quotes.count == 3)
      #expect(sample.mismatches.count == 1)
      #expect(sample.mismatches.first?.contains("stands nowhere in the text: copy the words from the body") == true)
    }
  }

  @Test("Whatever words are given, segments stay the body's words, in order and apart", arguments: 1...40)
  func invariants(seed: UInt64) {
    let body = PlainText.body(
      of: text + "\n\n“We were here,” said Ada Quill.\n\n“And we stay,\n\n“for good,” she said.")
    var random = Numbers(state: seed)
    let offsets = body.text.indices + [body.text.endIndex]
    let quotes = (0..<12).map { _ in
      let start = Int.random(in: 0..<offsets.count - 1, using: &random)
      let end = min(offsets.count - 1, start + Int.random(in: 1...90, using: &random))
      let speaker = ["Ann Lee", "Bo Lee", "Quill", nil].randomElement(using: &random) ?? nil
      return QuoteCorrection(
        String(body.text[offsets[start]..<offsets[end]]), isQuote: Int.random(in: 0..<4, using: &random) > 0,
        speaker: speaker)
    }
    #expect(CorrectedSample(body.text, Corrections(speakers: [rosa], quotes: quotes)).isSound)
  }

  @Test("Nothing stated, nothing changed")
  func nothing() {
    let body = PlainText.body(of: text)
    #expect(Extractor().findings(in: body, corrections: nil) == Extractor().findings(in: body))
    #expect(Extractor().findings(in: body, corrections: Corrections()) == Extractor().findings(in: body))
  }

  @Test("Words that nearly match at every place, and quotes without number, take no more than their time")
  func linear() {
    let body = PlainText.body(of: String(repeating: "a", count: 300_000) + " end")
    let words = String(repeating: "a", count: 50_000) + "b"
    let quotes = Array(repeating: QuoteCorrection(words), count: 4)
    #expect(Extractor().mismatches(of: Corrections(quotes: quotes), in: body).count == 4)
    let many = String(repeating: "“The pier stays open,” said Councilor Quill.\n\n", count: 600)
    let entries = (1...50).map { QuoteCorrection("The pier stays open", occurrence: $0 * 10, speaker: "Ann Lee") }
    let sample = CorrectedSample(many, Corrections(speakers: [rosa], quotes: entries))
    #expect(sample.findings.quotes.count { $0.speaker?.name == "Ann Lee" } == 50)
    #expect(sample.isSound)
  }
}

@Suite("Corrections: contacts")
struct ContactCorrectionTests {
  private let text = "The pier is open.\n\nContact: Carl Voss, 218-555-0199. Write to press@pier.example.org."

  private func contacts(_ stated: [ContactCorrection]?) -> [Contact] {
    CorrectedSample(text, Corrections(contacts: stated)).findings.contacts
  }

  @Test("Stated contacts replace all that are found, in the editor's order")
  func replaced() {
    let found = contacts([
      .init(name: "Jo Roe", role: "press officer", phones: ["218-555-0142"], emails: ["PRESS@pier.example.org"]),
      .init(name: "Carl Voss", organization: "Harbor Watch"),
    ])
    #expect(found.map(\.name) == ["Jo Roe", "Carl Voss"])
    #expect(found.map(\.phones) == [["218-555-0142"], []])
    #expect(found.map(\.role) == ["press officer", nil])
    let body = PlainText.body(of: text)
    #expect(body.slice(found[0].range).contains("press@pier.example.org"))
    #expect(body.slice(found[1].range).contains("Carl Voss"))
  }

  @Test("An empty list says that there are none; nothing stated leaves what is found")
  func none() {
    #expect(contacts([]).isEmpty)
    #expect(contacts(nil).map(\.name).contains("Carl Voss"))
  }

  @Test("A contact that stands nowhere in the text has an empty span")
  func nowhere() {
    #expect(contacts([.init(name: "Jo Roe")]).map(\.range.isEmpty) == [true])
  }
}
