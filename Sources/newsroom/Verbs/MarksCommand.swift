import ArgumentParser
import Glibc
import MarkKeeping
import PostMarks
import PostModel

/// `newsroom marks`: what has been marked, and the joining of files of marks.
struct MarksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Print what has been marked, or merge files of marks.",
    subcommands: [MarksListCommand.self, MarksMergeCommand.self], defaultSubcommand: MarksListCommand.self)
}

/// `newsroom marks list`: a line for every marked post.
struct MarksListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print a line for every post that is read, starred, tagged or noted on.")

  @OptionGroup var options: StoreOptions

  var columns: [String] { ["id"] + PostFields.markColumns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let posts = try source.marks().posts.sorted { $0.key < $1.key }
    return Answer(columns: columns, records: posts.map { Self.record($0, $1) })
  }

  private static func record(_ post: PostID, _ marks: PostMarks) -> Record {
    let signs = [marks.isRead ? "read" : nil, marks.isStarred ? "starred" : nil].compactMap(\.self)
    let words = signs + marks.tags.map { "#" + $0 } + (marks.note.map { ["¶ " + PostText.oneLine($0)] } ?? [])
    return Record(
      fields: [.init("id", .text(post.rawValue))] + PostFields.marks(marks),
      text: .lines(PostText.oneLine(post.rawValue) + "\n  " + words.joined(separator: " · ") + "\n"))
  }
}

/// `newsroom marks merge`: one file that says what several say.
struct MarksMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Print one file of marks that says what several say; of each mark the last holds.",
    discussion: """
      The order of the files makes no difference. As git's merge driver for marks.jsonl: newsroom marks merge %A %B \
      --output %A.
      """)

  @Argument(
    help: ArgumentHelp("Files of marks, as marks.jsonl of a state folder.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("Merge into this file as well, instead of printing.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    if files.isEmpty { throw ValidationError("marks merge wants files, such as marks.jsonl theirs.jsonl.") }
  }

  mutating func run() async throws {
    do {
      var book = MarkBook()
      for file in files { book.take(try read(file)) }
      guard let output else { return try Self.print(book.bytes) }
      try MarkFile(path: output).rewrite(as: book)
    } catch let error as MarkFileError {
      StandardOutput.complain(error.description)
      throw Failure.reported
    }
  }

  private func read(_ file: String) throws -> MarkLines {
    let lines: MarkLines
    do throws(MarkFileError) { lines = try MarkFile(path: file).allLines() } catch {
      StandardOutput.complain(file + ": " + error.reason)
      throw Failure.reported
    }
    for problem in lines.problems(of: file) { StandardOutput.complain(problem.description) }
    return lines
  }

  /// As it is, so that lines which cannot be read stay as they are; a terminal gets it made safe.
  private static func print(_ bytes: [UInt8]) throws {
    if StandardOutput.isTerminal {
      var output = StandardOutput()
      try output.write(SafeText(String(decoding: bytes, as: UTF8.self)))
      return try output.flush()
    }
    do { try TextFile.writeAll(bytes, to: STDOUT_FILENO, path: "standard output") } catch {
      throw error.code == EPIPE ? Failure.outputClosed : .file(error)
    }
  }
}
