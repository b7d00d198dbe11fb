import Foundation
import ReaderCore

/// The manual pages.
struct Manual {
  /// The program's name and version.
  let version: String
  private let root: String

  init(version: String, root: String) {
    self.version = version
    self.root = root
  }

  /// newsroom(1): verbs and options from the program's help, keys from its commands, the rest from docs/verbs.md.
  func programPage(_ help: ProgramHelp) throws -> String {
    var page = Roff(title: "newsroom", section: 1, source: version)
    page.section("Name")
    page.append("newsroom \\- read an archive of press releases in the terminal\n")
    page.section("Synopsis")
    page.append(".B newsroom\n[\\fISTORE\\fR]\n.br\n.B newsroom\n\\fIVERB\\fR [\\fIOPTIONS\\fR]\n")
    page.section("Description")
    page.paragraph(help.command.discussion.map(Self.withoutStatus) ?? "")
    page.section("Verbs")
    for verb in help.verbs { Self.write(verb, to: &page) }
    page.section("Keys")
    page.paragraph("Every key can be changed: see newsroom(5). In the reader ? lists them, and runs what it lists.")
    for group in CommandDescription.Group.allCases { Self.write(group, to: &page) }
    let verbs = try MarkdownManual(document("docs/verbs.md"))
    for title in ["Exit status", "Environment", "Files"] { page.append(try verbs.section(title)) }
    page.section("See also")
    page.append(".BR newsroom (5)\n")
    return page.text
  }

  /// newsroom(5): the files that a user may write, as docs/ tells of them.
  func filesPage() throws -> String {
    var page = Roff(title: "newsroom", section: 5, source: version)
    page.section("Name")
    page.append("newsroom \\- the files that the reader of press releases is set up by\n")
    let parts: [(path: String, sections: [String])] = [
      ("docs/configuration.md", []), ("docs/keys.md", ["How keys are written", "The `keys` file"]),
      ("docs/store-format.md", ["Speakers of all posts"]), ("docs/marks.md", []),
    ]
    for part in parts where FileManager.default.fileExists(atPath: root + "/" + part.path) {
      let document = try MarkdownManual(document(part.path))
      if part.sections.isEmpty { page.append(document.whole()) }
      for title in part.sections { page.append(try document.section(title)) }
    }
    page.section("See also")
    page.append(".BR newsroom (1)\n")
    return page.text
  }

  private func document(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// The exit statuses have a section of their own.
  private static func withoutStatus(_ discussion: String) -> String {
    discussion.split(separator: "\n\n").filter { !$0.hasPrefix("Exit status") }.joined(separator: "\n\n")
  }

  private static func write(_ verb: ProgramHelp.Verb, to page: inout Roff) {
    page.subsection(verb.commandName)
    page.paragraph(([verb.abstract, verb.discussion].compactMap(\.self)).joined(separator: "\n\n"))
    for argument in verb.ownArguments { page.item(argument.term, argument.words) }
  }

  private static func write(_ group: CommandDescription.Group, to page: inout Roff) {
    page.subsection(group.rawValue)
    for command in Command.allCases where command.group == group {
      let keys = command.standardKeys.map { Roff.bold($0) }.joined(separator: ", ")
      let taken = command.argument.map { " " + Roff.italic($0.placeholder) } ?? ""
      page.item((keys.isEmpty ? "" : keys + "  ") + Roff.escaped(command.rawValue) + taken, command.summary)
    }
  }
}

extension ProgramHelp.Argument {
  /// Its names and what stands behind them, in roff.
  fileprivate var term: String {
    let value = (valueName ?? "value").uppercased()
    if kind == .positional { return Roff.italic(value) + (isRepeating ? "…" : "") }
    let names = (names ?? []).map { Roff.bold(($0.kind == .long ? "--" : "-") + $0.name) }.joined(separator: ", ")
    return names + (kind == .option ? " " + Roff.italic(value) : "")
  }

  fileprivate var words: String {
    let values = allValues.map { "One of " + $0.joined(separator: ", ") + "." }
    let standard = defaultValue.map { "Without it: \($0)." }
    return [abstract, discussion, values, standard].compactMap(\.self).joined(separator: " ")
  }
}
