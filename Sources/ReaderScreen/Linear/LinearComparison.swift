import PostModel
import ReaderCore
import TextLayout

/// Two texts compared, in lines: what has changed, and which paragraphs have not.
struct LinearComparison {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var heading: SafeText {
    let changes = comparison.changes.count
    return LinearWords.sentences([
      "Compared: " + comparison.days.joined(separator: " with "),
      changes == 0 ? "No words have changed" : LinearWords.count(changes, "change"),
      changes == 0 ? nil : "Gone stands between [− and −], come between {+ and +}",
    ])
  }

  /// All changed paragraphs, and how many between them are the same.
  var lines: [SafeText] {
    var lines: [SafeText] = []
    var same = 0
    func tellSame() {
      if same > 0 { lines.append(SafeText(LinearWords.count(same, "paragraph") + " the same.")) }
      same = 0
    }
    for index in comparison.view.text.body.blocks.indices {
      guard let line = line(of: index) else {
        same += 1
        continue
      }
      tellSame()
      lines.append(line)
    }
    tellSame()
    return lines
  }

  /// The paragraphs of the change that was gone to.
  var change: [SafeText] {
    guard let change = comparison.change else { return [] }
    let range = comparison.changes[change]
    let blocks = comparison.view.text.body.blocks
    let lines = blocks.indices.filter { blocks[$0].range.overlaps(range) }.compactMap(line)
    return [SafeText("Change \(change + 1) of \(comparison.changes.count).")] + lines
  }

  /// `nil` where the paragraph is the same in both.
  private func line(of block: Int) -> SafeText? {
    let body = comparison.view.text.body
    let words = LinearWords.oneLine(String(body.slice(body.blocks[block].range)))
    return switch comparison.sign(ofBlock: block) {
    case .same: nil
    case .changed, .here: SafeText(oneLine: "Changed: " + words)
    case .removed: SafeText(oneLine: "Gone: " + words)
    case .added: SafeText(oneLine: "Come: " + words)
    }
  }
}
