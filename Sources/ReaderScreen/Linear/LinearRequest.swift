import PostModel
import ReaderCore

/// What a line asks for: what the reader is told, and what is to be said when it has answered.
struct LinearRequest: Sendable {
  enum Answer: Sendable {
    /// The program has begun.
    case greeting
    /// What has changed.
    case changes
    /// Paragraphs of the open post from one on.
    case paragraphs(Range<Int>)
    /// Rows of a pane's list.
    case rows(Range<Int>, Pane)
    /// Choices of the topmost overlay.
    case choices(Range<Int>)
    /// The post, and where the user is.
    case whereabouts
    /// What could be said without asking the reader.
    case lines([SafeText])
  }

  let answer: Answer
  let messages: [Message]

  init(_ answer: Answer, _ messages: [Message] = []) {
    self.answer = answer
    self.messages = messages
  }

  static func say(_ line: SafeText) -> LinearRequest { LinearRequest(.lines([line])) }
}

/// What the numbers of the last lines were of.
struct LinearPlace: Sendable {
  /// The post whose paragraphs were said last, and which of them.
  var post: PostID?
  var paragraphs = 0..<0
  /// The pane whose rows were said last, and which of them.
  var pane = Pane.posts
  var rows = 0..<0
  /// The choices of an overlay that were said last.
  var choices = 0..<0
}
