import CursesTerminal

/// What a terminal sends: the same keys come of it, however it is split over reads.
enum InputCheck {
  static func breaches(of input: [UInt8]) -> [String] {
    var breaches = Breaches()
    let whole = inputs([input])
    breaches.expect(whole.count <= input.count, "there are more keys than bytes")
    breaches.expect(inputs(input.map { [$0] }) == whole, "byte by byte, other keys come of it")
    let half = [Array(input.prefix(input.count / 2)), Array(input.dropFirst(input.count / 2))]
    breaches.expect(inputs(half) == whole, "in two halves, other keys come of it")
    return breaches.found
  }

  private static func inputs(_ chunks: [[UInt8]]) -> [Input] {
    var decoder = InputDecoder()
    let inputs = chunks.flatMap { decoder.decode($0) }
    return inputs + decoder.decodeRest()
  }
}
