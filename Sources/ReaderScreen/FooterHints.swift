import PostModel
import ReaderCore
import TextLayout

/// The keys that matter where the reader is, for the last row: those of the list where one other than posts has the focus.
struct FooterHints {
  private let reader: Reader

  init(of reader: Reader) { self.reader = reader }

  /// - Parameter columns: the room; what does not fit whole is left out, and so is all behind it.
  func spans(columns: Int) -> [Span] {
    Self.fitted(commands.map(hint), to: columns)
  }

  /// Hints side by side, as many as there is room for.
  static func fitted(_ hints: [[Span]], to columns: Int, after first: [Span] = []) -> [Span] {
    var spans = first
    for hint in hints where !hint.isEmpty {
      let more = (spans.isEmpty ? [] : [Span(gap)]) + hint
      if (spans + more).reduce(0, { $0 + $1.text.columns }) > columns { break }
      spans += more
    }
    return spans
  }

  /// The first key of a command and what it does here; dimmed where the command cannot work now.
  func hint(_ command: Command, _ word: SafeText) -> [Span] {
    guard let key = reader.keymap.keys(for: command, in: reader.focus).first else { return [] }
    let dimmed: CellStyle.Attributes = command.refusal(in: reader) == nil ? [] : .dim
    let style = CellStyle(.focus, dimmed.union(.bold))
    return [Span(SafeText(key.filter { $0 != " " }), style), Span(" " + word, .plain, dimmed)]
  }

  private var commands: [(Command, SafeText)] {
    let back: SafeText = reader.quitsOnBack ? "quit" : "back"
    return (reader.focus == .posts ? Self.commands(of: reader.view) : Self.standard) + [(.help, "help"), (.back, back)]
  }

  private static func commands(of view: ListView) -> [(Command, SafeText)] {
    switch view {
    case .posts: standard
    case .quotes:
      [(.open, "open"), (.copyQuote, "copy"), (.clip, "clip"), (.grouping, "group"), (.search, "search")]
    case .speakers: [(.open, "all they said"), (.grouping, "order"), (.search, "search")]
    case .speaker: [(.open, "open"), (.copyQuote, "copy"), (.clip, "clip"), (.search, "search")]
    case .contacts:
      [(.open, "open"), (.copyPhone, "phone"), (.copyCard, "vCard"), (.mark, "mark"), (.grouping, "order")]
    case .clips:
      [
        (.open, "open"), (.copyQuote, "copy"), (.note, "note"), (.removeClip, "remove"), (.clipUp, "up"),
        (.verify, "verify"), (.export, "export"),
      ]
    }
  }

  private static let standard: [(Command, SafeText)] = [
    (.nextQuote, "quote"), (.copyQuote, "copy"), (.nextContact, "contact"), (.copyPhone, "phone"),
    (.search, "search"), (.filter, "filter"),
  ]

  private static let gap: SafeText = "  "
}
