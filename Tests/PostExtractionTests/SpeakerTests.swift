import PostExtraction
import PostModel
import Testing

@Suite("Speakers")
struct SpeakerTests {
  private func speaker(_ text: String) -> Speaker? { MarkedSample(text).findings.quotes.first?.speaker }

  @Test(
    "Role and affiliation are read before the name and behind it",
    arguments: [
      ("said Rosa Quill, president of the Dockers Council of Duluth.", "president", "Dockers Council of Duluth"),
      ("said Rosa Quill, legal and policy analyst for Harbor Watch.", "legal and policy analyst", "Harbor Watch"),
      ("said Harbor Watch co-founder Rosa Quill.", "co-founder", "Harbor Watch"),
      ("said Harbor Watch campaign director, Rosa Quill.", "campaign director", "Harbor Watch"),
      ("said Duluth County District Attorney Rosa Quill.", "District Attorney", "Duluth County"),
      ("said State Senator Rosa Quill (D-Duluth).", "State Senator", "D-Duluth"),
      ("said Sen. Rosa Quill, R-Mont.", "Senator", "R-Mont."),
      ("said Rosa Quill, DTA chair.", "chair", "DTA"),
      ("said Rosa Quill CEO of Harborware.", "CEO", "Harborware"),
    ])
  func roles(cue: String, role: String, affiliation: String) {
    let found = speaker("“The pier stays open for all of us,” " + cue)
    #expect(found == Speaker(name: "Rosa Quill", role: role, affiliation: affiliation))
  }

  @Test(
    "A surname stands for the fullest name in the text",
    arguments: [
      "Ms. Rosa M. Quill, president of Harbor Watch, spoke first.\n\n“The pier stays open,” Quill said.",
      "“The pier stays open,” said Ms. Quill.\n\nRosa M. Quill is a fisher.",
      "Sens. Tom Ridley and Rosa M. Quill spoke.\n\n“The pier stays open,” said Senator Quill.",
    ])
  func surnames(text: String) {
    #expect(speaker(text)?.name == "Rosa M. Quill")
  }

  @Test("Everybody in a list behind a plural title has that title")
  func pluralTitles() {
    let text = "Sens. Tom Ridley (D-Minn.) and Rosa Quill (R-Mont.) spoke.\n\n“The pier stays open,” said Quill."
    #expect(speaker(text) == Speaker(name: "Rosa Quill", role: "Senator", affiliation: "R-Mont."))
  }

  @Test("An office that is named after a role is where the role is held")
  func offices() {
    let text =
      "The Duluth County District Attorney’s Office charged two men.\n\n“They ran,” said District Attorney Rosa Quill."
    #expect(speaker(text)?.affiliation == "Duluth County District Attorney’s Office")
  }

  @Test(
    "A pronoun means the nearest person of its gender",
    arguments: [
      ("Rosa Quill met Mayor Carl Voss.\n\n“He listened politely,” she said.", "Rosa Quill"),
      ("Rosa Quill met Mayor Carl Voss.\n\n“She listened politely,” he said.", "Carl Voss"),
      ("Mr. Quill met Maria Voss.\n\n“She listened politely,” he said.", "Quill"),
    ])
  func pronouns(text: String, name: String) {
    #expect(speaker(text)?.name == name)
  }

  @Test("A pronoun of the other gender means nobody")
  func noAntecedent() {
    #expect(speaker("Rosa Quill spoke.\n\n“The pier stays open for all,” he said.") == nil)
  }

  @Test("A description means the person who bears it")
  func descriptions() {
    #expect(speaker("Sen. Rosa Quill spoke.\n\n“The pier stays open,” the senator said.")?.name == "Rosa Quill")
  }
}
