import ArgumentParser
import Foundation
import TerminalHarness

/// Makes what docs/ shows of the program: screens, the table of keys, the manual pages.
@main
struct DocsMaker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs-maker",
    abstract: "Make the screens, the table of keys and the manual pages from the program that was built.")

  @Flag(help: "Write nothing; say which file differs in which line, and fail where one does.")
  var check = false

  @Argument(help: "The project's folder.")
  var root = "."

  func run() throws {
    let program = try BuiltProducts.path(of: "newsroom")
    let help = try ProgramHelp(program: program)
    var faults = OptionsCheck(help: help).faults(in: try text("docs/verbs.md") + text("docs/import.md"))
    for file in try files(program: program, help: help) {
      let old = try? text(file.path)
      guard let line = Difference.line(old ?? "", file.text) else { continue }
      if check {
        faults.append(
          "\(file.path):\(line.number): the program has it otherwise; `make screens` writes it anew\n\(line.text)")
      } else {
        try write(file)
        print("\(file.path): line \(line.number) and what follows")
      }
    }
    for fault in faults { FileHandle.standardError.write(Data((fault + "\n").utf8)) }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  /// Everything that is made, as it shall be.
  private func files(program: String, help: ProgramHelp) throws -> [MadeFile] {
    let configuration = try Self.steadyConfiguration()
    defer { try? FileManager.default.removeItem(atPath: configuration) }
    let maker = ScreenMaker(program: program, folder: root, configuration: configuration)
    let pages = try (["README.md"] + documents()).compactMap { path in
      let old = try text(path)
      let new = try maker.pageWithScreens(path == "docs/keys.md" ? KeysTable.replaced(in: old) : old, path: path)
      return new == old ? nil : MadeFile(path: path, text: new)
    }
    let manual = Manual(version: help.version, root: root)
    return pages + [
      MadeFile(path: "docs/man/newsroom.1", text: try manual.programPage(help)),
      MadeFile(path: "docs/man/newsroom.5", text: try manual.filesPage()),
    ]
  }

  /// A folder with a configuration under which no screen depends on the day.
  private static func steadyConfiguration() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "newsroom-docs-\(UUID().uuidString)")
    let place = folder.appending(path: "newsroom")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let options = "[contacts]\nstale-after = \"never\"\n"
    try options.write(to: place.appending(path: "config.toml"), atomically: true, encoding: .utf8)
    return folder.path
  }

  private func documents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/docs").filter { $0.hasSuffix(".md") }.sorted()
      .map { "docs/" + $0 }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: root + "/" + path, encoding: .utf8) }

  private func write(_ file: MadeFile) throws {
    let place = URL(filePath: root + "/" + file.path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try file.text.write(to: place, atomically: true, encoding: .utf8)
  }
}

/// A file as the program wants it.
struct MadeFile {
  /// From the project's folder.
  let path: String
  let text: String
}
