import PostExtraction
import PostModel
import Testing

@Suite("Quotation marks")
struct QuotationMarkTests {
  @Test(
    "Spans are those drawn into the sample",
    arguments: [
      "“⟦She said, ‘Go home,’ and shut the gate,⟧” said Rosa Quill.",
      "\"⟦It's the dockers' pay, and the plank is 9\" wide,⟧\" said Rosa Quill.",
      "The pipe is 6\" wide, said Rosa Quill. \"⟦It should be much wider than that,⟧\" she added.",
      "‘⟦We won’t leave the hall again,⟧’ said Rosa Quill, of the Boaters’ Union.",
      "``⟦The pier stays open,⟧'' said Rosa Quill.",
      "”⟦The pier stays open,⟧” said Rosa Quill.",
      "“⟦The pier stays open,⟧“ said Rosa Quill.",
      "Tom “Gull” Ridley, treasurer of Local 9, said, “⟦We are broke this year.⟧”",
      "“⟦We … will not [be] moved … ever,⟧” said Rosa Quill.",
      "\"⟦The pier stays open,⟧\"said Rosa Quill.",
    ])
  func oneParagraph(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken.map(\.range) == sample.segments)
  }

  @Test(
    "Quotations over several paragraphs: each opened, opened once, or closed and gone on with",
    arguments: [
      "“⟦We tested it,⟧” ⟨Rosa Quill⟩ said. “⟦The lead is alarming.⟧\n\n“⟦We wrote to the state. Nobody answered.⟧”",
      "⟨Rosa Quill⟩ of Harbor Watch said:\n\n“⟦The council voted at midnight.⟧\n\n⟦Nobody was let in.⟧\n\n⟦We will not forget it.⟧”",
      "“⟦The pier stays open for good,⟧” said ⟨Rosa Quill⟩.\n\n“⟦It should not close for another day.⟧”",
      "⟨Rosa Quill⟩ said, “⟦The council voted at midnight and nobody was let in.⟧\n\nThe council denies it.",
    ])
  func severalParagraphs(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "Marks that are missing, stray, or damaged by a wrong decoding do not turn the text inside out",
    arguments: [
      "⟦The pier stays open for all,⟧\" said Rosa Quill.",
      "\u{E2}⟦The pier stays open,⟧\u{E2}? said Rosa Quill.",
      "\u{E2}\u{80}\u{9C}⟦The pier stays open,⟧\u{E2}\u{80}\u{9D} said Rosa Quill.",
      "It is 6 feet\" wide.\n\n\"⟦The pier stays open,⟧\" said Rosa Quill.",
      "“⟦The law is plain and every judge in\nthis county knows it,⟧” said Rosa\nQuill, president of the council.",
    ])
  func damage(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken.map(\.range) == sample.segments)
  }

  @Test("Each segment says the body's own words at its span")
  func verbatim() throws {
    let sample = MarkedSample("“⟦Größe — «así»,⟧” said Rosa Quill.")
    let segment = try #require(sample.findings.quotes.first?.segments.first)
    #expect(segment.text == "Größe — «así»,")
    #expect(String(sample.body.slice(segment.range)) == segment.text)
  }

  @Test("Nothing is found where no marks are")
  func stripped() {
    #expect(MarkedSample("The pier stays open, said Rosa Quill. It is ours, she added.").findings.quotes.isEmpty)
  }
}
