import CPseudoTerminal
import Glibc

/// A program that runs on a terminal of its own, driven by a test.
///
/// The program is the leader of a new session, gets only the environment that is given to it and a home folder that
/// ends with the session. It is killed and reaped when the session is released. Used by one test at a time.
package final class TerminalSession {
  package let process: Int32
  /// When the program was started.
  package let started: ContinuousClock.Instant
  /// The home folder of the program; empty at the start.
  package let home: String
  /// Everything that the program wrote.
  package private(set) var bytes: [UInt8] = []

  private var terminal: Int32
  private let virtual: VirtualTerminal
  private var status: ExitStatus?
  private var isClosed = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: a path.
  ///   - environment: added to `TERM=xterm-256color`, `LANG=C.UTF-8`, `PATH`, and `HOME`; an empty value takes one away.
  ///   - folder: where it starts; else where the test runs.
  package init(
    program: String, arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
    size: (columns: Int, rows: Int) = (80, 24)
  ) throws {
    let home = try Self.makeHome()
    self.home = home
    var name = [CChar](repeating: 0, count: 128)
    terminal = pseudo_terminal_open(Int32(size.columns), Int32(size.rows), &name, name.count)
    guard terminal >= 0 else { throw TerminalSessionError.system("opening a pseudo-terminal", errno: errno) }
    virtual = VirtualTerminal(columns: size.columns, rows: size.rows)
    let variables = Self.variables(environment, home: home).map { "\($0.key)=\($0.value)" }
    var child: Int32 = 0
    started = ContinuousClock.now
    let code = Self.withCStrings([program] + arguments) { argv in
      Self.withCStrings(variables) { pseudo_terminal_spawn(name, program, argv, $0, folder, &child) }
    }
    process = child
    if code != 0 {
      status = .exited(127)
      throw TerminalSessionError.system("starting \(program)", errno: code)
    }
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
    temporary_folder_remove(home)
  }

  private static func makeHome() throws -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let code = temporary_folder_make(&path, path.count)
    guard code == 0 else { throw TerminalSessionError.system("making a home folder", errno: code) }
    return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func variables(_ given: [String: String], home: String) -> [String: String] {
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home]
    return standard.merging(given) { $1 }.filter { !$0.value.isEmpty }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// What the terminal shows of what has been read from the program.
  package var screen: TerminalScreen { virtual.snapshot }

  /// Whether the program has closed its terminal, as it does by ending.
  package var isEnded: Bool { isClosed }

  /// Lets go of what the program wrote so far; the screen stays.
  package func forgetOutput() { bytes = [] }

  /// The text of ``bytes``, with U+FFFD for what is not UTF-8.
  package var output: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: To the program

  /// Types text as it is.
  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, reading what the program writes meanwhile, so that neither waits for the other.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var ready = pollfd(fd: terminal, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&ready, 1, 10_000) > 0 else { return }
      if Int32(ready.revents) & POLLIN != 0 { receive() }
      guard Int32(ready.revents) & POLLOUT != 0 else {
        if isClosed { return }
        continue
      }
      // A terminal in canonical mode keeps at most 4096 bytes of a line.
      let count = rest.prefix(1024).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What the terminal sends for a key in the modes that the program has set.
  package func bytes(of key: TerminalKey, _ modifiers: TerminalKey.Modifiers = []) -> [UInt8] {
    virtual.bytes(of: key, modifiers)
  }

  package func press(_ key: TerminalKey, _ modifiers: TerminalKey.Modifiers = []) {
    send(bytes(of: key, modifiers))
  }

  /// Pastes a text as the terminal would: marked if the program asked for that.
  package func paste(_ text: String) { send(virtual.bytes(ofPaste: text)) }

  package func resize(columns: Int, rows: Int) {
    virtual.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(terminal, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as closing its window does; nothing can be sent or read any more.
  package func hangUp() {
    close(terminal)
    terminal = -1
    isClosed = true
  }

  /// How the terminal treats what is typed, as the program has set it.
  package var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return TerminalSettings(settings)
  }

  /// The processes that the program has started and that still run.
  package var children: [Int32] {
    let file = open("/proc/\(process)/task/\(process)/children", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    let list = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
      initialized = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: list, as: UTF8.self).split(separator: " ").compactMap { Int32($0) }
  }

  // MARK: From the program

  /// Reads until the screen is as wanted.
  ///
  /// Throws an error that shows the screen, when it is not so within the time, or when the program has ended first.
  package func wait(
    for time: Duration = .seconds(60), until condition: (TerminalScreen) throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + time
    while true {
      let screen = screen
      if try condition(screen) { return }
      if isClosed { throw TerminalSessionError.ended(screen: screen.text) }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero, receive(within: left) else { throw TerminalSessionError.late(screen: screen.text) }
    }
  }

  /// Reads until a text is on the screen.
  package func wait(for time: Duration = .seconds(60), untilShown text: String) throws {
    try wait(for: time) { $0.text.contains(text) }
  }

  /// Reads until the program has written nothing for so long, or has ended.
  package func settle(_ quiet: Duration = .milliseconds(150)) {
    while !isClosed, receive(within: quiet) {}
  }

  /// Reads until the program has ended, and says how.
  package func waitForExit(for time: Duration = .seconds(60)) throws -> ExitStatus {
    let deadline = ContinuousClock.now + time
    while true {
      if let status = status ?? reap() {
        while !isClosed, receive(within: .milliseconds(20)) {}
        return status
      }
      guard ContinuousClock.now < deadline else { throw TerminalSessionError.stillRuns(screen: screen.text) }
      if isClosed { usleep(1000) } else { _ = receive(within: .milliseconds(5)) }
    }
  }

  private func reap() -> ExitStatus? {
    var code: Int32 = 0
    guard waitpid(process, &code, WNOHANG) == process else { return nil }
    status = ExitStatus(waitStatus: code)
    return status
  }

  /// Reads what comes within the time; false if nothing does.
  @discardableResult
  package func receive(within time: Duration) -> Bool {
    guard hasBytes(within: time) else { return false }
    receive()
    return true
  }

  private func hasBytes(within time: Duration) -> Bool {
    var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let milliseconds = (time / .milliseconds(1)).rounded(.up)
    return poll(&ready, 1, Int32(min(max(milliseconds, 0), 60_000))) > 0
  }

  private func receive() {
    if let arrival = read() { show(arrival) }
  }

  private func read() -> Arrival? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, initialized in
      count = Glibc.read(terminal, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    // EIO: no program has the terminal open any more.
    guard count > 0 else {
      isClosed = true
      return nil
    }
    return Arrival(time: ContinuousClock.now, bytes: bytes)
  }
}

// MARK: To measure

extension TerminalSession {
  /// What came with one read.
  package struct Arrival: Sendable, Hashable {
    package let time: ContinuousClock.Instant
    package let bytes: [UInt8]
  }

  /// Reads what comes, for the terminal to be shown later by ``show(_:)``: from the first bytes, for which it waits no
  /// longer than `patience`, until nothing has come for `quiet`.
  package func arrivals(patience: Duration, quiet: Duration) -> [Arrival] {
    var arrivals: [Arrival] = []
    while !isClosed, hasBytes(within: arrivals.isEmpty ? patience : quiet) {
      if let arrival = read() { arrivals.append(arrival) }
    }
    return arrivals
  }

  /// Shows the terminal what came, and sends what it answers.
  package func show(_ arrival: Arrival) {
    bytes += arrival.bytes
    let answer = virtual.show(arrival.bytes)
    if !answer.isEmpty { answer.withUnsafeBytes { _ = write(terminal, $0.baseAddress, $0.count) } }
  }
}
