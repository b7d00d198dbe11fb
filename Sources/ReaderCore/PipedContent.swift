package import PostDirectory
package import PostModel

/// What of a post is given to a program on its standard input.
package enum PipedContent: Sendable, Hashable {
  /// The unwrapped text.
  case text(SafeText)
  /// As JSON, as `newsroom quotes --format jsonl` prints them.
  case quotes(AnnotatedPost, SpeakerAliases)
  /// The same of the contacts.
  case contacts(AnnotatedPost)
}

/// What a program printed, and how it ended.
package struct ProgramResult: Sendable, Hashable {
  /// As it was typed.
  package let program: String
  /// Standard output, then standard error.
  package let output: SafeText
  /// Such as `ended with status 1`; `nil` where it ended well.
  package let remark: SafeText?

  package var isGood: Bool { remark == nil }

  package init(program: String, output: SafeText, remark: SafeText? = nil) {
    self.program = program
    self.output = output
    self.remark = remark
  }
}
