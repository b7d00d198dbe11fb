import ArgumentParser
import Glibc
import PostStore
import StoreImport
import Subprocess

/// `newsroom merge`: git's merge driver for the posts of a store.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge two versions of a post's file; git calls it, for a store in git.",
    discussion: """
      What two imports wrote of where the post is from becomes one list; git merge-file merges all else. OURS becomes the \
      merged file. The status is 1 where both have changed the same words, and git's marks of the conflict are in it.
      """)

  @Argument(help: "What both versions come from; an empty file where there is none.") var base: String
  @Argument(help: "One version; the merged file takes its place.") var ours: String
  @Argument(help: "The other version.") var theirs: String

  mutating func run() async throws {
    let names = [base, ours, theirs]
    let texts = try names.map { name throws(Failure) in try Self.text(of: name) }
    if !texts.contains(where: Self.isForeign) {
      let merge = PostMerge(
        base: PostFile(text: texts[0]), ours: PostFile(text: texts[1]), theirs: PostFile(text: texts[2]))
      for (name, file) in zip(names, [merge.base, merge.ours, merge.theirs]) { try Self.put(file, at: name) }
    }
    try await Self.mergeLines(["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs])
  }

  /// Whether a file is none that newsroom writes: other bytes than UTF-8, other line ends.
  private static func isForeign(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "\u{FFFD}" || $0 == "\r" }
  }

  private static func put(_ file: PostFile, at name: String) throws(Failure) {
    do throws(StoreWriteError) { try WholeFile.put(Array(file.text.utf8), at: name, mode: 0o644) } catch {
      throw Failure.file(FileError(path: error.path, code: error.code))
    }
  }

  private static func text(of name: String) throws(Failure) -> String {
    let text: String?
    do throws(FileError) { text = try TextFile.read(name) } catch { throw Failure.file(error) }
    guard let text else { throw Failure.file(FileError(path: name, code: ENOENT)) }
    return text
  }

  private static func mergeLines(_ arguments: [String]) async throws {
    let status: TerminationStatus
    do {
      status = try await Subprocess.run(
        .name("git"), arguments: Arguments(arguments), output: .discarded, error: .discarded
      ).terminationStatus
    } catch {
      StandardOutput.complain("cannot merge: git cannot be started (\(error)): install it")
      throw Failure.reported
    }
    guard case .exited(0) = status else { throw Failure.reported }
  }
}
