import CursesTerminal
import Glibc
import PostModel
import PostStore
import ReaderCore
import ReaderScreen

/// The reader: the terminal, the state, and the only loop.
///
/// Everything here runs on the thread that made it. Other threads post to the mailbox.
struct ReaderProgram: ~Copyable {
  private var terminal: CursesTerminal
  private var reader: Reader
  private let mailbox: Mailbox
  private let clipboard: Clipboard
  private var background: BackgroundWork
  private var isOver = false

  /// Opens a store in the terminal and returns when the user quits.
  ///
  /// - Parameter problems: Of the configuration; said on the first screen with those of the keys.
  static func run(_ settings: Settings, archive: Archive, problems: [Problem]) throws {
    let mailbox = try Mailbox()
    let background = BackgroundWork(archive: archive)
    let keys = KeysFile(folder: settings.folders.configuration)
    let state = StateFolder(store: archive.root, folders: settings.folders)
    var program = ReaderProgram(
      terminal: try CursesTerminal(colors: settings.session.isWithoutColor ? .never : .automatic), keymap: keys.keymap,
      mailbox: mailbox, clipboard: Clipboard(settings: settings, state: state), background: background)
    if let complaint = Complaint.about(keys.problems + problems) {
      program.handle(.notice(Notice(.error, SafeText(oneLine: complaint))))
    }
    program.loop()
  }

  private init(
    terminal: consuming CursesTerminal, keymap: Keymap, mailbox: Mailbox, clipboard: Clipboard,
    background: BackgroundWork
  ) {
    reader = Reader(size: terminal.size, keymap: keymap)
    self.terminal = terminal
    self.mailbox = mailbox
    self.clipboard = clipboard
    self.background = background
  }

  private mutating func loop() {
    handle(.started)
    while true {
      for message in mailbox.drain() { handle(message) }
      for input in terminal.readInput() { take(input) }
      if isOver { return }
      terminal.show(Screen(of: reader).frame())
      wait(milliseconds: -1)
    }
  }

  /// Sleeps until the terminal or another thread has something; -1 waits for ever.
  private func wait(milliseconds: Int32) {
    var descriptors = [terminal.inputDescriptor, terminal.signalDescriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // Interrupted by a signal, it returns early, and the loop looks at everything anyway.
    _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
  }
}

/// What comes in, and what is to be done about it.
extension ReaderProgram {
  private mutating func take(_ input: Input) {
    switch input {
    case .key(let key): handle(.key(key))
    case .paste(let text): handle(.pasted(text))
    case .resized(let size): handle(.resized(size))
    case .hungUp: isOver = true
    }
  }

  private mutating func handle(_ message: Message) {
    for effect in reader.apply(message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .list(let request): handle(background.list(request))
    case .rows(let rows, let number): handle(background.rows(rows, of: number))
    case .open(let id): handle(.opened(background.open(id)))
    case .find(let find): handle(background.find(find))
    case .count, .stopFinding, .stopRefresh: break
    case .copy(let copy): handle(.notice(report(on: copy)))
    case .reload: handle(background.startOver())
    case .redraw: terminal.redrawAll()
    case .suspend:
      terminal.suspend()
      handle(.resized(terminal.size))
    case .quit: isOver = true
    }
  }

  /// Copies while the screen stands still: OSC 52 goes to the same terminal, and must not fall into a frame.
  private func report(on copy: Copy) -> Notice {
    let clipboard = clipboard
    let report = waitFor { await clipboard.copy(copy.text) }
    let remark: SafeText = copy.remark.map { "; " + $0 } ?? ""
    let kind: Notice.Kind = report.channel == nil ? .error : copy.remark == nil ? .information : .warning
    return Notice(kind, copy.what + ": " + report.sentence + remark)
  }
}
