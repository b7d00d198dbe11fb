import PostModel
import Testing

@Suite struct BodyTests {
  @Test(
    "A slice is the text at UTF-8 offsets",
    arguments: [
      (0..<0, ""), (0..<5, "Señ" + "o"), (2..<4, "ñ"), (5..<6, "r"), (7..<10, "漢"), (10..<10, ""), (0..<10, "Señor 漢"),
    ])
  func slice(range: Range<Int>, expected: String) {
    #expect(Body(text: "Señor 漢", blocks: []).slice(range) == expected)
  }
}
