import PostExtraction
import PostMarkup
import PostModel

/// Whether time grows with the length and no faster, on texts made to be slow.
struct Scaling {
  /// Bytes of the longest text.
  let longest: Int

  /// How much longer each text is than the one before.
  private static let step = 8
  /// Texts shorter than this take no time that could be measured.
  private static let shortest = 90_000
  /// Growth of the time per byte, from one length to the next, that tells of more than the machine's caches.
  private static let tolerated = 2.5
  /// Nanoseconds a byte that say nothing.
  private static let negligible = 5.0

  /// Prints nanoseconds a byte for growing lengths; says which texts take more than linear time.
  func report() -> Bool {
    let lengths = self.lengths
    let sizes = lengths.map { "\($0 / 1000)" }.joined(separator: ", ")
    print("nanoseconds a byte at \(sizes) kB, of plain text to body and of extraction")
    var isLinear = true
    for text in HostileUnit.all where !isFlat(text, lengths) { isLinear = false }
    return isLinear
  }

  private var lengths: [Int] {
    var lengths = [longest]
    while let last = lengths.last, last / Self.step >= Self.shortest { lengths.append(last / Self.step) }
    return lengths.reversed()
  }

  private func isFlat(_ unit: HostileUnit, _ lengths: [Int]) -> Bool {
    var before: (markup: Double, extraction: Double)?
    var figures: [String] = []
    var isFlat = true
    for length in lengths where isFlat {
      let now = time(unit.text(of: length))
      figures.append("\(rounded(now.markup)) \(rounded(now.extraction))")
      if let before { isFlat = !grows(before.markup, now.markup) && !grows(before.extraction, now.extraction) }
      before = now
    }
    print((isFlat ? "        " : "GROWS   ") + unit.name + ": " + figures.joined(separator: " · "))
    return isFlat
  }

  private func grows(_ before: Double, _ now: Double) -> Bool { now >= Self.negligible + before * Self.tolerated }

  /// Nanoseconds a byte, the better of two rounds.
  private func time(_ text: String) -> (markup: Double, extraction: Double) {
    let extractor = Extractor()
    var best = (markup: Double.infinity, extraction: Double.infinity)
    for _ in 0..<2 {
      let start = Spent.now(.thisProcess)
      let body = PlainText.body(of: text)
      let middle = Spent.now(.thisProcess)
      blackHole(extractor.findings(in: body))
      let end = Spent.now(.thisProcess)
      best.markup = min(best.markup, (middle - start).processor)
      best.extraction = min(best.extraction, (end - middle).processor)
    }
    let bytes = Double(text.utf8.count)
    return (best.markup * 1e6 / bytes, best.extraction * 1e6 / bytes)
  }
}

/// A text to repeat; `%` in it stands for a name that is another one each time.
struct HostileUnit {
  let unit: String

  var name: String { unit.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎") }

  func text(of length: Int) -> String {
    guard unit.contains("%") else { return String(repeating: unit, count: length / unit.utf8.count) }
    var text = ""
    text.reserveCapacity(length + 100)
    var number = 0
    let parts = unit.split(separator: "%", omittingEmptySubsequences: false)
    while text.utf8.count < length {
      text += parts[0]
      for part in parts.dropFirst() { text += Self.name(number) + part }
      number += 1
    }
    return text
  }

  /// `Bab`, `Bac`, …: a capitalised word for each number.
  private static func name(_ number: Int) -> String {
    var name = "B"
    var rest = number
    repeat {
      name.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return name + "x"
  }
}
