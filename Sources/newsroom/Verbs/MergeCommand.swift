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
    let names = [ours, base, theirs]
    let texts = try names.map { name throws(Failure) in try Self.text(of: name) }
    let (merged, isWhole): ([UInt8], Bool)
    if texts.contains(where: Self.isForeign) {
      (merged, isWhole) = try await Self.mergeLines(of: names)
    } else {
      let merge = PostMerge(
        base: PostFile(text: texts[1]), ours: PostFile(text: texts[0]), theirs: PostFile(text: texts[2]))
      let files = try [merge.ours, merge.base, merge.theirs].map { file throws(Failure) in
        do throws(FileError) { return try UnnamedFile(file.text) } catch { throw Failure.file(error) }
      }
      (merged, isWhole) = try await Self.mergeLines(of: files.map(\.path))
      withExtendedLifetime(files) {}
    }
    do throws(StoreWriteError) { try WholeFile.put(merged, at: ours, mode: 0o644) } catch {
      throw Failure.file(FileError(path: error.path, code: error.code))
    }
    if !isWhole { throw Failure.reported }
  }

  /// Whether a file is none that newsroom writes: other bytes than UTF-8, other line ends.
  private static func isForeign(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "\u{FFFD}" || $0 == "\r" }
  }

  private static func text(of name: String) throws(Failure) -> String {
    let text: String?
    do throws(FileError) { text = try TextFile.read(name) } catch { throw Failure.file(error) }
    guard let text else { throw Failure.file(FileError(path: name, code: ENOENT)) }
    return text
  }

  /// The lines of three files merged, to the byte, with git's marks where both have changed the same: that is not whole.
  private static func mergeLines(of files: [String]) async throws -> ([UInt8], isWhole: Bool) {
    let options = ["merge-file", "-p", "-L", "ours", "-L", "base", "-L", "theirs", "--"]
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(options + files),
        output: .bytes(limit: mostBytes), error: .discarded)
      // The number of conflicts; 127 at most, and 255 where it failed (git-merge-file(1)).
      guard case .exited(let conflicts) = result.terminationStatus, conflicts < 128 else { throw Failure.reported }
      return (result.standardOutput, conflicts == 0)
    } catch let failure as Failure {
      StandardOutput.complain("cannot merge: git merge-file failed: look whether `git merge-file` works")
      throw failure
    } catch {
      StandardOutput.complain("cannot merge: git cannot be started (\(error)): install it")
      throw Failure.reported
    }
  }

  /// Of a merged post.
  private static let mostBytes = 256 << 20
}
