import PostExtraction
import PostMarkup
import PostModel
import Testing

@Suite("Attribution")
struct AttributionTests {
  @Test(
    "A name behind the last paragraph of a quotation is that of all its paragraphs, whoever spoke before",
    arguments: ["", "The chair was happy too.\n\n"])
  func lastParagraph(between: String) {
    let text =
      "Ann Lee met Tom Orr.\n\n“The pier stays open for us all,” said Tom Orr.\n\n" + between
      + "“The first paragraph goes on and on.\n\n“The second paragraph goes on, too.\n\n“It ends here,” ⟨Ann Lee⟩ said."
    let quote = MarkedSample(text).findings.quotes.last
    #expect(quote?.speaker?.name == "Ann Lee" && quote?.segments.count == 3)
  }

  @Test(
    "A quotation over broken lines is whole, however short they are",
    arguments: [
      "The board met.\n\n“⟦A line⟧\n⟦broken in the quote,⟧” said ⟨Ann Lee⟩.",
      "The board met.\n\n\"⟦We will stay⟧\n⟦and never ever leave this⟧\n⟦place of ours,⟧\" said ⟨Ann Lee⟩.",
    ])
  func brokenLines(marked: String) {
    // With hard line breaks, as Markdown has them.
    let sample = MarkedSample(marked)
    let markdown = sample.text.replacing("\n\n", with: "\u{0}").replacing("\n", with: "\\\n").replacing(
      "\u{0}", with: "\n\n")
    let found = Extractor().findings(in: Markdown.body(of: markdown)).quotes
    #expect(found.count == 1 && found.first?.speaker?.name == "Ann Lee")
    #expect(found.first?.segments.count == sample.segments.count)
  }

  @Test(
    "An attribution behind the words",
    arguments: [
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” ⟨Rosa Quill⟩ said.",
      "“⟦The pier stays open,⟧” Dr. ⟨Rosa Quill⟩, head of biology at Harbor Watch, said.",
      "“⟦The pier stays open,⟧” said Harbor Watch treasurer ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩, who has fished there since 1990 and whose boat was seized in May.",
      "“⟦The pier stays open,⟧” said ⟨Ada Quill⟩, chair of the Harbor Tenants.",
      "“⟦The pier stays open,⟧” said ADA ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” tearfully said ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” thundered ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” ⟨Rosa Quill⟩ snapped.",
      "“⟦The pier stays open,⟧” according to ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” said Secretary of Fisheries ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩ of Vecinos en Acción.",
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩ (she/her), organizer at Harbor Watch.",
      "“⟦We reject this order,⟧” the ⟨Harbor Alliance⟩ said in a statement.",
      "“⟦Come and see the pier,⟧” said ⟨Rosa Quill and Tom Ridley⟩, co-chairs of the Harbor Alliance.",
      "“⟦They told me to stay home,⟧” said ⟨a dock worker⟩ who asked not to be named.",
      "“⟦The pier stays open,⟧” ⟨Rosa Quill⟩, president of Harbor Watch.",
      "“⟦The pier stays open,⟧” the Courier quoted ⟨Rosa Quill⟩ as saying.",
      "“⟦The pier stays open,⟧” said Harbor Watch President and CEO ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” said Harborware Vice President of Products, ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” said Harbor Watch’s ⟨Rosa Quill⟩.",
      "“⟦The pier stays open,⟧” Sen. ⟨Rosa Quill⟩, (D-Maine) said.",
      "“⟦See you on the pier tomorrow,⟧” ⟨Quill⟩ tweeted Monday from @harborwatch.",
    ])
  func behind(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "An attribution before the words",
    arguments: [
      "⟨Rosa Quill⟩ said, “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩, president of Harbor Watch, said: “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩ said the closure was “⟦late, unlawful and badly explained.⟧”",
      "According to ⟨Rosa Quill⟩, lead levels were “⟦twelve times higher than last year.⟧”",
      "Rep. ⟨Rosa Quill⟩ (D-Maine), speaking on the pier, called the plan “⟦a gift to every developer.⟧”",
      "⟨Rosa Quill⟩ on the closure: “⟦It is a start and nothing more.⟧”",
      "Said ⟨Rosa Quill⟩, president of Harbor Watch:\n\n“⟦The pier stays open for all of us.⟧”",
      "As the ⟨Duluth Tribune⟩ reported last week, “⟦nobody had looked at the piles for years.⟧”",
      "In a letter to the commission, ⟨the unions⟩ wrote: “⟦The rule would leave us with no harbor at all.⟧”",
      "⟨Rosa Quill⟩, an honors graduate of the harbor school, said, “⟦The pier stays open for all of us.⟧”",
      "Echoing Ridley, ⟨Rosa Quill⟩, executive director of Harbor Watch, said, “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩ representing the Harbor Council added, “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩ put it in these words: “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩, treasurer of Harbor Watch, added. “⟦The pier stays open for all of us.⟧”",
      "⟨Rosa Quill⟩ told Carl Voss after the vote that “⟦the pier will stay open all winter.⟧”",
    ])
  func before(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "One attribution for two halves",
    arguments: [
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩, “⟦and so do the docks.⟧”",
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩ of Harbor Watch. “⟦The docks stay open in every season.⟧”",
      "“⟦The pier stays open,⟧” said ⟨Rosa Quill⟩, adding that “⟦nobody will be turned away.⟧”",
    ])
  func between(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "Spanish, French, German and Portuguese",
    arguments: [
      "«⟦El muelle sigue abierto⟧», dijo ⟨Rosa Quill⟩, presidenta del Consejo.",
      "⟨Rosa Quill⟩ señaló que “⟦el muelle sigue abierto para todos⟧” hasta el viernes.",
      "“⟦El muelle sigue abierto⟧”, afirmó la ayudante del fiscal ⟨Rosa Quill⟩.",
      "Según ⟨Rosa Quill⟩, el plomo es “⟦doce veces más alto que ayer.⟧”",
      "« ⟦Le port reste ouvert⟧ », déclare ⟨Rosa Quill⟩.",
      "„⟦Der Hafen bleibt offen⟧“, sagte ⟨Rosa Quill⟩.",
      "“⟦O porto continua aberto⟧”, disse ⟨Rosa Quill⟩.",
    ])
  func otherLanguages(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "Each segment has its own speaker",
    arguments: [
      (
        "Rosa Quill and her brother Ivan Quill spoke. “⟦My sister never rests,⟧” Ivan Quill said. "
          + "“⟦Nobody in this family does,⟧” Rosa Quill added.", ["Ivan Quill", "Rosa Quill"]
      ),
      (
        "“⟦The heat has been off since May,⟧ said Rosa Quill.\n\n“⟦We are looking into it,⟧” said landlord Carl Voss.",
        ["Rosa Quill", "Carl Voss"]
      ),
      (
        "The groups issued these statements:\n\nRosa Quill, president, Harbor Watch: “⟦The vote was taken in the dark.⟧”"
          + "\n\nTom Ridley, organizer, Casa Abierta: “⟦Our members deserve better than this.⟧”",
        ["Rosa Quill", "Tom Ridley"]
      ),
      (
        "“⟦The pier stays open for all of us.⟧”\nRosa Quill\nPresident, Dockers Local 9\n\n"
          + "“⟦And so do the docks behind it.⟧” – Tom Ridley, Treasurer, Dockers Local 9", ["Rosa Quill", "Tom Ridley"]
      ),
    ])
  func severalSpeakers(marked: String, speakers: [String]) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == zip(sample.segments, speakers).map { Spoken(range: $0, speaker: $1) })
  }

  @Test("A name in the sentence is stated, a pronoun inferred, a bare description unknown")
  func attribution() {
    let stated = MarkedSample("“The pier stays open,” said Rosa Quill.").findings.quotes
    #expect(stated.map(\.attribution) == [.stated])
    let inferred = MarkedSample("Rosa Quill welcomed it. “The pier stays open,” she said.").findings.quotes
    #expect(inferred.map(\.attribution) == [.inferred])
    #expect(inferred.first?.speaker?.name == "Rosa Quill")
    #expect(inferred.first?.speakerAsWritten == "she")
    let unknown = MarkedSample("“The pier stays open for everybody,” the victim said.").findings.quotes
    #expect(unknown.map(\.attribution) == [.unknown])
    #expect(unknown.first?.speaker == nil)
  }

  @Test("A paragraph that nobody claims belongs to the one speaker whom the post begins with")
  func soleSpeaker() {
    let marked = """
      ⟨Rosa Quill⟩ welcomed the vote. “⟦The pier stays open,⟧” Rosa Quill said.

      The pier was built in 1931 and is the last one that the public may fish from.

      “⟦It belongs to everybody who lives here and always has.⟧”
      """
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
    #expect(sample.findings.quotes.last?.attribution == .inferred)
  }

  @Test(
    "Who is not named in the text is nobody",
    arguments: [
      "“The pier stays open for everybody,” said Maine’s senior senator.",
      "“The pier stays open for everybody who lives here,” the report says.",
      "They stood on the pier.\n\n“The pier stays open for everybody who lives here.”",
    ])
  func nobody(text: String) {
    let quotes = MarkedSample(text).findings.quotes
    #expect(quotes.map(\.speaker) == [nil])
    #expect(quotes.map(\.attribution) == [.unknown])
  }

  @Test("Two people of one surname: the bare surname names neither of them as a fact")
  func namesakes() {
    let text = "Rosa Quill met Ivan Quill on the pier. “We are still talking about it,” Quill said."
    let quote = MarkedSample(text).findings.quotes.first
    #expect(quote?.speaker?.name == "Quill")
    #expect(quote?.attribution == .inferred)
  }
}
