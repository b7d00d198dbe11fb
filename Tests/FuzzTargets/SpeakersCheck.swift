import PostStore

/// `speakers.toml`: what is wrong in it is told by its line.
enum SpeakersCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let text = String(fuzzed: input)
    let read = SpeakersText(text, path: "speakers.toml")
    breaches.expectSound(read.problems, lines: text.lineCount)
    breaches.expect(SpeakersText(text, path: "speakers.toml") == read, "the same text is read in two ways")
    return breaches.found
  }
}
