import PostMarks
import PostModel
import Testing

@testable import newsroom

/// A quote of two segments by one speaker, then one by nobody known.
private let quotes = [
  Quote(
    segments: [Segment(range: 1..<10, text: "We will,"), Segment(range: 30..<40, text: "and\nsoon.")],
    speaker: Speaker(name: "Ann Lee", role: "director", affiliation: "Local 12"), speakerAsWritten: "she",
    attribution: .inferred, kind: .direct),
  Quote(
    segments: [Segment(range: 50..<55, text: "Enough.")], speaker: nil, speakerAsWritten: nil, attribution: .unknown,
    kind: .direct),
]

@Suite struct QuoteOutputTests {
  @Test("Each segment is a record; those of one quote share its number, counted from 1")
  func groups() {
    let records = PostFields.segments(quotes)
    #expect(records.map { $0.map(\.name) } == Array(repeating: PostFields.segmentColumns, count: 3))
    #expect(records.map { $0.last?.value } == [.number(1), .number(1), .number(2)])
    #expect(records.map { $0[1].value } == [.number(1), .number(30), .number(50)])
    #expect(records.map { $0[3].value } == [.text("Ann Lee"), .text("Ann Lee"), .null])
  }

  @Test("People see segments one below the other, and how a speaker is known where the text does not name them there")
  func text() {
    #expect(
      PostText.quote(quotes[0])
        == """
          “We will,”
          “and soon.”
              Ann Lee, director, Local 12 (inferred from “she”)

        """)
    #expect(PostText.quote(quotes[1]) == "  “Enough.”\n      speaker unknown\n")
  }
}
