import PostModel
import PostQuery
import ReaderCore
import TextLayout

/// What is being typed, with what is wrong in it.
struct PromptLine {
  private let prompt: Prompt
  /// Columns of the row.
  private let columns: Int

  init(_ prompt: Prompt, columns: Int) {
    self.prompt = prompt
    self.columns = columns
  }

  /// The text, underlined from where it goes wrong, and why, if that fits behind it.
  var spans: [Span] {
    guard let error = prompt.error else { return [label, Span(SafeText(oneLine: prompt.input.text))] }
    let right = prompt.input.text.prefix(max(0, error.column - 1))
    let wrong = prompt.input.text.dropFirst(right.count)
    let text = [label, Span(SafeText(oneLine: right)), Span(SafeText(oneLine: wrong), .plain, .underline)]
    return fits ? text + [Span("  " + sentence, style)] : text
  }

  /// Why the text is wrong, in rows of its own where it does not fit behind it.
  func error(limit: Int) -> [[Span]] {
    if prompt.error == nil || fits { return [] }
    return SetText(sentence, columns: columns, limit: limit).lines.map { [Span($0, style)] }
  }

  private var label: Span { Span(SafeText(prompt.label), .focus, .bold) }

  private var sentence: SafeText {
    prompt.error.map { SafeText(oneLine: "column \($0.column): \($0.reason)") } ?? ""
  }

  private var fits: Bool {
    SafeText(oneLine: prompt.label + prompt.input.text).columns + 2 + sentence.columns <= columns
  }

  /// Dim while it is still being typed.
  private var style: CellStyle { prompt.wasEntered ? CellStyle(.error) : CellStyle(.plain, .dim) }
}
