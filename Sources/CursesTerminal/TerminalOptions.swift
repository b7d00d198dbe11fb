/// What a terminal is to be used with.
package struct TerminalOptions: Sendable {
  package var colors: ColorChoice
  package var theme: ThemeVariants
  /// What the terminal's background is; `nil` has it found out.
  package var background: Background?
  package var links: LinkChoice

  package init(
    colors: ColorChoice = .automatic, theme: ThemeVariants = ThemeVariants(.standard), background: Background? = nil,
    links: LinkChoice = .automatic
  ) {
    self.colors = colors
    self.theme = theme
    self.background = background
    self.links = links
  }
}
