import PostModel

/// Keys on their way: the topmost overlay first, then the keymap.
extension Reader {
  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    returning = nil
    mouse.lastPressed = nil
    posts.touch()
    guard let overlay = overlays.last else { return sequence(key) }
    switch overlay {
    case .prompt(let prompt): return type(key, into: prompt)
    case .commandPrompt(let line): return type(key, into: line)
    case .palette(let palette): return type(key, into: palette)
    case .question(let question): return answer(question, key)
    case .hints(let hints): return type(key, into: hints)
    case .text(let box): return type(key, into: box)
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    switch overlays.last {
    case .prompt(var prompt):
      prompt.input.insert(text)
      return edited(prompt)
    case .commandPrompt(let line): insert(text, into: line)
    case .palette(var palette):
      palette.insert(text)
      overlays[overlays.count - 1] = .palette(palette)
    case .question, .hints, .text, nil:
      say("Pasted text is taken only where something is typed: after / f or :", .warning)
    }
    return []
  }

  /// Goes on with a sequence, or begins one.
  private mutating func sequence(_ key: KeyPress) -> [Effect] {
    let keys = pendingKeys + [key]
    pendingKeys = []
    switch keymap.match(keys, in: focus) {
    case .command(let invocation):
      return run(invocation)
    case .prefix where key.code != .escape:
      pendingKeys = keys
    case .prefix, .none:
      if key.code == .escape { return keys.count > 1 ? [] : run(.cancel) }
      say(SafeText(oneLine: KeyNotation.name(of: keys) + " is not bound; ? lists the keys"), .warning)
    }
    return []
  }

  private mutating func type(_ key: KeyPress, into palette: Palette) -> [Effect] {
    var palette = palette
    switch key.code {
    case .escape:
      overlays.removeLast()
    case .character("c") where key.modifiers == .control:
      overlays.removeLast()
    case .enter:
      overlays.removeLast()
      if let entry = palette.selected { return run(entry.invocation) }
      say("No command has these words: ? lists them all", .warning)
    default:
      palette.apply(key)
      overlays[overlays.count - 1] = .palette(palette)
    }
    return []
  }
}
