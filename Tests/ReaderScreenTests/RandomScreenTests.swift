import CatalogHarness
import PostModel
import ReaderCore
import ReaderScreen
import SeededRandom
import Testing

@Suite("Whatever happens, whatever is in the posts, at any size")
struct RandomScreenTests {
  private static let screensPerStory = 20

  init() throws { try #require(isUnicodeLocale) }

  @Test(
    "Each row is exactly as wide as the terminal by libvterm's count, nothing is cut in half, boxes are closed",
    arguments: 0..<100)
  func screens(seed: UInt64) {
    let story = RandomStory(seed: seed)
    for _ in 0..<Self.screensPerStory {
      let faults = FrameFaults(Screen(of: story.journey.reader).frame()).all()
      guard faults.isEmpty else {
        let told = (["story \(seed)"] + story.events + faults).joined(separator: "\n")
        Issue.record("\(told)\n\(story.journey.screen)")
        return
      }
      for _ in 0..<4 { story.goOn() }
    }
  }

  @Test("A row that is too long is cut between words, and an ellipsis says so", arguments: 0..<50)
  func cut(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let words = (0..<30).map { _ in String(repeating: "x", count: Int.random(in: 1...9, using: &random)) }
    let text = words.joined(separator: " ")
    for columns in 40..<120 {
      var frame = Frame(size: Size(columns: columns, rows: 1))
      let halves = (text.prefix(17), text.dropFirst(17))
      frame.write([Span(SafeText(halves.0)), Span(SafeText(halves.1), .date)], row: 0, column: 0, columns: columns)
      let shown = frame.text
      guard shown.last == "…" else {
        #expect(shown == text)
        continue
      }
      let kept = shown.dropLast()
      #expect(text.hasPrefix(kept) && text.dropFirst(kept.count).first == " ", "\(shown)")
    }
  }
}
