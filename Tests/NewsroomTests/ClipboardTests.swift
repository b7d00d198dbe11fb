import Foundation
import PostModel
import Testing

@testable import newsroom

/// A desk with programs and a terminal that only this test knows.
private struct Desk {
  let folder: TemporaryFolder
  var variables: [String: String]
  /// Long: that a program has ended is heard of when the other tests leave a thread for it.
  var limit = Duration.seconds(600)

  init(_ variables: [String: String] = [:]) throws {
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
    try folder.write("", to: "terminal")
    try folder.write("", to: "bin/.keep")
    self.variables = ["HOME": folder.path, "PATH": folder.path + "/bin"].merging(variables) { $1 }
  }

  /// A program that keeps its arguments and its input.
  func install(_ name: String, then ending: String = "") throws {
    try folder.writeProgram("bin/\(name)", #"echo "$0 $*" > "$0.arguments"; /bin/cat > "$0.input";"# + ending)
  }

  func copy(_ text: SafeText) async throws -> CopyReport {
    let settings = try Settings { variables[$0] }
    let state = StateFolder(store: folder.path, folders: settings.folders)
    return await Clipboard(settings: settings, state: state, terminal: folder.path + "/terminal", programLimit: limit)
      .copy(text)
  }
}

@Suite struct ClipboardTests {
  @Test(
    "A channel's program gets the text on its standard input, and its arguments as they are",
    arguments: [
      ("tmux", ["TMUX": "/tmp/tmux-0/default,1,0"], "load-buffer -w -"),
      ("wl-copy", ["WAYLAND_DISPLAY": "wayland-0"], ""),
      ("xclip", ["DISPLAY": ":0"], "-selection clipboard -in"),
      ("xsel", ["DISPLAY": ":0"], "--clipboard --input"),
    ])
  func givesToPrograms(name: String, variables: [String: String], arguments: String) async throws {
    let desk = try Desk(variables)
    try desk.install(name)
    let report = try await desk.copy("“Nuñez,” she said.\n")
    #expect(report.channel?.name == name)
    #expect(try desk.folder.text(of: "bin/\(name).input") == "“Nuñez,” she said.\n")
    let call = try desk.folder.text(of: "bin/\(name).arguments")
    #expect(call == "\(desk.folder.path)/bin/\(name) \(arguments)\n")
    #expect(try desk.folder.text(of: "terminal").isEmpty)
  }

  @Test("Without tmux, display or SSH the terminal is asked, by OSC 52 in base64")
  func asksTerminal() async throws {
    let desk = try Desk()
    let report = try await desk.copy("(347) 555-0137")
    #expect(report.channel == .osc52)
    #expect(try desk.folder.text(of: "terminal") == "\u{1B}]52;c;KDM0NykgNTU1LTAxMzc=\u{07}")
    #expect(report.sentence.string == "Sent 14 characters to the terminal's clipboard with OSC 52")
  }

  @Test("Over SSH the terminal is asked before a display on the far machine")
  func prefersTerminalOverSSH() async throws {
    let desk = try Desk(["SSH_CONNECTION": "192.0.2.1 22 192.0.2.2 22", "DISPLAY": ":10"])
    try desk.install("xclip")
    #expect(try await desk.copy("a").channel == .osc52)
  }

  @Test("The configured command comes first, inside tmux too, and no shell reads it")
  func configuredFirst() async throws {
    let desk = try Desk(["TMUX": "x"])
    try desk.install("tmux")
    try desk.install("keep")
    let command = #"["\#(desk.folder.path)/bin/keep", "$(touch x); 'a  b'"]"#
    try desk.folder.write("[clipboard]\ncommand = \(command)\n", to: ".config/newsroom/config.toml")
    let report = try await desk.copy("a")
    #expect(report.channel?.name == desk.folder.path + "/bin/keep")
    #expect(try desk.folder.text(of: "bin/keep.arguments").hasSuffix("/bin/keep $(touch x); 'a  b'\n"))
  }

  @Test("A program that is missing, fails or is killed gives way to the next, and the report says so")
  func fallsThrough() async throws {
    let desk = try Desk(["TMUX": "x", "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"])
    try desk.install("tmux", then: "exit 1")
    try desk.install("xclip", then: "kill -9 $$")
    try desk.install("xsel")
    let report = try await desk.copy("ab")
    #expect(
      report.sentence.string
        == "Copied 2 characters with xsel (tmux failed with status 1, wl-copy is not there, xclip was ended by signal 9)"
    )
  }

  @Test("A program that does not read its input and fails gives way to the next")
  func survivesClosedInput() async throws {
    let desk = try Desk(["WAYLAND_DISPLAY": "w"])
    try desk.folder.writeProgram("bin/wl-copy", "exec <&-; /bin/sleep 0.05; exit 3")
    // Whether the program ends before, while or after the text is written is a matter of luck: try them all.
    for length in [1, 10_000, 14_000, 1] {
      let report = try await desk.copy(SafeText(String(repeating: "long ", count: length)))
      #expect(report.channel == .osc52)
    }
  }

  @Test("A program that cannot be run gives way to the next")
  func survivesBadProgram() async throws {
    let desk = try Desk(["WAYLAND_DISPLAY": "w"])
    try desk.folder.write("\u{7F}ELF and nothing more", to: "bin/wl-copy")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.folder.path + "/bin/wl-copy")
    let report = try await desk.copy("a")
    #expect(report.channel == .osc52)
    #expect(report.refusals.map(\.reason) == ["wl-copy failed"])
  }

  @Test("A program that hangs is ended and gives way to the next")
  func endsHanging() async throws {
    var desk = try Desk(["WAYLAND_DISPLAY": "w"])
    desk.limit = .milliseconds(200)
    try desk.folder.writeProgram("bin/wl-copy", "exec /bin/sleep 600")
    let report = try await desk.copy("a")
    #expect(report.channel == .osc52)
    #expect(report.refusals.map(\.reason) == ["wl-copy took longer than 0.2 seconds"])
  }

  @Test("A program that leaves a child behind, as xclip does, has taken the text")
  func leavesChildBehind() async throws {
    let desk = try Desk(["DISPLAY": ":0"])
    try desk.install("xclip", then: "/bin/sleep 25 & exit 0")
    #expect(try await desk.copy("a").channel == .xclip)
  }

  @Test("A text over the terminal's limit is refused aloud, not cut, and kept in the file")
  func refusesTooLong() async throws {
    let desk = try Desk()
    try desk.folder.write("clipboard.osc52-limit = 10\n", to: ".config/newsroom/config.toml")
    let report = try await desk.copy("12345678901")
    #expect(report.channel == nil)
    #expect(try desk.folder.text(of: "terminal").isEmpty)
    guard case .kept(let path) = report.keeping else { throw Missing.lastCopy }
    #expect(
      report.sentence.string
        == "Not copied: 11 bytes are too long for OSC 52, which takes 10; 11 characters are in \(path)")
    #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) == "12345678901")
    #expect(try await desk.copy("1234567890").channel == .osc52)
  }

  @Test("Every copy is in last-copy.txt, for its owner's eyes alone, the last one only")
  func keepsLastCopy() async throws {
    let desk = try Desk()
    _ = try await desk.copy("first")
    _ = try await desk.copy("second")
    let folder = ".local/state/newsroom/" + StateFolder.storeID(of: desk.folder.path)
    #expect(try desk.folder.text(of: folder + "/last-copy.txt") == "second")
    #expect(try desk.folder.permissions(of: folder + "/last-copy.txt") == 0o600)
    #expect(try desk.folder.permissions(of: folder) == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/" + folder) == ["last-copy.txt"])
  }

  @Test("Without a terminal, and without a place to keep the text, the report says both")
  func saysWhatFailed() async throws {
    let desk = try Desk()
    try FileManager.default.removeItem(atPath: desk.folder.path + "/terminal")
    try desk.folder.write("in the way", to: ".local/state")
    let sentence = try await desk.copy("a").sentence.string
    #expect(sentence.hasPrefix("Not copied: no terminal for OSC 52; nor kept: \(desk.folder.path)/.local/state"))
  }

  @Test(
    "Base64 pads as RFC 4648 §10 does",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, expected: String) {
    #expect(TerminalClipboard.base64(Array(text.utf8)) == Array(expected.utf8))
  }

  private enum Missing: Error { case lastCopy }
}
