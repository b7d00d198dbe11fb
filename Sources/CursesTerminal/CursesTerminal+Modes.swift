package import ReaderCore
import ReaderScreen

/// What the terminal is asked, and what it is asked to report.
extension CursesTerminal {
  /// Whether the terminal can report the mouse.
  package var canReportMouse: Bool { !description.mouseOn.isEmpty }

  /// Has the mouse reported from now on, or not any more; sent with the next ``show(_:)``.
  package mutating func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn, canReportMouse else { return }
    isMouseOn = isOn
    prelude += isOn ? description.mouseOn : description.mouseOff
  }

  /// What the last frame that was shown has at a place.
  package func target(at point: Point) -> MouseTarget? { shown?.target(at: point) }

  /// What is sent before the terminal is given back.
  var leaving: [UInt8] { (isMouseOn ? description.mouseOff : []) + description.leave }

  /// Asks the terminal what its background is, where that matters and nobody has said it; ``readInput()`` has the answer.
  ///
  /// A terminal that does not know the question does not answer.
  package mutating func askForBackground() {
    guard options.theme.differ, options.background == nil, description.answersAsXterm else { return }
    decoder.awaitsBackground = true
    terminal.output.send(before: Array("\u{1B}]11;?\u{1B}\\".utf8))
  }

  /// Takes the variant of the theme that suits a background; the next ``show(_:)`` draws everything where it is another one.
  package mutating func adopt(_ background: Background) {
    guard options.background == nil, self.background != background else { return }
    let (before, after) = (options.theme[self.background], options.theme[background])
    self.background = background
    guard before != after else { return }
    palette.adopt(after)
    redrawAll()
  }
}
