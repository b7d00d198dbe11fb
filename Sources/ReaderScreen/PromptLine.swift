import PostModel
import PostQuery
import ReaderCore

/// What is being typed, with what is wrong in it.
struct PromptLine {
  private let prompt: Prompt

  init(_ prompt: Prompt) { self.prompt = prompt }

  var spans: [Span] {
    let label = Span(SafeText(prompt.label), .focus, .bold)
    let text = prompt.input.text
    guard let error = prompt.error else { return [label, Span(SafeText(oneLine: text))] }
    let right = text.prefix(max(0, error.column - 1))
    let wrong = text.dropFirst(right.count)
    let style = prompt.wasEntered ? CellStyle(.error) : CellStyle(.plain, .dim)
    return [
      label, Span(SafeText(oneLine: right)), Span(SafeText(oneLine: wrong), .plain, .underline),
      Span(SafeText(oneLine: "  column \(error.column): \(error.reason)"), style),
    ]
  }
}
