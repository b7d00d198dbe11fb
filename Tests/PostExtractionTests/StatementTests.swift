import PostExtraction
import PostModel
import Testing

@Suite("Words given without marks")
struct StatementTests {
  @Test(
    "Statements, sayings and transcripts",
    arguments: [
      (
        "Statement from ⟨Rosa Quill⟩, President, Harbor Watch\n\n⟦This order is a gift to developers. We appeal.⟧\n\n###",
        Quote.Kind.statement
      ),
      (
        "⟨Rosa Quill⟩ issued the following statement:\n\n⟦This order is a gift to developers, and we will appeal it.⟧",
        .statement
      ),
      ("⟦The harbor that we keep is the harbor that we have.⟧\n\n~ ⟨Rosa Quill⟩, Local 9 Member, Duluth", .epigraph),
      ("REPORTER: Will you appeal?\n⟨QUILL⟩: ⟦Yes. The papers will be filed tomorrow morning.⟧", .statement),
    ])
  func unmarked(marked: String, kind: Quote.Kind) {
    let sample = MarkedSample(marked)
    let findings = sample.findings
    #expect(findings.spoken == sample.spoken)
    #expect(findings.quotes.map(\.kind) == [kind])
  }

  @Test(
    "A statement in marks is a quote of the person it is attributed to",
    arguments: [
      "Harbor Watch president ⟨Rosa Quill⟩ issued the following statement:\n\n“⟦My members take this seriously.⟧”",
      "Sen. ⟨Rosa Quill⟩ spoke on Monday. Below are her remarks.\n\n“⟦The pier is ours.⟧\n\n“⟦It stays open for all.⟧”",
      "Sen. ⟨Rosa Quill⟩ spoke. The senator’s full statement is below:\n\n“⟦The pier is ours and stays open.⟧”",
      "Harbor Watch issued the following, attributable to ⟨Rosa Quill⟩:\n\n“⟦The pier is ours and stays open.⟧”",
      "Statement of Sen. ⟨Rosa Quill⟩, I-Maine\nOn the Vote on the Pier\n\n“⟦The pier is ours and stays open.⟧”",
      "The following can be attributed to ⟨Rosa Quill⟩, president of Harbor Watch:\n\n“⟦My members take this seriously.⟧”",
    ])
  func marked(marked: String) {
    let sample = MarkedSample(marked)
    let findings = sample.findings
    #expect(findings.spoken == sample.spoken)
    #expect(findings.quotes.map(\.kind) == [.direct])
  }
}
