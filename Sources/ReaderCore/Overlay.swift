package import PostQuery

/// What lies over the panes and gets the keys first; Esc takes the topmost away.
package enum Overlay: Sendable {
  case prompt(Prompt)
  case commandPrompt(CommandPrompt)
  case palette(Palette)
  case question(EmbargoQuestion)
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
    case .prompt, .commandPrompt, .hints, .question: break
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
