/// The reader in a terminal.
enum ReaderProgram {
  static func run(_ settings: Settings, store: String) throws {
    StandardOutput.complain("the reader is not built in; try `newsroom list`")
    throw Failure.reported
  }
}
