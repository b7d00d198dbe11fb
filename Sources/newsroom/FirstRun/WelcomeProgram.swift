import CursesTerminal
import Glibc
import ReaderCore
import ReaderScreen

/// The first screen of somebody who has no store yet.
struct WelcomeProgram: ~Copyable {
  enum Choice: Hashable {
    case readSamples, quit
  }

  private var terminal: CursesTerminal
  private let welcome: Welcome
  private let hasSamples: Bool
  private var top = 0

  /// Shows the screen, and returns what was chosen when the terminal is given back.
  static func run(_ firstRun: FirstRun, on options: TerminalOptions) throws(TerminalError) -> Choice {
    var program = WelcomeProgram(terminal: try CursesTerminal(options), firstRun)
    return program.loop()
  }

  private init(terminal: consuming CursesTerminal, _ firstRun: FirstRun) {
    self.terminal = terminal
    welcome = firstRun.welcome
    hasSamples = firstRun.samples != nil
  }

  private mutating func loop() -> Choice {
    while true {
      let screen = WelcomeScreen(welcome, size: terminal.size)
      top = min(top, screen.lastTop)
      terminal.show(screen.frame(top: top))
      wait()
      for input in terminal.readInput() {
        if let choice = take(input, screen) { return choice }
      }
    }
  }

  /// What an input chooses; `nil` where it chooses nothing.
  private mutating func take(_ input: Input, _ screen: WelcomeScreen) -> Choice? {
    switch input {
    case .key(let key): return press(key, screen)
    case .hungUp: return .quit
    case .paste, .mouse, .background, .resized, .focused: return nil
    }
  }

  /// The keys are the reader's standard ones; nobody without a store has changed them for long.
  private mutating func press(_ key: KeyPress, _ screen: WelcomeScreen) -> Choice? {
    switch (key.code, key.modifiers) {
    case (.character("s"), []): return hasSamples ? .readSamples : nil
    case (.character("q"), []), (.character("Q"), []), (.character("c"), .control): return .quit
    case (.character("z"), .control): terminal.suspend()
    case (.character("l"), .control): terminal.redrawAll()
    case (.character("j"), []), (.down, []): top = min(screen.lastTop, top + 1)
    case (.character("k"), []), (.up, []): top = max(0, top - 1)
    case (.character(" "), []), (.pageDown, []): top = min(screen.lastTop, top + screen.room)
    case (.character("b"), []), (.pageUp, []): top = max(0, top - screen.room)
    default: break
    }
    return nil
  }

  /// Sleeps until the terminal has something.
  private func wait() {
    var descriptors = [terminal.inputDescriptor, terminal.signalDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // Interrupted by a signal, it returns early, and the terminal is read anyway.
    _ = poll(&descriptors, nfds_t(descriptors.count), -1)
  }
}
