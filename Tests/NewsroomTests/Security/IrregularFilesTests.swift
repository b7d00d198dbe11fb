import Foundation
import Glibc
import TerminalHarness
import Testing

/// FIFOs, devices, sockets, links and giants, wherever the program looks for a file: it never waits, and says what is there.
@Suite("What is no file harms nobody")
struct IrregularFilesTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = BuiltProgram(folder: folder)
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
  }

  @Test("In a store: each is told by check, and the posts are listed and read as ever")
  func store() throws {
    try makeAll(in: "posts")
    for verb in [["list"], ["search", "mittens"], ["quotes"], ["contacts"], ["index"]] {
      let run = try program.run(verb + ["--store", "posts"])
      // Bringing the catalog up to date ends with the problems that it has met.
      #expect(run.status == (verb == ["index"] ? 1 : 0), "\(run.complaintText)")
      #expect(verb == ["index"] || !run.output.isEmpty)
    }
    let check = try program.run(["check", "--store", "posts"])
    #expect(check.status == 1)
    for words in [
      "fifo.md: is a FIFO", "socket.md: is a socket", "out.md: leads out of the store",
      "loop.md: is a link that leads back",
      "outside: leads out of the store", "giant.md: is 2304 MiB long",
    ] { #expect(check.outputText.contains(words), "\(words): \(check.outputText)") }
    if Confinement.isRoot { #expect(check.outputText.contains("device.md: is a device")) }
  }

  @Test(
    "As a store's post that is asked for, or a file to extract from",
    arguments: ["fifo.md", "socket.md", "giant.md", "out.md"])
  func asked(name: String) throws {
    try makeAll(in: "posts")
    let show = try program.run(["show", name, "--store", "posts"])
    // What is a file, though too long a one, is a post of the list, and the post says what is wrong.
    #expect(show.status == (name == "giant.md" ? 0 : 1) && !show.outputText.contains("A secret"))
    let extract = try program.run(["extract", "posts/" + name])
    // A link that a person names is followed, as any program does.
    #expect(extract.outputText.contains("A secret") == (name == "out.md"))
    #expect(extract.status == (name == "out.md" ? 0 : 1))
  }

  @Test("As the sources of an import, also as they are named")
  func sources() throws {
    try makeAll(in: "in")
    try folder.write("---\ntitle: Good\ndate: 2024-05-02\n---\nWe won.\n", to: "in/good.md")
    let run = try program.run(["import", "in", "in/fifo.md", "in/socket.md", "--store", "store"])
    #expect(run.status == 1)
    #expect(run.outputText.hasPrefix("1 imported"), "\(run.outputText)")
    #expect(run.outputText.contains("is neither a file nor a folder"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/store").filter {
      $0.hasSuffix(".md")
    }
    #expect(files == ["2024/05/2024-05-02-good.md"])
  }

  @Test(
    "A file of more than 2 GB as a source, whatever it is taken for", arguments: ["text", "page", "markdown", "mail"])
  func giants(kind: String) throws {
    try makeGiant("in/giant")
    let run = try program.run(["import", "in/giant", "--as", kind, "--store", "store"])
    #expect(run.status == 1)
    #expect(run.outputText.contains("over the limit of 64 MiB"), "\(run.outputText)")
  }

  @Test(
    "As a file of the configuration or of marks: said, and the program goes on or ends, but never waits",
    arguments: ["keys", "config.toml", "speakers.toml", "marks.jsonl", "themes/own.toml"])
  func configuration(name: String) throws {
    if name.hasPrefix("themes") { try folder.write("theme = 'own'\n", to: ".config/newsroom/config.toml") }
    let place = name == "marks.jsonl" ? try stateFolder() : ".config/newsroom/"
    try folder.write("", to: place + "themes/.keep")
    #expect(mkfifo(folder.path + "/" + place + name, 0o600) == 0)
    for verb in [["list"], ["marks"], ["clips"]] {
      let run = try program.run(verb + ["--store", "posts"])
      #expect(run.status >= 0 && run.status < 126, "\(run.complaintText)")
    }
    let session = try TerminalSession(
      program: BuiltProgram.path, arguments: [folder.path + "/posts"],
      environment: ["HOME": folder.path, "SWIFT_BACKTRACE": "enable=no"], size: (120, 40))
    if name == "config.toml" {
      #expect(try session.waitForExit() == .exited(1))
    } else {
      try session.wait(untilShown: "Gus Pell")
      session.send("Q")
      #expect(try session.waitForExit() == .exited(0))
    }
  }

  @Test("A post that becomes a FIFO, or a link out of the store, while the reader has it in its list")
  func replaced() throws {
    try folder.write("---\ntitle: A secret\n---\nA secret of others.\n", to: "elsewhere/secret.md")
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40))
    try reader.wait(untilShown: "Gus Pell")
    let post = folder.path + "/posts/2023-01-09-notice.md"
    unlink(post)
    #expect(mkfifo(post, 0o600) == 0)
    reader.terminal.send("J")
    try reader.wait(untilShown: "is a FIFO")
    unlink(post)
    #expect(symlink(folder.path + "/elsewhere/secret.md", post) == 0)
    reader.terminal.send("KJ")
    try reader.terminal.wait { !$0.text.contains("is a FIFO") }
    reader.terminal.settle()
    #expect(!reader.screen.text.contains("A secret of others"))
  }

  // MARK: Making them

  private func stateFolder() throws -> String {
    let session = try TerminalSession(
      program: BuiltProgram.path, arguments: [folder.path + "/posts"], environment: ["HOME": folder.path],
      size: (120, 40))
    try session.wait(untilShown: "Gus Pell")
    session.send("Q")
    _ = try session.waitForExit()
    let state = folder.path + "/.local/state/newsroom"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasPrefix("posts-") })
    try? FileManager.default.removeItem(atPath: state + "/" + name + "/marks.jsonl")
    return ".local/state/newsroom/" + name + "/"
  }

  private func makeAll(in name: String) throws {
    try folder.write("“A secret,” said Ann Lee.\n", to: "elsewhere/secret.md")
    try folder.write("", to: name + "/.keep")
    let place = folder.path + "/" + name + "/"
    #expect(mkfifo(place + "fifo.md", 0o600) == 0)
    try makeSocket(name + "/socket.md")
    if Confinement.isRoot { #expect(mknod(place + "device.md", S_IFCHR | 0o600, 1 << 8 | 5) == 0) }
    #expect(symlink(folder.path + "/elsewhere/secret.md", place + "out.md") == 0)
    #expect(symlink(folder.path + "/elsewhere", place + "outside") == 0)
    #expect(symlink("loop.md", place + "loop.md") == 0)
    #expect(symlink(".", place + "itself") == 0)
    try makeGiant(name + "/giant.md")
  }

  /// 2,304 MiB, none of which takes room.
  private func makeGiant(_ name: String) throws {
    try folder.write("---\ntitle: Giant\n---\n", to: name)
    #expect(truncate(folder.path + "/" + name, 2304 << 20) == 0)
  }

  /// Bound by a short path from its own folder: addresses of sockets hold 107 bytes.
  private func makeSocket(_ name: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    let link = "/tmp/newsroom-\(UUID().uuidString.prefix(8))"
    #expect(symlink(folder.path, link) == 0)
    defer { unlink(link) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: (link + "/" + name).utf8) }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
  }
}
