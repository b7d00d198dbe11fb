import PostModel
import PostQuery
import ReaderCore

/// What lies over the panes, as a question: one that is answered by a text, or by the number of a choice.
enum LinearOverlay {
  /// Asked for by its label; the lines say why the last answer cannot be taken, or what can be answered.
  case text(label: SafeText, [SafeText])
  /// The choice that the cursor is on, and all of them.
  case choices(selection: Int, LinearList)
  /// Things with letters, which are typed to choose one.
  case letters([SafeText], LinearList)
  /// A text that is to be read, and its title.
  case page(title: SafeText, SafeText)

  init?(of reader: Reader) {
    switch reader.overlays.last {
    case .prompt(let prompt): self = Self.question(prompt)
    case .commandPrompt(let prompt): self = Self.question(prompt)
    case .question(let question): self = Self.letters(question)
    case .palette(let palette): self = Self.choices(palette, reader)
    case .hints(let hints): self = Self.letters(hints)
    case .text(let box): self = .page(title: box.title, box.text)
    case nil: return nil
    }
  }

  private static func letters(_ question: EmbargoQuestion) -> LinearOverlay {
    let answers = [LinearWords.sentences(["Yes. " + question.text.string]), "No."]
    return .letters(["y", "n"], LinearList("answer", count: 2, window: 0..<2) { [answers[$0]] })
  }

  private static func letters(_ hints: Hints) -> LinearOverlay {
    let links = hints.targets
    let page = LinearList.page(with: nil, of: links.count)
    return .letters(
      links.map { SafeText($0.letters) },
      LinearList("link", count: links.count, window: page) { [ShownLink(links[$0]).text] })
  }

  private static func question(_ prompt: Prompt) -> LinearOverlay {
    let error = prompt.error.map { LinearWords.sentences(["Column \($0.column): \($0.reason)"]) }
    return .text(label: prompt.purpose == .search ? "search: " : SafeText(prompt.label), error.map { [$0] } ?? [])
  }

  private static func question(_ prompt: CommandPrompt) -> LinearOverlay {
    let label = SafeText(oneLine: prompt.command == nil ? "command: " : prompt.label)
    if let error = prompt.error { return .text(label: label, [LinearWords.sentences([error])]) }
    let candidates = prompt.command == nil ? [] : prompt.completion.candidates.map(\.text)
    guard !candidates.isEmpty else { return .text(label: label, []) }
    let shown = candidates.prefix(mostCandidates)
    let rest = candidates.count - shown.count
    return .text(
      label: label,
      [LinearWords.sentences(["Possible: " + shown.joined(separator: ", ") + (rest > 0 ? ", \(rest) more" : "")])])
  }

  /// How many possible answers are told.
  private static let mostCandidates = 12

  private static func choices(_ palette: Palette, _ reader: Reader) -> LinearOverlay {
    let entries = palette.entries
    let selection = palette.cursor.selection ?? 0
    let page = LinearList.page(with: selection, of: entries.count)
    return .choices(
      selection: selection,
      LinearList("command", count: entries.count, window: page) { row in
        let entry = entries[row]
        let keys = entry.keys.first.map { ", keys " + $0 } ?? ""
        return [
          LinearWords.sentences([
            entry.invocation.text + keys + ": " + entry.invocation.command.summary,
            entry.invocation.command.refusal(in: reader).map { "Not now: " + $0.string },
          ])
        ]
      })
  }
}
