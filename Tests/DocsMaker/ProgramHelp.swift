import Foundation

/// What the program tells of its command line (`--experimental-dump-help` of swift-argument-parser).
struct ProgramHelp {
  let command: Verb
  /// Such as `newsroom 0.5.0`.
  let version: String

  struct Verb: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [Verb]?
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      enum Kind: String, Decodable {
        case long, short, longWithSingleDash
      }

      let kind: Kind
      let name: String
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  init(program: String) throws {
    let output = try Self.output(of: program, "--experimental-dump-help")
    command = try JSONDecoder().decode(Dump.self, from: output).command
    let lines = String(decoding: try Self.output(of: program, "--version"), as: UTF8.self).split(separator: "\n")
    version = lines.first.map(String.init) ?? ""
  }

  private struct Dump: Decodable {
    let command: Verb
  }

  private static func output(of program: String, _ argument: String) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = [argument]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }

  /// Those that are shown, but for `help`.
  var verbs: [Verb] { (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }
}

extension ProgramHelp.Verb {
  /// Those that are shown, but for `--help` and `--version`, which every verb has.
  var ownArguments: [ProgramHelp.Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon }
  }
}

extension ProgramHelp.Argument {
  fileprivate var isCommon: Bool { longName == "help" || longName == "version" }

  var longName: String? { names?.first { $0.kind == .long }?.name }
}
