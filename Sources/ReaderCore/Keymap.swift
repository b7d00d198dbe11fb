/// One line of the keymap: a sequence of keys that runs a command in one pane, or in all.
package struct Binding: Sendable, Hashable {
  package let keys: [KeyPress]
  package let invocation: Invocation
  /// `nil` is every pane.
  package let pane: Pane?

  package init(keys: [KeyPress], _ invocation: Invocation, in pane: Pane?) {
    self.keys = keys
    self.invocation = invocation
    self.pane = pane
  }

  package var command: Command { invocation.command }
}

/// Which keys run what.
///
/// A binding of the pane that has the focus wins over one of every pane.
package struct Keymap: Sendable, Hashable {
  package private(set) var bindings: [Binding]

  package init(bindings: [Binding] = []) { self.bindings = bindings }

  /// What a sequence of keys means so far.
  package enum Match: Sendable, Hashable {
    case command(Invocation)
    /// More keys are needed: these bindings go on from here.
    case prefix([Binding])
    case none
  }

  package func match(_ keys: [KeyPress], in pane: Pane) -> Match {
    let candidates = bindings(in: pane).filter { $0.keys.starts(with: keys) }
    if let exact = candidates.first(where: { $0.keys == keys }) { return .command(exact.invocation) }
    return candidates.isEmpty ? .none : .prefix(candidates)
  }

  /// The bindings that hold in a pane, its own first; one that another hides is left out.
  package func bindings(in pane: Pane) -> [Binding] {
    let own = bindings.filter { $0.pane == pane }
    let hidden = Set(own.map(\.keys))
    return own + bindings.filter { $0.pane == nil && !hidden.contains($0.keys) }
  }

  /// The sequences that run a command in a pane by its name alone, as they are written, the first one bound first.
  package func keys(for command: Command, in pane: Pane) -> [String] {
    keys(for: Invocation(command), in: pane)
  }

  /// The sequences that run a command with just this behind its name.
  package func keys(for invocation: Invocation, in pane: Pane) -> [String] {
    let bound = bindings.filter { $0.invocation == invocation }
    let general = bound.filter { general in
      general.pane == nil && !bindings.contains { $0.pane == pane && $0.keys == general.keys }
    }
    return (bound.filter { $0.pane == pane } + general).map { KeyNotation.name(of: $0.keys) }
  }

  /// Binds a sequence anew, or frees it where `invocation` is `nil`.
  package mutating func bind(_ keys: [KeyPress], to invocation: Invocation?, in pane: Pane?) {
    bindings.removeAll { $0.keys == keys && $0.pane == pane }
    if let invocation { bindings.append(Binding(keys: keys, invocation, in: pane)) }
  }
}
