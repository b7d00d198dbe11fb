/// What is folded in a text: boilerplate and blocks of contacts.
extension Reader {
  mutating func toggleBoilerplate() -> [Effect] { notYet(.boilerplate) }
}
