import ReaderCore

/// The comment before a screen in a page: how large the terminal is, and what is pressed in the program.
///
/// `<!-- screen 100x30: ] ] y y -->`: keys as in the `keys` file, `/ "rent control" Enter` with what is typed in quotation
/// marks. `<!-- screen goes on: j -->` presses them in the program of the screen before.
struct ScreenDirective {
  enum Input: Hashable {
    case key(KeyPress)
    case text(String)
  }

  /// `nil` where the program of the screen before goes on.
  let size: Size?
  let inputs: [Input]

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// `nil` where the line is no such comment.
  init?(_ line: Substring) throws(Fault) {
    let (start, end) = ("<!-- screen ", "-->")
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    let told = line.dropFirst(start.count).dropLast(end.count)
    let parts = told.split(separator: ":", maxSplits: 1)
    let head = parts.first.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
    if head == "goes on" {
      size = nil
    } else {
      let numbers = head.split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { throw Fault(description: "a screen wants its size: \(line)") }
      size = Size(columns: numbers[0], rows: numbers[1])
    }
    inputs = try Self.inputs(parts.count > 1 ? parts[1] : "")
  }

  private static func inputs(_ text: Substring) throws(Fault) -> [Input] {
    var inputs: [Input] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        inputs.append(.text(String(part)))
        continue
      }
      switch KeyNotation.sequence(part) {
      case .success(let keys): inputs += keys.map(Input.key)
      case .failure(let unknown): throw Fault(description: "\(unknown.word) is no key in: \(text)")
      }
    }
    return inputs
  }
}
