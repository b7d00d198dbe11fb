import PostModel
import PostStore

/// The user's `speakers.toml`: who speaks in the posts of every store; without the file, nobody is known.
struct SpeakersFile: Sendable {
  let speakers: [KnownSpeaker]
  let problems: [Problem]
  private let folder: String

  /// - Parameter folder: Where `speakers.toml` is looked for.
  init(folder: String) {
    self.folder = folder
    let path = folder + "/speakers.toml"
    do throws(FileError) {
      guard let text = try TextFile.read(path) else {
        (speakers, problems) = ([], [])
        return
      }
      let read = SpeakersText(text, path: path)
      (speakers, problems) = (read.speakers, read.problems)
    } catch {
      (speakers, problems) = ([], [Problem(path: path, reason: error.reason)])
    }
  }

  /// The file as it is now.
  func readAgain() -> SpeakersFile { SpeakersFile(folder: folder) }

  /// Says on standard error what is wrong; the status of a verb that goes on without it.
  func complain() -> ExitStatus {
    for problem in problems { StandardOutput.complain(problem.description) }
    return problems.isEmpty ? .good : .failed
  }
}
