import Foundation
import TerminalHarness
import Testing

/// What the program keeps is for its user's eyes alone, whatever the mask of permissions is.
@Suite("What is kept is the user's alone")
struct PrivacyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "store/" + name) }
    try folder.write("", to: "tmp/.keep")
  }

  @Test("With a mask that leaves everything open, folders are 0700 and files 0600: state, copies, marks, catalog, keys")
  func open() throws {
    try session(under: [])
    try expectPrivate()
    let state = try #require(try kept().first { $0.hasSuffix("/last-copy.txt") })
    #expect(try folder.permissions(of: state) == 0o600)
  }

  @Test("Folders and the catalog that others may look into are shut when they are used")
  func mended() throws {
    try session(under: [])
    for path in try kept() where path.hasSuffix("catalog.sqlite") || !path.contains(".") {
      let mode = path.hasSuffix("catalog.sqlite") ? 0o644 : 0o755
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path + "/" + path)
    }
    try session(under: [])
    try expectPrivate(below: "state/newsroom/store-", "cache/newsroom/store-")
  }

  @Test(
    "Nothing is open to others even for a moment, and nothing of a name that can be guessed is in a folder that is everybody's",
    .enabled(if: Confinement.canTrace, "strace may not trace here"))
  func moments() throws {
    let file = folder.path + "/trace"
    let calls = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
    try session(under: Trace.command(calls, to: file))
    let makings = try Trace(file: file).makings
    let ours = makings.filter {
      $0.path.hasPrefix(folder.path + "/state/") || $0.path.hasPrefix(folder.path + "/cache/")
    }
    #expect(
      ours.contains { $0.path.contains("/state/newsroom/") } && ours.contains { $0.path.contains("catalog.sqlite") })
    // SQLite opens once more what has been made for it.
    var made = Set<String>()
    for making in ours
    where made.insert(making.path).inserted && making.flags.contains("O_CREAT") || making.flags == "folder" {
      #expect((making.mode ?? 0) & 0o077 == 0, "\(making)")
    }
    for making in makings where isEverybodys(making.path) {
      #expect(making.flags.contains("O_TMPFILE") || making.flags.contains("O_EXCL"), "\(making)")
      #expect(making.flags.contains("O_TMPFILE") || making.path.contains(/[A-Za-z0-9]{6}$/), "\(making)")
      #expect((making.mode ?? 0o600) & 0o077 == 0, "\(making)")
    }
    let elsewhere = makings.filter {
      !$0.path.hasPrefix(folder.path) && !isEverybodys($0.path) && !$0.path.hasPrefix("/dev/")
    }
    #expect(elsewhere.isEmpty, "\(elsewhere)")
  }

  @Test(
    "An import from standard input leaves nothing where everybody may look",
    .enabled(if: Confinement.canTrace, "strace may not trace here"))
  func spooled() throws {
    let file = folder.path + "/trace"
    try folder.write("A text of the tenants\n\n“We won,” said Ann Lee.\n", to: "input")
    let command = Trace.command("openat,open,creat,linkat,link,rename", to: file) + [BuiltProgram.path]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = command.dropFirst() + ["import", "-", "--store", folder.path + "/store"]
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let spools = try Trace(file: file).makings.filter { isEverybodys($0.path) }
    #expect(!spools.isEmpty)
    for spool in spools {
      #expect(spool.flags.contains("O_TMPFILE") || spool.flags.contains("O_EXCL"), "\(spool)")
      #expect((spool.mode ?? 0o600) & 0o077 == 0, "\(spool)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") == [".keep"])
  }

  /// `/tmp` and the like, and the folder that stands for it here.
  private func isEverybodys(_ path: String) -> Bool {
    path.hasPrefix(folder.path + "/tmp")
      || !path.hasPrefix(folder.path) && ["/tmp", "/var/tmp", "/dev/shm", "/run"].contains { path.hasPrefix($0) }
  }

  private var environment: [String: String] {
    [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "TMPDIR": folder.path + "/tmp",
      "XDG_STATE_HOME": folder.path + "/state", "XDG_CACHE_HOME": folder.path + "/cache",
      "XDG_CONFIG_HOME": folder.path + "/config", "VISUAL": "/bin/true",
    ]
  }

  /// Reads, marks, clips, copies, edits and pipes, with a mask of 0.
  private func session(under tracer: [String]) throws {
    let command = tracer + [BuiltProgram.path, folder.path + "/store"]
    let session = try TerminalSession(
      program: "/bin/sh", arguments: ["-c", "umask 0; exec \"$@\"", "sh"] + command, environment: environment,
      size: (120, 40))
    try session.wait(untilShown: "Gus Pell")
    session.send("s")
    session.send("]yy")
    try session.wait(untilShown: "characters")
    session.send("c")
    session.settle()
    session.send("e")
    // The editor has ended, and the reader has its screen again.
    try session.wait { _ in session.output.components(separatedBy: "\u{1B}[?1049h").count == 3 }
    session.send("|wc -l\r")
    try session.wait(untilShown: "╭─ wc -l")
    session.send("\u{1B}")
    try session.wait { !$0.text.contains("╭─ wc -l") }
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }

  /// Everything in the folders for state and cache.
  private func kept() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("state/") || $0.hasPrefix("cache/") }
  }

  private func expectPrivate(below places: String...) throws {
    for path in try kept() where places.isEmpty || places.contains(where: { path.hasPrefix($0) }) {
      let mode = try #require(try folder.permissions(of: path))
      #expect(mode & 0o077 == 0, "\(path) is \(String(mode, radix: 8))")
    }
  }
}
