import Foundation

/// A folder of a test's own, removed with the last value that knows it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = place.appendingPathComponent("newsroom-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that lead to it.
  func write(_ bytes: Data, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Sets when a file was last changed.
  func setModified(_ date: Date, of name: String) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path + "/" + name)
  }

  /// A shell script that stands in for a program.
  func writeProgram(_ name: String, _ script: String) throws {
    try write("#!/bin/sh\n" + script + "\n", to: name + ".text")
    let (from, to) = (path + "/" + name + ".text", path + "/" + name)
    // Written by a process of its own: a file that is open here for writing while another test starts a program is open
    // in that program's process too for a moment, and cannot be run then (ETXTBSY, execve(2)).
    let install = try Process.run(URL(fileURLWithPath: "/usr/bin/install"), arguments: ["-m", "755", from, to])
    install.waitUntilExit()
    try FileManager.default.removeItem(atPath: from)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }
}
