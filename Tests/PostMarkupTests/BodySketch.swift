import PostModel
import Testing

/// A body drawn as text, one line a block, so that a test shows what it expects.
///
/// `H2 words`, `• words`, `1. words`, `TR a⇥b`, `PRE words`, `---`, `P words`; `> ` for each quotation around it, two
/// spaces for each list around an item; `⏎` for a line break, `⟦strong|words⟧` for a run.
struct BodySketch: Equatable, CustomStringConvertible {
  let description: String

  init(_ body: Body) {
    description = body.blocks.map { Self.line($0, in: body) }.joined(separator: "\n")
  }

  init(_ text: String) { description = text }

  private static func line(_ block: Block, in body: Body) -> String {
    let mark =
      switch block.kind {
      case .paragraph: "P"
      case .heading(let level): "H\(level)"
      case .listItem(let marker, let depth): String(repeating: "  ", count: depth) + (marker.isEmpty ? "+" : marker)
      case .preformatted: "PRE"
      case .tableRow(let isHeader): isHeader ? "TH" : "TR"
      case .rule: "---"
      }
    let words = words(of: block, in: body).replacing("\n", with: "⏎").replacing("\t", with: "⇥")
    return String(repeating: "> ", count: block.quoteDepth) + mark + (words.isEmpty ? "" : " " + words)
  }

  private static func words(of block: Block, in body: Body) -> String {
    var words = ""
    var end = block.range.lowerBound
    for run in body.runs where block.range.contains(run.range.lowerBound) {
      words += body.slice(end..<run.range.lowerBound) + "⟦" + name(run) + "|" + body.slice(run.range) + "⟧"
      end = run.range.upperBound
    }
    return words + body.slice(end..<block.range.upperBound)
  }

  private static func name(_ run: StyledRun) -> String {
    let names: [(StyledRun.Styles, String)] = [
      (.strong, "strong"), (.emphasis, "em"), (.code, "code"), (.strikethrough, "del"), (.image, "image"),
    ]
    let styles = names.filter { run.styles.contains($0.0) }.map(\.1)
    return (styles + [run.target].compactMap(\.self)).joined(separator: " ")
  }
}

/// What every body must be, whatever it was made from (see ``Body``).
func expectSound(_ body: Body, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(body.text.utf8)
  func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
  func isSound(_ range: Range<Int>, after end: Int) -> Bool {
    range.lowerBound >= end && range.upperBound <= bytes.count && isBoundary(range.lowerBound)
      && isBoundary(range.upperBound)
  }
  var end = 0
  for (index, block) in body.blocks.enumerated() {
    #expect(isSound(block.range, after: end), "block \(block)", sourceLocation: sourceLocation)
    if index > 0 {
      let gap = bytes[end..<block.range.lowerBound]
      #expect(!gap.isEmpty && gap.allSatisfy { $0 == 0x0A }, "gap \(gap)", sourceLocation: sourceLocation)
    }
    #expect(block.range.isEmpty == (block.kind == .rule), "block \(block)", sourceLocation: sourceLocation)
    end = block.range.upperBound
  }
  end = 0
  var blocks = body.blocks[...]
  for run in body.runs {
    #expect(isSound(run.range, after: end) && !run.range.isEmpty, "run \(run)", sourceLocation: sourceLocation)
    while let first = blocks.first, first.range.upperBound <= run.range.lowerBound { blocks = blocks.dropFirst() }
    let holder = blocks.first?.range
    #expect(
      holder.map { $0.lowerBound <= run.range.lowerBound && run.range.upperBound <= $0.upperBound } == true,
      "run \(run)", sourceLocation: sourceLocation)
    end = run.range.upperBound
  }
}
