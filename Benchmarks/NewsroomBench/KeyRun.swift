import TerminalHarness

/// Presses one key again and again in the reader.
struct KeyRun {
  let key: Typed
  /// What is typed first, and again after every row: it leads to where the key changes something.
  let start: [Typed]
  /// Presses in a row.
  let row: Int

  /// To the first post of the list.
  static let top: [Typed] = [.text("1"), .text("gg")]
  /// To the head of the first post's text.
  static let bodyOfTop: [Typed] = [.text("1"), .text("gg"), .text("2"), .text("gg")]

  /// Presses that change nothing are not counted, and end the row.
  func presses(of count: Int, in session: TerminalSession) -> Presses {
    var presses = Presses()
    for _ in 0..<count where presses.count < count {
      for typed in start {
        session.send(typed.bytes(session))
        session.settle(.milliseconds(40))
      }
      for _ in 0..<row {
        guard let press = Press(key, in: session, patience: .milliseconds(300), quiet: .milliseconds(12)) else { break }
        presses.add(press)
      }
    }
    return presses
  }
}
