/// What is told of a command: where it belongs, what it does, what may stand behind its name.
package struct CommandDescription: Sendable {
  /// The headings of help and of docs/keys.md, in their order.
  package enum Group: String, Sendable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case lists = "What the list shows"
    case post = "The open post"
    case marks = "Marks"
    case copying = "Copying"
    case clips = "The tray of clips"
    case program = "The program"
  }

  /// What a command takes behind its name.
  package enum Argument: Sendable, Hashable {
    /// In the language of docs/query.md; without it, what the list shows.
    case query
    /// A title's letters.
    case letters
    /// Words as they are typed.
    case words(String)
    /// One of these words, or others where the list ends with an ellipsis.
    case choice([String])
    /// A program and what it is given, as at a shell.
    case program

    /// What help calls it.
    package var placeholder: String {
      switch self {
      case .query: "QUERY"
      case .letters: "LETTERS"
      case .words(let name): name
      case .choice(let words): words.joined(separator: "|")
      case .program: "PROGRAM"
      }
    }
  }

  package let group: Group
  package let summary: String
  package let argument: Argument?

  init(_ group: Group, _ summary: String, _ argument: Argument? = nil) {
    self.group = group
    self.summary = summary
    self.argument = argument
  }
}

extension Command {
  package var group: CommandDescription.Group { description.group }
  package var argument: CommandDescription.Argument? { description.argument }

  /// Traps where a command is described in no table: a test asks for all of them.
  package var description: CommandDescription {
    guard let description = Self.descriptions[self] else {
      preconditionFailure("\(rawValue) is described in CommandDescription+Tables.swift.")
    }
    return description
  }

  private static let descriptions: [Command: CommandDescription] = {
    let tables: [(CommandDescription.Group, [Command: Described])] = [
      (.moving, movingTable), (.panes, panesTable), (.lists, listsTable), (.post, postTable), (.marks, marksTable),
      (.copying, copyingTable), (.clips, clipsTable), (.program, programTable),
    ]
    var all: [Command: CommandDescription] = [:]
    for (group, table) in tables {
      for (command, told) in table { all[command] = CommandDescription(group, told.summary, told.argument) }
    }
    return all
  }()

  /// A summary, and what stands behind the name.
  struct Described: Sendable, ExpressibleByStringLiteral {
    let summary: String
    let argument: CommandDescription.Argument?

    init(stringLiteral summary: String) { self.init(summary, nil) }

    init(_ summary: String, _ argument: CommandDescription.Argument?) {
      self.summary = summary
      self.argument = argument
    }
  }
}
