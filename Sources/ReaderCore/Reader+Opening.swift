/// Links, the editor, and other programs.
extension Reader {
  enum HintPurpose: Sendable { case opening, copying }

  mutating func openLink() -> [Effect] { notYet(.openLink) }
  mutating func showHints(for purpose: HintPurpose) -> [Effect] { notYet(.openLinkByLetters) }
  mutating func edit() -> [Effect] { notYet(.edit) }
  mutating func pipe(_ invocation: Invocation) -> [Effect] { notYet(invocation.command) }
}
