import CursesTerminal
import Glibc
import MarkKeeping
import PostMarks
import PostModel
import PostStore
import ReaderCore

/// The reader: where it is shown, the state, and the only loop.
///
/// Everything here runs on the thread that made it. Other threads post to the mailbox.
struct ReaderProgram<Front: ReaderFront & ~Copyable>: ~Copyable {
  var terminal: Front
  private(set) var reader: Reader
  let archive: Archive
  let settings: Settings
  let state: StateFolder
  var programs: ProgramDesk
  private let mailbox: Mailbox
  private let clipboard: Clipboard
  private var background: BackgroundWork
  private let marking: MarkingWork
  private var isOver = false

  /// The post to be opened when the first screen is shown.
  private var awaited: PostID?
  private var isFirstScreenShown = false

  /// So many posts fill the list of a tall terminal.
  private static var firstRows: Int { 100 }
  /// How long the first screen waits for posts where there is no catalog, before it shows without them.
  private static var patience: Duration { .milliseconds(100) }

  /// Opens a store and returns when the user quits.
  ///
  /// - Parameters:
  ///   - problems: Of the configuration; said on the first screen with those of the keys.
  ///   - front: Takes the terminal.
  static func run(
    _ settings: Settings, archive: Archive, problems: [Problem], on front: () throws -> Front
  ) throws {
    let mailbox = try Mailbox()
    let shelf = MarkShelf()
    let background = BackgroundWork(
      archive: archive, place: archive.catalogPlace(settings.folders), mailbox: mailbox, shelf: shelf,
      rows: firstRows, staleness: settings.configuration.contactsStaleAfter, now: Clock.now)
    let keys = KeysFile(folder: settings.folders.configuration)
    let state = StateFolder(store: archive.root, folders: settings.folders)
    let configuration = settings.configuration
    let terminal = try front()
    var reader = Reader(
      size: terminal.size, keymap: keys.keymap, savedSearches: configuration.savedSearches,
      marks: Marking(readsOnOpening: configuration.readsOnOpening),
      mouse: MouseState(isAvailable: terminal.canReportMouse, isOn: configuration.isMouseOn && terminal.canReportMouse),
      templates: configuration.copying.book, foldsBodies: configuration.foldsBodies, hasUnicode: terminal.hasUnicode)
    let place = terminal.remembersPlace ? PlaceFile(folder: state).read() : nil
    if let place { reader.goOn(from: place) }
    let marks = MarkFile(folder: state.path)
    let marking = MarkingWork(desk: try MarkDesk(path: marks.path, mailbox: mailbox, shelf: shelf), shelf: shelf)
    marking.desk.start(marks)
    let clipboard = Clipboard(settings: settings, state: state, isLinear: Front.isLinear)
    var program = ReaderProgram(
      terminal: terminal, reader: reader, mailbox: mailbox, archive: archive, settings: settings, state: state,
      clipboard: clipboard, background: background, marking: marking)
    if let complaint = FirstScreenRemark.about(keys.problems + problems) {
      program.handle(.notice(Notice(.error, SafeText(oneLine: complaint))))
    }
    for message in mailbox.drain() { program.handle(message) }
    try program.showFirstScreen(returningTo: place)
    Leftovers(of: archive.root, settings.folders).remove()
    if program.terminal.remembersPlace { LastStore(folders: settings.folders).write(archive.root) }
    program.loop()
    let failure = program.rememberPlace()
    _ = consume program
    if let failure {
      StandardOutput.complain("where you were is not kept for the next time: \(failure.path): \(failure.reason)")
    }
    try marking.finish()
  }

  private init(
    terminal: consuming Front, reader: Reader, mailbox: Mailbox, archive: Archive, settings: Settings,
    state: StateFolder, clipboard: Clipboard, background: BackgroundWork, marking: MarkingWork
  ) {
    self.reader = reader
    self.terminal = terminal
    self.mailbox = mailbox
    self.archive = archive
    self.settings = settings
    self.state = state
    programs = ProgramDesk(searchPath: settings.session.searchPath, mailbox: mailbox)
    self.clipboard = clipboard
    self.background = background
    self.marking = marking
  }

  /// Shows the newest page of the catalog before anything else is read; where there is none, what can be read in a
  /// moment.
  private mutating func showFirstScreen(returningTo place: ReadingPlace?) throws {
    if background.hasFirstPage(of: place?.list ?? .everything, with: place?.post) {
      handle(.started)
      show()
      try background.start()
      handle(.changed)
    } else {
      try background.start()
      handle(.started)
      let start = ContinuousClock.now
      while reader.posts.count == 0, ContinuousClock.now < start + Self.patience {
        wait(milliseconds: 5)
        for message in mailbox.drain() { handle(message) }
      }
      show()
    }
    isFirstScreenShown = true
    terminal.askForBackground()
    if let awaited { perform(.open(awaited)) }
  }

  private mutating func loop() {
    while true {
      for message in mailbox.drain() { handle(message) }
      for input in terminal.readInput() { take(input) }
      for message in terminal.readMessages() {
        handle(.clock(Clock.now()))
        handle(message)
      }
      if isOver { return }
      show()
      wait(milliseconds: patience)
    }
  }

  /// How long to sleep at most: as long as the front does, and to the next minute where the screen tells the time left.
  private var patience: CInt {
    guard reader.wantsClock, terminal.patience < 0 else { return terminal.patience }
    return Self.untilNextMinute(Clock.now())
  }

  private static func untilNextMinute(_ now: PostDate) -> CInt { CInt(60 - min(59, now.time?.second ?? 0)) * 1000 }

  private mutating func show() {
    if reader.wantsClock { handle(.clock(Clock.now())) }
    terminal.show(reader)
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
extension ReaderProgram where Front: ~Copyable {
  private mutating func take(_ input: Input) {
    switch input {
    case .key(let key):
      handle(.clock(Clock.now()))
      handle(.key(key))
    case .paste(let text): handle(.pasted(text))
    case .resized(let size): handle(.resized(size))
    case .mouse(let event): handle(.mouse(event, on: terminal.target(at: event.point)))
    case .background(let background): terminal.adopt(background)
    case .focused: background.lookWhereBlind()
    case .hungUp: isOver = true
    }
  }

  mutating func handle(_ message: Message) {
    let effects = reader.apply(message)
    if case .marked(let marks) = message { marking.note(marks, reader.marks.book) }
    for effect in effects { perform(effect) }
    if case .changed = message, let id = reader.article?.id, background.hasChanged(id) { perform(.open(id)) }
  }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .list(let request): if let answer = background.list(request) { handle(answer) }
    case .rows(let rows, let number): handle(background.rows(rows, of: number))
    case .entries(let request): background.entries(request)
    case .entryRows(let rows, let number): background.entryRows(rows, of: number)
    case .stopEntries: background.stopEntries()
    case .echoes(let post, let known): background.echoes(of: post, known: known)
    case .timeline(let request): background.timeline(request)
    case .count(let queries): background.count(queries)
    case .open(let id): open(id)
    case .compare(let old, let new): if let answer = background.compare(old, new) { handle(answer) }
    case .find(let find): background.walk(find)
    case .stopFinding: background.stopWalk()
    case .stopRefresh: background.stopReading()
    case .copy(let copy): handle(.notice(report(on: copy)))
    case .mark(let changes): handle(.marked(marking.keep(changes, after: reader.marks.book)))
    case .countUnread(let number): background.countUnread(of: number)
    case .collectUnread(let number): background.collectUnread(of: number)
    case .write(let writing): handle(.notice(NewFile.write(writing)))
    case .verify(let clips): background.verify(clips)
    case .openLink(let link): openLink(link)
    case .edit(let id, let offset): edit(id, at: offset)
    case .pipe(let content, let program): programs.pipe(content, to: program)
    case .stopProgram: programs.stop()
    case .reload: lookAgain()
    case .redraw:
      terminal.redrawAll()
      terminal.askForBackground()
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .suspend:
      _ = rememberPlace()
      terminal.suspend()
      handle(.resized(terminal.size))
    case .quit: isOver = true
    }
  }

  /// For the next time; where it cannot be written, the next time begins with the newest post.
  ///
  /// - Returns: Why it could not be.
  private func rememberPlace() -> FileError? {
    guard terminal.remembersPlace else { return nil }
    do throws(FileError) { try PlaceFile(folder: state).write(reader.place) } catch { return error }
    return nil
  }

  /// The open post too: what is found in it depends on `speakers.toml`.
  private mutating func lookAgain() {
    background.lookAgain()
    // Also where no file has changed: what is marked may be otherwise.
    handle(.changed)
    if let id = reader.article?.id { open(id) }
  }

  private mutating func open(_ id: PostID) {
    guard isFirstScreenShown else { return awaited = id }
    handle(background.open(id))
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
