import CursesTerminal
import PostModel
import PostStore
import ReaderCore

/// Other programs: the browser and the editor.
extension ReaderProgram where Front: ~Copyable {
  mutating func openLink(_ link: Link) {
    guard let browser = Browser(link, variable: settings.programs.browser, find: programs.runner.find) else {
      let way: SafeText = "No browser: set $BROWSER, or install xdg-open"
      return handle(.notice(Notice(.error, way + "; " + link.address)))
    }
    guard browser.needsTerminal else {
      programs.start(browser.command)
      return handle(.notice(Notice(.information, "Opening " + link.address)))
    }
    lend(to: browser.command)
  }

  mutating func edit(_ id: PostID, at offset: Int) {
    let path = StateFolder.realPath(archive.root + "/" + id.rawValue)
    guard let text = archive.store.text(of: id) else {
      return handle(.notice(Notice(.error, "This post's file is gone")))
    }
    let line = EditorLine.find(offset: offset, of: reader.article?.body ?? .empty, in: text)
    lend(to: Editor(variable: settings.programs.editor).command(path: path, line: line))
    perform(.open(id))
  }

  /// Runs a program on the terminal, and draws everything anew when it has ended.
  private mutating func lend(to command: [String]) {
    let runner = programs.runner
    let reason = terminal.lend { waitFor { await runner.runOnTerminal(command) } }
    handle(.resized(terminal.size))
    if let reason { handle(.notice(Notice(.error, SafeText(oneLine: reason)))) }
  }
}
