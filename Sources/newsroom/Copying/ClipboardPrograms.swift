import PostModel
import Subprocess
import SystemPackage

/// Gives text to programs such as xclip, on their standard input.
struct ClipboardPrograms: Sendable {
  /// Folders with colons between them; `nil` leaves it to the system.
  let searchPath: String?
  /// How long a program may take until it has exited; a child that it leaves behind, as xclip does, is not waited for.
  let limit: Duration

  /// Runs a program from its argument vector; returns once it has exited well.
  func give(_ text: SafeText, to command: [String]) async throws(ClipboardRefusal) {
    guard let name = command.first else { throw ClipboardRefusal(reason: "no program is named") }
    let status: TerminationStatus?
    do {
      status = try await runWithinLimit(command, name: name, text: text.string)
    } catch let error as SubprocessError {
      throw ClipboardRefusal(reason: error.code == .executableNotFound ? "\(name) is not there" : "\(name) failed")
    } catch {
      throw ClipboardRefusal(reason: "\(name) failed")
    }
    switch status {
    case .exited(0): return
    case .exited(let code): throw ClipboardRefusal(reason: "\(name) failed with status \(code)")
    case .signaled(let signal): throw ClipboardRefusal(reason: "\(name) was ended by signal \(signal)")
    case nil: throw ClipboardRefusal(reason: "\(name) took longer than \(limit)")
    }
  }

  /// How the program ended, `nil` where it was ended for taking too long.
  private func runWithinLimit(_ command: [String], name: String, text: String) async throws -> TerminationStatus? {
    let program: Executable = name.contains("/") ? .path(FilePath(name)) : .name(name)
    let environment: Environment = searchPath.map { .inherit.updating(["PATH": $0]) } ?? .inherit
    return try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
      group.addTask {
        try await Subprocess.run(
          program, arguments: Arguments(Array(command.dropFirst())), environment: environment,
          input: .inputWriter, output: .discarded, error: .discarded
        ) { program in
          // A program that closes its input early says by its exit status whether it has what it wants. The error may
          // not leave this closure in any case: swift-subprocess 1.0.2 traps where writing a `.string` input fails.
          _ = try? await program.standardInputWriter.write(text)
        }.terminationStatus
      }
      group.addTask { [limit] in
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}
