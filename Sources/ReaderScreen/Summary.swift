import PostModel
import ReaderCore
import TextLayout

/// What a command does, and why it cannot do it now.
struct Summary {
  private let summary: SafeText
  private let refusal: SafeText?

  init(_ command: Command, _ refusal: SafeText?) {
    summary = SafeText(command.summary)
    self.refusal = refusal
  }

  /// Both where they fit, else the first alone: running the command says the other.
  func fitted(to columns: Int) -> SafeText {
    let both = refusal.map { summary + ": " + $0 } ?? summary
    return both.columns <= columns ? both : summary
  }
}
