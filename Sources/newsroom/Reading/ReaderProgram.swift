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

  /// How long the first screen waits for the newest posts before it shows without them.
  private static let patience = Duration.milliseconds(100)
  private static let wakefulness = Duration.milliseconds(10)

  /// Opens a store in the terminal and returns when the user quits.
  ///
  /// - Parameter problems: Of the configuration; said on the first screen with those of the keys.
  static func run(_ settings: Settings, archive: Archive, problems: [Problem]) throws {
    let mailbox = try Mailbox()
    let background = BackgroundWork(archive: archive, mailbox: mailbox)
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
    awaitFirstPosts()
    while true {
      for message in mailbox.drain() { handle(message) }
      for input in terminal.readInput() { take(input) }
      if isOver { return }
      terminal.show(Screen(of: reader).frame())
      background.readRest()
      wait(milliseconds: -1)
    }
  }

  /// Lets the first screen be one with posts on it, if they come soon.
  ///
  /// It stays awake for the first milliseconds, reading some of the posts itself: to wake from a sleep costs one or two
  /// of them on an idle processor.
  private mutating func awaitFirstPosts() {
    let start = ContinuousClock.now
    while reader.posts.isLoading, reader.posts.all.isEmpty, ContinuousClock.now < start + Self.patience {
      background.helpWithNewest()
      for message in mailbox.drain() { handle(message) }
      if ContinuousClock.now < start + Self.wakefulness { sched_yield() } else { usleep(1_000) }
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
    case .open(let id): if let post = background.open(id) { handle(.opened(post)) }
    case .find(let find): background.find(find)
    case .stopFinding: background.stopFinding()
    case .copy(let copy): handle(.notice(report(on: copy)))
    case .reload: background.startOver()
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
