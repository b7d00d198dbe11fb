import Foundation

/// A session at a shell, as text: files, then commands with what they print.
///
/// `-- path --` begins a file; `$ newsroom …` is a command, run beside the files. Below it stand what it prints,
/// what it complains of (each line after `2> `), and `[status 1]` where the status is not 0. Times that something took are
/// `N s`. The files are old: nothing depends on how shortly before the first command they were written.
struct Transcript {
  /// Text before the first file or command.
  let title: String
  let files: [(path: String, text: String)]
  let commands: [(line: String, expectation: String)]

  init(_ text: String) {
    var title = ""
    var files: [(path: String, text: String)] = []
    var commands: [(line: String, expectation: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        commands.append((String(line), ""))
      } else if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !commands.isEmpty {
        commands[commands.count - 1].expectation += line + "\n"
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      } else {
        title += line + "\n"
      }
    }
    (self.title, self.files, self.commands) = (title, files, commands)
  }

  /// The same session with what the program does now; the folder of its files is called `$HOME` in it, that of the project
  /// `$CHECKOUT`.
  func replayed(environment: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    for file in files {
      try folder.write(file.text, to: file.path)
      try folder.setModified(Self.past, of: file.path)
    }
    let program = BuiltProgram(folder: folder)
    let answers = try commands.map { command in
      let words = command.line.split(separator: " ").dropFirst(2).map(String.init)
      return command.line + "\n" + Self.transcribed(try program.run(words, environment: environment))
    }
    let sections = files.map { "-- \($0.path) --\n" + $0.text }
    let said = answers.joined().replacingOccurrences(of: folder.path, with: "$HOME")
    return title + sections.joined() + said.replacingOccurrences(of: Self.checkout, with: "$CHECKOUT")
  }

  /// The folder of the project, whose samples the program may name.
  private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let past = Date(timeIntervalSince1970: 1_400_000_000)

  private static func maskingTimes(_ text: String) -> String {
    text.replacing(/\b[0-9]+\.[0-9] s$/.anchorsMatchLineEndings(), with: "N s")
      .replacing(/"milliseconds":[0-9]+/, with: "\"milliseconds\":N")
  }

  /// Lines end with an empty one, so that the next command stands apart.
  private static func transcribed(_ run: BuiltProgram.Run) -> String {
    let complaints = run.complaintText.split(separator: "\n").map { "2> " + $0 + "\n" }.joined()
    let status = run.status == 0 ? "" : "[status \(run.status)]\n"
    return maskingTimes(run.outputText) + complaints + status + "\n"
  }
}
