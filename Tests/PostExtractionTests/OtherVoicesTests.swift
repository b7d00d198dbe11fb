import PostExtraction
import PostModel
import Testing

/// Words by people whom the sentence of the words does not name in the plainest way.
@Suite("Other voices")
struct OtherVoicesTests {
  @Test(
    "A pronoun means whom the sentences before are about",
    arguments: [
      "“We came,” said Tom Ridley.\n\nWilmer O. Paz mended nets for years. He sold his boat. “⟦It was time to go home,⟧” he said.",
      "“We came,” said Carl Voss. ⟨Rosa Quill⟩ praised Ann Lee. “⟦She taught us all we know,⟧” she added.",
      "⟨Rosa Quill⟩ stood on the pier all night.\n\n“⟦It was cold and nobody came,⟧” she said.",
      "Mayor ⟨Rosa Quill⟩ spoke.\n\nThe mayor said that she had seen the boats. “⟦There were nine of them,⟧” she said.",
    ])
  func pronouns(marked: String) {
    let sample = MarkedSample(marked)
    let words = sample.findings.quotes.last
    #expect(words?.segments.first?.range == sample.segments.first)
    #expect(words?.speaker?.name == sample.speaker ?? "Wilmer O. Paz")
    #expect(words?.attribution == .inferred)
  }

  @Test("It means the organisation that the sentence before begins with")
  func organizations() {
    let sample = MarkedSample(
      "The ⟨Harbor Safety Board⟩ closed the pier. “⟦The piles are rotten from end to end,⟧” it said in a notice.")
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "Spanish and Portuguese leave the subject out, French joins it to the verb",
    arguments: [
      "⟨Rosa Quill⟩ llegó al muelle de noche. «⟦No había nadie en todo el puerto⟧», recordó.",
      "A pescadora ⟨Rosa Quill⟩ chegou cedo. “⟦O cais estava vazio e escuro⟧”, lembrou, ainda no barco.",
      "⟨Rosa Quill⟩ est venue de nuit. « ⟦Le port était vide et sans lumière⟧ », raconte-t-elle.",
      "«⟦El muelle sigue abierto para todos⟧», ha señalado ⟨Rosa Quill⟩.",
      "“⟦O cais continua aberto⟧”, gracejou ⟨Rosa Quill⟩, durante a visita.",
    ])
  func withoutSubject(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "A role, and behind a comma the name",
    arguments: [
      ("“The pier stays open,” said the union’s president, Rosa Quill.", "president"),
      ("“El muelle sigue abierto”, relató la vocera de la cofradía, Rosa Quill, quien llegó temprano.", "vocera"),
      ("„Der Hafen bleibt offen“, erklärte die Vorsitzende der Fischer, Rosa Quill, vor dem Tor.", "Vorsitzende"),
      ("El portavoz de Harborware, Rosa Quill, dijo: “El muelle sigue abierto.”", "portavoz"),
    ])
  func roles(text: String, role: String) {
    let speaker = MarkedSample(text).findings.quotes.first?.speaker
    #expect(speaker?.name == "Rosa Quill")
    #expect(speaker?.role == role)
  }

  @Test("A role that somebody else is to have is not the next name’s")
  func capacities() {
    let text =
      "With the board naming Tom Ridley to replace Carl Voss as director of the port, Chair Rosa Quill issued the "
      + "following statement.\n\n“The port is in good hands tonight.”"
    #expect(MarkedSample(text).findings.quotes.first?.speaker?.name == "Rosa Quill")
  }

  @Test(
    "A fragment that says what something is counts, however short",
    arguments: [
      "⟨Rosa Quill⟩ called the closure “⟦unlawful⟧” on Monday.",
      "⟨Rosa Quill⟩ said that the pier was “⟦falling down⟧” already.",
      "⟨Rosa Quill⟩ called the show “⟦the best thing on this coast.⟧”",
      "⟨Rosa Quill⟩ has described the tenants’ demands as “⟦a wish list.⟧” She left.",
      "The team saw a “⟦real chance⟧” to mend the pier, ⟨Rosa Quill⟩ said.",
    ])
  func fragments(marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test(
    "What is written on something is nobody’s words",
    arguments: [
      "They carried a banner that reads: “Keep the whole pier open for the people who fish on it.”",
      "Los pescadores llevaban letreros que decían “El muelle es de todos los que pescan en él”.",
      "The ballot language reads: “Shall the harbor board be allowed to close the pier at night?”",
    ])
  func inscriptions(text: String) {
    #expect(MarkedSample(text).findings.quotes.isEmpty)
  }

  @Test("A sentence parted by its attribution is one quotation")
  func parted() {
    let quotes = MarkedSample("“We read the piles,” said Rosa Quill, who became director in May, “and counted them.”")
      .findings.quotes
    #expect(quotes.map(\.segments.count) == [2])
    #expect(quotes.first?.speaker == Speaker(name: "Rosa Quill", role: "director"))
  }

  @Test("Words that nobody is named for are those of whom the headline begins with")
  func headline() {
    let text =
      "SEN. QUILL COMMENTS ON THE CLOSURE OF THE PIER\n\n“The pier was closed at night. Nobody was asked about it at all.”"
    let quote = MarkedSample(text).findings.quotes.first
    #expect(quote?.speaker == Speaker(name: "QUILL", role: "Senator"))
    #expect(quote?.attribution == .inferred)
  }

  @Test(
    "Remarks belong to whom the sentence before is about, not to whom it is addressed",
    arguments: [
      "Senator Rosa Quill spoke on Monday before the Committee on Harbors, Labor and Pensions. Her remarks follow:",
      "Senator Rosa Quill spoke.\n\nExcerpts from the senator’s speech are below:",
      "Senator Rosa Quill issued the following statement in response to President Voss’s speech:",
    ])
  func remarks(lead: String) {
    let quote = MarkedSample(lead + "\n\n“The pier was closed at night. Nobody was asked.”").findings.quotes.first
    #expect(quote?.speaker?.name == "Rosa Quill")
  }

  @Test("Answers are by whom the questions were put to")
  func answers() {
    let text = "Rosa Quill, director of the port, took questions.\n\nQ: Is it safe?\n\nA: It has been safe since May."
    let quote = MarkedSample(text).findings.quotes.first
    #expect(quote?.segments.first?.text == "It has been safe since May.")
    #expect(quote?.speaker?.name == "Rosa Quill")
  }

  @Test(
    "Short forms of names with several parts mean the whole name",
    arguments: [
      ("Zoila Marlow Quispe, the port’s chief, came. “The pier stays open,” said Marlow.", "Zoila Marlow Quispe"),
      ("Annelies van der Meer came. “The pier stays open,” van der Meer said.", "Annelies van der Meer"),
      ("Her mother, Fiona, spoke. “The pier stays open,” said Fiona. Fiona Parry is a fisher.", "Fiona Parry"),
      ("“The pier stays open,” said Local 44 President Rosa Quill.", "Rosa Quill"),
      ("“The pier stays open,” said Special Agent in Charge Rosa Quill of the Harbor Bureau.", "Rosa Quill"),
      ("“The pier stays open,” said Headteacher Ann Quill.", "Ann Quill"),
      ("“The pier stays open,” said Ramón d’Almeida.", "Ramón d’Almeida"),
    ])
  func names(text: String, name: String) {
    #expect(MarkedSample(text).findings.quotes.first?.speaker?.name == name)
  }

  @Test("The organisation whose release it is holds the roles that no other is named for")
  func principal() {
    let text = """
      The pier is closed. “Nobody was asked,” said Rosa Quill, executive director.

      ###

      About Harbor Watch: Harbor Watch is a group of fishers.
      """
    #expect(MarkedSample(text).findings.quotes.first?.speaker?.affiliation == "Harbor Watch")
  }

  @Test("Labels of a fact sheet are no speakers, and a paragraph behind a quoted statement is none")
  func notSaid() {
    let facts = "FACT: The pier is ninety years old.\n\nFACT: Nobody has looked at its piles since then.\n"
    #expect(MarkedSample(facts).findings.quotes.isEmpty)
    let statement =
      "Senator Rosa Quill issued the following statement:\n\n“The pier stays open for all of us.”\n\n"
      + "Senator Quill serves on the Committee on Harbors, where she has sat since the year of the flood."
    #expect(MarkedSample(statement).findings.quotes.count == 1)
  }
}
