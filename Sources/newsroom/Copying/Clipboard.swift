import PostModel

/// Copies text to wherever this session's clipboard is, and keeps it in `last-copy.txt` too.
struct Clipboard: Sendable {
  /// Tried in order until one takes the text.
  let channels: [ClipboardChannel]
  let state: StateFolder
  private let programs: ClipboardPrograms
  private let terminal: TerminalClipboard

  /// - Parameters:
  ///   - state: The folder of the store that is read; `last-copy.txt` goes there.
  ///   - terminal: The device that OSC 52 is written to.
  ///   - programLimit: How long a program may take to accept the text.
  ///   - isLinear: Whether the reader is read line by line: then nothing but its lines is sent to the terminal.
  init(
    settings: Settings, state: StateFolder, terminal: String = "/dev/tty", programLimit: Duration = .seconds(3),
    isLinear: Bool = false
  ) {
    channels = ClipboardChannel.order(settings.session, command: settings.configuration.clipboardCommand)
      .filter { !isLinear || $0 != .osc52 }
    self.state = state
    programs = ClipboardPrograms(searchPath: settings.session.searchPath, limit: programLimit)
    self.terminal = TerminalClipboard(device: terminal, limit: settings.configuration.osc52Limit)
  }

  /// Copies a text whole, or says why no channel took it; returns when a channel has it, within a few seconds at most.
  func copy(_ text: SafeText) async -> CopyReport {
    var report = CopyReport(characters: text.string.count, keeping: keep(text))
    if channels.isEmpty { report.refusals.append(ClipboardRefusal(reason: "there is no clipboard to copy to")) }
    for channel in channels {
      do throws(ClipboardRefusal) {
        try await send(text, through: channel)
        report.channel = channel
        return report
      } catch {
        report.refusals.append(error)
      }
    }
    return report
  }

  private func send(_ text: SafeText, through channel: ClipboardChannel) async throws(ClipboardRefusal) {
    if let command = channel.command {
      try await programs.give(text, to: command)
    } else {
      try terminal.give(text)
    }
  }

  private func keep(_ text: SafeText) -> CopyReport.Keeping {
    do {
      try state.write(text, to: CopyReport.fileName)
      return .kept(path: state.path + "/" + CopyReport.fileName)
    } catch {
      return .failed(reason: error.path + ": " + error.reason)
    }
  }
}
