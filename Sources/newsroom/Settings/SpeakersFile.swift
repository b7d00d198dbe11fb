import PostModel
import PostStore

/// The user's `speakers.toml`: who speaks in the posts of every store; without the file, nobody is known.
struct SpeakersFile: Sendable {
  let speakers: [KnownSpeaker]
  let problems: [Problem]
  /// Another one for each text of the file.
  let fingerprint: String
  private let folder: String

  /// - Parameter folder: Where `speakers.toml` is looked for.
  init(folder: String) {
    self.folder = folder
    let path = folder + "/speakers.toml"
    do throws(FileError) {
      guard let text = try TextFile.read(path) else {
        (speakers, problems, fingerprint) = ([], [], "")
        return
      }
      let read = SpeakersText(text, path: path)
      (speakers, problems) = (read.speakers, read.problems)
      fingerprint = String(ContentHash.hash(Array(text.utf8)), radix: 16)
    } catch {
      (speakers, problems, fingerprint) = ([], [Problem(error.complaint, path: path)], "")
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
