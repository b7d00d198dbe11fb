package import PostQuery

/// What lies over the panes and gets the keys first; Esc takes the topmost away.
package enum Overlay: Sendable {
  case prompt(Prompt)
  case commandPrompt(CommandPrompt)
  case palette(Palette)
  case hints(Hints)
  case text(TextBox)
}

extension Overlay {
  /// Takes a new size of the screen in.
  mutating func resize(paletteHeight: Int, screen: Size) {
    switch self {
    case .palette(var palette):
      palette.resize(height: paletteHeight)
      self = .palette(palette)
    case .text(var box):
      box.resize(to: screen)
      self = .text(box)
    case .prompt, .commandPrompt, .hints: break
    }
  }
}

/// A line typed at the foot of the screen; the list shows what it finds while it is typed.
package struct Prompt: Sendable, Hashable {
  package enum Purpose: Sendable, Hashable {
    /// Words of the query language.
    case search
    /// Letters of a title.
    case filter
  }

  package let purpose: Purpose
  package var input: LineInput
  /// Why what is typed cannot be read.
  package var error: QueryError?
  /// Whether the error is of a text that was entered, and not one that is still being typed.
  package var wasEntered = false

  /// What stands before the text.
  package var label: String {
    switch purpose {
    case .search: "/"
    case .filter: "filter: "
    }
  }

  /// The list to show while this is typed; `nil` is the one before the prompt.
  var typing: ListRequest.Kind? {
    switch purpose {
    case .search: input.isBlank ? nil : .typing(input.text)
    case .filter: input.isBlank ? .everything : .fuzzyTitle(input.text)
    }
  }

  /// The list to show when this is entered; `nil` is the one before the prompt.
  var entered: ListRequest.Kind? {
    switch purpose {
    case .search: input.isBlank ? nil : .query(input.text)
    case .filter: typing
    }
  }
}

/// Every command with its keys; typing narrows the list, Enter runs the selected one.
package struct Palette: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let invocation: Invocation
    /// As they are written in the keymap; empty where no key runs it.
    package let keys: [String]
  }

  package let title: String
  package private(set) var input = LineInput()
  package private(set) var entries: [Entry]
  package private(set) var cursor: ListCursor
  private let all: [Entry]

  package init(title: String, keymap: Keymap, pane: Pane, height: Int) {
    self.title = title
    all = Self.entries(keymap, pane)
    entries = all
    cursor = ListCursor(count: all.count, height: height)
  }

  package var selected: Entry? { cursor.selection.map { entries[$0] } }

  /// Every command by its name alone, and those that a key runs with something behind it.
  private static func entries(_ keymap: Keymap, _ pane: Pane) -> [Entry] {
    let bound = keymap.bindings(in: pane).map(\.invocation)
    return Command.allCases.flatMap { command in
      var invocations = [Invocation(command)]
      for invocation in bound where invocation.command == command && !invocations.contains(invocation) {
        invocations.append(invocation)
      }
      return invocations.map { Entry(invocation: $0, keys: keymap.keys(for: $0, in: pane)) }
    }
  }

  package mutating func resize(height: Int) { cursor.resize(height: height) }

  package mutating func insert(_ text: String) {
    input.insert(text)
    narrow()
  }

  package mutating func apply(_ key: KeyPress) {
    switch (key.code, key.modifiers) {
    case (.down, _), (.character("n"), .control), (.tab, _): cursor.move(by: 1)
    case (.up, _), (.character("p"), .control), (.backTab, _): cursor.move(by: -1)
    case (.pageDown, _): cursor.page(by: cursor.height)
    case (.pageUp, _): cursor.page(by: -cursor.height)
    default: if input.apply(key) { narrow() }
    }
  }

  /// Keeps the entries whose name, summary or keys have every word that is typed.
  private mutating func narrow() {
    let words = input.text.lowercased().split(separator: " ")
    entries = all.filter { entry in
      let haystack = entry.invocation.text.lowercased() + " " + entry.invocation.command.summary.lowercased()
      return words.allSatisfy { haystack.contains($0) || entry.keys.contains(String($0)) }
    }
    cursor.replace(count: entries.count, selecting: 0)
  }
}
