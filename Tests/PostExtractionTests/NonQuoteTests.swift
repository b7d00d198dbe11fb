import PostExtraction
import PostModel
import Testing

@Suite("What stands in marks and is no quote")
struct NonQuoteTests {
  @Test(
    "Titles, terms, signs and chants are nobody's words",
    arguments: [
      "The company’s so-called “clean harbor” plan was rejected, said Rosa Quill.",
      "The council began its “Piers Are for People” campaign in 2019.",
      "Rosa Quill said the report, “Dark Water, Darker Deals,” is free.",
      "Dockers chanted “Whose pier? Our pier!” and carried signs reading “Open the gate.”",
      "Rosa Quill announced the “Safe Harbors Act” on Monday.",
      "The victim wore a “Northwind” jacket and “Delft” boots.",
      "Rosa Quill said the film “The Old Man and the Pier” opens on Friday.",
      "They call it a “scoreboard” that grades every member of the council.",
      "Rosa “Gull” Quill was there.",
      "The banner read “Do Not Close the Last Pier.”",
    ])
  func none(text: String) {
    #expect(MarkedSample(text).findings.quotes.map { $0.segments.map(\.text) } == [])
  }

  @Test("A short run of words beside a verb of saying is a quote all the same")
  func short() {
    let sample = MarkedSample("“⟦This is good news,⟧” said ⟨Rosa Quill⟩.")
    #expect(sample.findings.spoken == sample.spoken)
  }

  @Test("Behind the end mark the organisation speaks of itself")
  func boilerplate() throws {
    let text = """
      The pier was saved today after a vote of the county council that lasted until midnight and drew hundreds of people.

      “We did it,” said Rosa Quill.

      ###

      Harbor Watch is a group of fishers, swimmers and neighbours who have kept the harbor open to everybody since 1971.
      """
    let sample = MarkedSample(text)
    let findings = sample.findings
    #expect(findings.quotes.count == 1)
    #expect(try String(sample.body.slice(#require(findings.endMark))) == "###")
    #expect(try sample.body.slice(#require(findings.boilerplate)).hasPrefix("Harbor Watch is a group"))
  }
}
