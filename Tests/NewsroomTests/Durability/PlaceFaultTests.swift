import Foundation
import TerminalHarness
import Testing

/// What the reader on a terminal keeps when it is left: the place, and which store it was.
@Suite("The reader's place, with a fault at each call")
struct PlaceFaultTests {
  @Test(
    "It is the old one, the new one or none, and the next start leaves nothing behind",
    arguments: [Fault.Kind.kill, .half, .full, .brokenOnce])
  func place(kind: Fault.Kind) throws {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = FaultyProgram(folder: folder, counted: [".local"])
    _ = try program.run(["index", "--store", "posts"])
    let nothing = try KeptFiles(in: folder)
    _ = try read(program, nil)
    let whole = try KeptFiles(in: folder)
    #expect(whole.names.contains { $0.hasSuffix("/place") } && whole.names.contains { $0.hasSuffix("/last-store") })
    let calls = try folder.text(of: ".calls").split(separator: "\n")
    try #require(calls.count > 8)
    for call in 1...calls.count where kind != .half || calls[call - 1].contains(" write ") {
      try? FileManager.default.removeItem(atPath: folder.path + "/.local")
      let fault = Fault(kind: kind, call: call)
      let status = try read(program, fault)
      #expect(kind.endsProgram ? status == .signaled(SIGKILL) : status == .exited(0), "\(calls[call - 1]): \(status)")
      let strangers = try KeptFiles(in: folder).strangers(between: nothing, and: whole, mayHavePassing: true)
      #expect(strangers == [], "\(fault), \(calls[call - 1])")
      let list = try program.run(["list", "--store", "posts"]).run
      #expect(list.status == 0 && list.complaintText == "")
      #expect(try KeptFiles(in: folder).lastingNames.subtracting(whole.names) == [], "\(fault), \(calls[call - 1])")
    }
  }

  /// Opens the reader, goes a line down and quits.
  @discardableResult
  private func read(_ program: FaultyProgram, _ fault: Fault?) throws -> TerminalHarness.ExitStatus {
    let folder = program.folder
    try? FileManager.default.removeItem(atPath: folder.path + "/.calls")
    let faults = try program.variables(fault, log: folder.path + "/.calls")
    let environment = ["HOME": folder.path, "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""].merging(faults) { $1 }
    let reader = try ReaderSession(
      path: folder.path + "/posts", folder: folder, size: (100, 30), environment: environment)
    reader.terminal.send("jq")
    return try reader.terminal.waitForExit()
  }
}
