/// Numbers as bars of characters, from the top line to the lowest.
struct TimelineBars {
  /// Whether the terminal shows block elements and braille, and not ASCII alone.
  let hasUnicode: Bool
  /// Whether a column has two bars, in braille.
  let isPaired: Bool

  /// A bar has at least the lowest step where its number is not 0.
  func lines(of numbers: [Int], rows: Int) -> [String] {
    let highest = numbers.max() ?? 0
    let steps = rows * stepsPerRow
    let heights = numbers.map { number in
      highest == 0 || number == 0 ? 0 : max(1, (number * steps + highest / 2) / highest)
    }
    return (0..<rows).map { row in
      let below = (rows - 1 - row) * stepsPerRow
      return line(heights.map { min(max(0, $0 - below), stepsPerRow) })
    }
  }

  private var stepsPerRow: Int { isPaired || !hasUnicode ? 4 : 8 }

  private func line(_ steps: [Int]) -> String {
    if !hasUnicode { return String(steps.map { Self.ascii[$0] }) }
    if !isPaired { return String(steps.map { Self.blocks[$0] }) }
    return stride(from: 0, to: steps.count, by: 2).map { index in
      Self.braille(steps[index], index + 1 < steps.count ? steps[index + 1] : 0)
    }.joined()
  }

  private static let ascii: [Character] = [" ", ".", ":", "|", "#"]
  private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Two bars of up to four dots: dots 7, 3, 2, 1 at the left, 8, 6, 5, 4 at the right (Unicode, Braille Patterns).
  private static func braille(_ left: Int, _ right: Int) -> String {
    let bits = leftDots[left] | rightDots[right]
    if bits == 0 { return " " }
    return Unicode.Scalar(0x2800 + bits).map { String(Character($0)) } ?? " "
  }

  private static let leftDots: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
  private static let rightDots: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
}
