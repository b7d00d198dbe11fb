/// What the words around a marked span say of its speaker.
struct Cue {
  enum Form: Sendable {
    /// `“…,” said Name`, `“…,” Name said`
    case after
    /// `Name said, “…”`
    case before
    /// `Name called the plan “…”`: the verb stands farther off.
    case sentence
    /// `Name, role: “…”`, `Name on the ruling: “…”`
    case label
    /// `“…” – Name, role`
    case signature
    /// `according to Name`
    case accordingTo
  }

  let mention: Mention
  let form: Form
  /// Nothing but punctuation stands between the verb of saying and the mark.
  let isAdjacent: Bool
  /// The index behind the last token of the attribution.
  let end: Int
  /// The verb in the sentence before the mark, where ``form`` is `sentence`.
  var verb: Int?
}

extension Cue.Form {
  /// The same for an editor.
  var rule: Rule {
    switch self {
    case .after: .verbBehind
    case .before: .verbBefore
    case .sentence: .verbInSentence
    case .label: .label
    case .signature: .signature
    case .accordingTo: .accordingTo
    }
  }
}
