/// The line at the foot of the screen in which a command is typed, or what one takes.
package struct CommandPrompt: Sendable, Hashable {
  /// The command whose argument is asked for; `nil` where a whole command is typed.
  package let command: Command?
  /// What a mark is put on, whatever is selected when the line is entered: lists change by themselves.
  let subject: MarkSubject?
  package private(set) var input: LineInput
  package private(set) var completion: Completion
  /// Why what was entered cannot be run.
  package private(set) var error: String?
  /// Lines that were entered before, the last one last.
  private let history: [String]
  /// The one that is shown.
  private var place: Int?
  /// What was typed before going through them.
  private var draft = ""

  init(
    asking command: Command? = nil, about subject: MarkSubject? = nil, text: String = "", history: [String] = [],
    completion: Completion
  ) {
    self.command = command
    self.subject = subject
    self.history = history
    self.completion = completion
    input = LineInput(text)
  }

  /// What stands before the text.
  package var label: String { command.map { $0.rawValue + ": " } ?? ":" }

  /// What is to be run, where the line were entered as it is.
  package var text: String { command.map { $0.rawValue + " " + input.text } ?? input.text }

  /// Takes other text, with what can come next.
  mutating func replace(_ input: LineInput, completion: Completion) {
    self.input = input
    self.completion = completion
    place = nil
    error = nil
  }

  mutating func refuse(_ reason: String) { error = reason }

  /// Puts in what all candidates begin with; where that is there already, the next one.
  mutating func complete(by step: Int) {
    error = nil
    guard let text = completion.next(after: input.text, by: step) else { return }
    input = LineInput(text)
  }

  /// Shows the line that was entered before the shown one and begins as what was typed, or after it.
  mutating func recall(by step: Int) {
    if place == nil { draft = input.text }
    var next = place ?? history.count
    repeat { next += step } while history.indices.contains(next) && !history[next].hasPrefix(draft)
    if history.indices.contains(next) {
      place = next
      input = LineInput(history[next])
    } else if step > 0, place != nil {
      place = nil
      input = LineInput(draft)
    }
    completion = Completion()
    error = nil
  }
}

/// What can stand where something is typed.
package struct Completion: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    package let text: String
    /// What is said of it beside; may be empty.
    package let remark: String

    package init(_ text: String, _ remark: String = "") {
      self.text = text
      self.remark = remark
    }
  }

  /// What comes before a candidate.
  package let before: String
  package let candidates: [Candidate]
  /// The one that was put in last.
  package private(set) var selected: Int?

  package init(before: String = "", _ candidates: [Candidate] = []) {
    self.before = before
    self.candidates = candidates
  }

  /// The text with more of a candidate, or with another one; `nil` where there is none.
  mutating func next(after typed: String, by step: Int) -> String? {
    guard !candidates.isEmpty else { return nil }
    if selected == nil, candidates.count > 1 {
      let common = before + Self.commonBeginning(candidates.map(\.text))
      if common.count > typed.count, common.hasPrefix(typed) { return common }
    }
    let next = selected.map { $0 + step } ?? (step > 0 ? 0 : candidates.count - 1)
    let index = (next + candidates.count) % candidates.count
    selected = index
    return before + candidates[index].text
  }

  private static func commonBeginning(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
  }
}
