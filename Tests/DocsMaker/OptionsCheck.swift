/// Whether docs/verbs.md, or docs/import.md, tells of every verb and every option.
struct OptionsCheck {
  let help: ProgramHelp

  func faults(in pages: String) -> [String] {
    help.verbs.flatMap { verb in
      let isTold = verb.commandName == "read" || pages.contains("newsroom \(verb.commandName)")
      let options = verb.ownArguments.compactMap(\.longName).map { "--" + $0 }.filter { !pages.contains($0) }
      return (isTold ? [] : ["docs/verbs.md does not tell of the verb \(verb.commandName)"])
        + options.map { "docs/verbs.md does not tell of \(verb.commandName) \($0)" }
    }
  }
}
