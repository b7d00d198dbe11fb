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
  private let archive: Archive
  private let mailbox: Mailbox
  private let clipboard: Clipboard
  private var loading: Task<Void, Never>
  private var finding: Task<Void, Never>?
  private var isOver = false

  /// How long the first screen waits for the newest posts before it shows without them.
  private static let patience = Duration.milliseconds(100)

  /// Opens a store in the terminal and returns when the user quits.
  static func run(_ settings: Settings, archive: Archive) throws {
    let mailbox = try Mailbox()
    let loading = PostLoader(archive: archive, mailbox: mailbox).start()
    let keys = KeysFile(folder: settings.folders.configuration)
    let state = StateFolder(store: archive.root, folders: settings.folders)
    var program = ReaderProgram(
      terminal: try CursesTerminal(colors: settings.session.isWithoutColor ? .never : .automatic), keymap: keys.keymap,
      archive: archive, mailbox: mailbox, clipboard: Clipboard(settings: settings, state: state), loading: loading)
    if let problem = keys.problems.first {
      program.handle(.notice(Notice(.error, SafeText(oneLine: problem.description))))
    }
    program.loop()
  }

  private init(
    terminal: consuming CursesTerminal, keymap: Keymap, archive: Archive, mailbox: Mailbox, clipboard: Clipboard,
    loading: Task<Void, Never>
  ) {
    reader = Reader(size: terminal.size, keymap: keymap)
    self.terminal = terminal
    self.archive = archive
    self.mailbox = mailbox
    self.clipboard = clipboard
    self.loading = loading
  }

  private mutating func loop() {
    awaitFirstPosts()
    while true {
      for message in mailbox.drain() { handle(message) }
      for input in terminal.readInput() { take(input) }
      if isOver { return }
      terminal.show(Screen(of: reader).frame())
      wait(milliseconds: -1)
    }
  }

  /// Lets the first screen be one with posts on it, if they come soon.
  private mutating func awaitFirstPosts() {
    let deadline = ContinuousClock.now + Self.patience
    while reader.posts.isLoading, reader.posts.all.isEmpty, ContinuousClock.now < deadline {
      var bell = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&bell, 1, 5)
      for message in mailbox.drain() { handle(message) }
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
    case .open(let id): handle(.opened(archive.open(id)))
    case .find(let find):
      finding?.cancel()
      finding = PostFinder(archive: archive, mailbox: mailbox).start(find)
    case .stopFinding: finding?.cancel()
    case .copy(let copy): handle(.notice(report(on: copy)))
    case .reload: reload()
    case .redraw: terminal.redrawAll()
    case .suspend:
      terminal.suspend()
      handle(.resized(terminal.size))
    case .quit: isOver = true
    }
  }

  /// Starts over; what the former loader and walk still had to say is dropped.
  private mutating func reload() {
    let former = (loading, finding)
    former.0.cancel()
    former.1?.cancel()
    waitFor {
      await former.0.value
      await former.1?.value
    }
    _ = mailbox.drain()
    loading = PostLoader(archive: archive, mailbox: mailbox).start()
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
