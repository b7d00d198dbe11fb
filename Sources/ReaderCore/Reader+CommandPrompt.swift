import PostCopying
import PostModel
import PostQuery

/// Typing commands.
extension Reader {
  /// Opens the line for a command.
  mutating func askForCommand() -> [Effect] {
    let line = CommandPrompt(about: markedPost, history: history, completion: completion(of: "", for: nil))
    overlays.append(.commandPrompt(line))
    return []
  }

  /// Opens the line for what a command takes.
  ///
  /// - Parameter text: stands there already.
  mutating func ask(for command: Command, text: String = "") -> [Effect] {
    let former = history.compactMap { Self.argument(of: command, in: $0) }
    let line = CommandPrompt(
      asking: command, about: markedPost, text: text, history: former, completion: completion(of: text, for: command))
    overlays.append(.commandPrompt(line))
    return []
  }

  private static func argument(of command: Command, in line: String) -> String? {
    line.hasPrefix(command.rawValue + " ") ? String(line.dropFirst(command.rawValue.count + 1)) : nil
  }

  mutating func type(_ key: KeyPress, into line: CommandPrompt) -> [Effect] {
    var line = line
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return closeTopOverlay()
    case (.backspace, _) where line.input.text.isEmpty: return closeTopOverlay()
    case (.enter, _): return enter(line)
    case (.tab, _): line.complete(by: 1)
    case (.backTab, _): line.complete(by: -1)
    case (.up, _), (.character("p"), .control): line.recall(by: -1)
    case (.down, _), (.character("n"), .control): line.recall(by: 1)
    default:
      var input = line.input
      guard input.apply(key) else { return [] }
      line.replace(input, completion: completion(of: String(input.beforeCursor), for: line.command))
    }
    replaceTopOverlay(.commandPrompt(line))
    return []
  }

  mutating func insert(_ text: String, into line: CommandPrompt) {
    var (line, input) = (line, line.input)
    input.insert(text)
    line.replace(input, completion: completion(of: String(input.beforeCursor), for: line.command))
    replaceTopOverlay(.commandPrompt(line))
  }

  private mutating func enter(_ line: CommandPrompt) -> [Effect] {
    let text = line.text.trimmingSpaces
    if line.input.isBlank, line.command != .note { return closeTopOverlay() }
    switch InvocationParser.parse(line.input.isBlank ? text + " " + Command.removesNote : text) {
    case .success(let invocation):
      overlays.removeLast()
      remember(text)
      promptSubject = line.subject
      defer { promptSubject = nil }
      return run(invocation)
    case .failure(let failure):
      var line = line
      line.refuse(failure.reason)
      replaceTopOverlay(.commandPrompt(line))
      return []
    }
  }

  private mutating func remember(_ line: String) {
    history.removeAll { $0 == line }
    history.append(line)
    history = history.suffix(Self.mostRemembered)
  }

  private static let mostRemembered = 200

  private mutating func closeTopOverlay() -> [Effect] {
    overlays.removeLast()
    return []
  }

  private mutating func replaceTopOverlay(_ overlay: Overlay) { overlays[overlays.count - 1] = overlay }
}

/// What can come next.
extension Reader {
  /// - Parameter command: The one whose argument is typed; `nil` where a whole command is.
  func completion(of typed: String, for command: Command?) -> Completion {
    if let command { return completion(ofArgument: typed, of: command, before: "") }
    guard let space = typed.firstIndex(of: " ") else { return commands(beginning: typed) }
    guard let command = Command(rawValue: typed[..<space].lowercased()) else { return Completion() }
    let argument = typed[space...].drop { $0 == " " }
    return completion(ofArgument: String(argument), of: command, before: String(typed.dropLast(argument.count)))
  }

  private func commands(beginning typed: String) -> Completion {
    let found = Command.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }
    return Completion(found.map { .init($0.rawValue, $0.summary) })
  }

  /// What a command takes is completed word by word where it is a query, else as a whole.
  private func completion(ofArgument typed: String, of command: Command, before: String) -> Completion {
    let start = command.argument == .query ? typed.lastIndex(of: " ").map { typed.index(after: $0) } : nil
    let word = typed[(start ?? typed.startIndex)...]
    let found = candidates(for: command).filter { $0.text.lowercased().hasPrefix(word.lowercased()) }
    return Completion(before: before + typed.dropLast(word.count), found)
  }

  /// Everything that can stand behind a command's name, as far as it is known.
  func candidates(for command: Command) -> [Completion.Candidate] {
    if command == .copyQuoteAs {
      return templates.names.map { .init($0, $0 == templates.standard ? "as y y copies" : "") }
    }
    if command == .export { return ExportFormat.allCases.map { .init($0.rawValue) } }
    if command == .merge { return knownSpeakers }
    if command == .tag { return knownTags }
    return switch command.argument {
    case .query: Query.fieldNames.map { .init($0.name, $0.example) }
    case .choice(let words): words.map { .init($0) }
    case .letters, .words, .program, nil: []
    }
  }
}

extension Command {
  /// What stands behind ``note`` where there shall be none.
  static let removesNote = "-"

  /// Whether it asks for what it takes, where that does not stand behind its name.
  var asksForArgument: Bool {
    switch argument {
    case .words, .program: true
    case .query, .letters, .choice, nil: false
    }
  }
}

extension String {
  var trimmingSpaces: String {
    let rest = drop { $0 == " " }
    return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
  }
}
