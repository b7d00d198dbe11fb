import ArgumentParser

/// `newsroom doctor`: what the terminal, the locale, the clipboard, the store and the rest can do.
///
/// It reads nothing that could stop it: it is what people run when nothing goes.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what the terminal, the locale, the clipboard and the store can do, with a fix for each no.",
    discussion: """
      Nothing is written and nothing is asked of the network. ✓ is good, ! is a remark, ✗ is a no, with what to do on the \
      line below; the status is 1 where there is a no.
      """)

  @Flag(name: .customLong("try"), help: "Copy a line too, so that you can paste it.") var tries = false
  @OptionGroup var options: StoreOptions

  mutating func run() async throws {
    try options.output.fields?.check(DoctorReport.columns, of: "doctor")
    let surroundings = Surroundings(variable: Folders.environment, store: options.store, tries: tries)
    let answer = DoctorReport(await surroundings.diagnoses()).answer
    try await answer.print(options.output)
    if answer.status != .good { throw Failure.reported }
  }
}
