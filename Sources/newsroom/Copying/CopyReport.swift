import PostModel

/// What became of a copy.
struct CopyReport: Sendable, Hashable {
  static let fileName = "last-copy.txt"

  enum Keeping: Sendable, Hashable {
    case kept(path: String)
    case failed(reason: String)
  }

  /// Of the text, as a reader counts them: grapheme clusters.
  let characters: Int
  /// Whether `last-copy.txt` has the text.
  let keeping: Keeping
  /// The one that took the text; `nil` where none did.
  var channel: ClipboardChannel?
  /// Of the channels that were tried before it, in order.
  var refusals: [ClipboardRefusal] = []

  init(characters: Int, keeping: Keeping) {
    self.characters = characters
    self.keeping = keeping
  }

  /// For the status line: what was copied, how, how long it is, and what did not work.
  var sentence: SafeText {
    let reasons = refusals.map(\.reason).joined(separator: ", ")
    guard let channel else { return SafeText(oneLine: "Not copied: \(reasons); \(keepingClause)") }
    let asides = [reasons, failureToKeep].filter { !$0.isEmpty }.joined(separator: "; ")
    return SafeText(oneLine: Self.success(channel, length) + (asides.isEmpty ? "" : " (\(asides))"))
  }

  private static func success(_ channel: ClipboardChannel, _ length: String) -> String {
    guard channel == .osc52 else { return "Copied \(length) with \(channel.name)" }
    return "Sent \(length) to the terminal's clipboard with OSC 52"
  }

  private var length: String { characters == 1 ? "1 character" : "\(characters) characters" }

  private var keepingClause: String {
    switch keeping {
    case .kept(let path): "\(length) are in \(path)"
    case .failed(let reason): "nor kept: \(reason)"
    }
  }

  private var failureToKeep: String {
    switch keeping {
    case .kept: ""
    case .failed(let reason): "not kept in \(Self.fileName): \(reason)"
    }
  }
}
