package import PostModel

/// Everything that can happen to the reader.
package enum Message: Sendable {
  case key(KeyPress)
  /// Text pasted into the terminal; it is never run as keys.
  case pasted(String)
  case resized(Size)
  /// The walk of the store is over: this many posts will come.
  case counted(Int)
  /// Summaries of some more posts, in any order.
  case loaded([PostSummary])
  /// No more posts will come until the next reload.
  case finishedLoading
  /// The answer to ``Effect/open(_:)``.
  case opened(AnnotatedPost)
  /// The answer to ``Effect/find(_:)``; `nil` where no post has it.
  case found(AnnotatedPost?, by: Find)
  /// Something to tell the user.
  case notice(Notice)
}

/// A sentence for the status line.
package struct Notice: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case information, warning, error
  }

  package let kind: Kind
  package let text: SafeText

  package init(_ kind: Kind = .information, _ text: SafeText) {
    self.kind = kind
    self.text = text
  }
}
