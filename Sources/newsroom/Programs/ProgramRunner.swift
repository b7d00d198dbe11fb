import Glibc
import PostModel
import ReaderCore
import Subprocess
import SystemPackage

/// Runs other people's programs for the reader.
struct ProgramRunner: Sendable {
  /// Folders with colons between them; `nil` leaves it to the system.
  let searchPath: String?

  /// More of what a program prints is not kept, in bytes.
  private static let mostOutput = 4 << 20

  /// Where a program is that is named as at a shell.
  func find(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let folders = (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program on the terminal, which is its own meanwhile; what is wrong, or `nil`.
  func runOnTerminal(_ command: [String]) async -> String? {
    guard let name = command.first, let path = find(name) else { return "\(command.first ?? "") is not there" }
    let result = try? await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(Array(command.dropFirst())),
      input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    guard let result else { return "\(name) could not be started" }
    return Self.remark(result.terminationStatus).map { "\(name) " + $0 }
  }

  /// Runs a program without the terminal, in a session of its own; what is wrong, or `nil`.
  func runApart(_ command: [String]) async -> String? {
    guard let name = command.first, let path = find(name) else { return "\(command.first ?? "") is not there" }
    var options = PlatformOptions()
    options.createSession = true
    let result = try? await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(Array(command.dropFirst())), platformOptions: options,
      input: .none, output: .discarded, error: .discarded)
    guard let result else { return "\(name) could not be started" }
    return Self.remark(result.terminationStatus).map { "\(name) " + $0 }
  }

  /// Runs what a person typed, as a shell reads it, with text on its standard input.
  func pipe(_ text: SafeText, to typed: String) async -> ProgramResult {
    var options = PlatformOptions()
    // Of its own, so that it does not read the reader's keys.
    options.createSession = true
    options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))]
    do {
      // A file and no pipe: a program may end before it has read everything.
      let input = FileDescriptor(rawValue: try UnnamedFile(text.string).inputDescriptor())
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", typed], platformOptions: options,
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .bytes(limit: Self.mostOutput), error: .bytes(limit: Self.mostOutput))
      let output = result.standardOutput + result.standardError
      return ProgramResult(
        program: typed, output: SafeText(Self.plain(output)),
        remark: Self.remark(result.terminationStatus).map { SafeText(oneLine: $0) })
    } catch let error as FileError {
      return ProgramResult(program: typed, output: "", remark: SafeText(oneLine: "failed: \(error.reason)"))
    } catch {
      return ProgramResult(program: typed, output: "", remark: "failed, or printed more than 4 MiB")
    }
  }

  /// Without the line feed at the end.
  private static func plain(_ output: [UInt8]) -> String {
    let text = String(decoding: output, as: UTF8.self)
    return text.last == "\n" ? String(text.dropLast()) : text
  }

  private static func remark(_ status: TerminationStatus) -> String? {
    switch status {
    case .exited(0): nil
    case .exited(let code): "ended with status \(code)"
    case .signaled(let signal): "was ended by signal \(signal)"
    }
  }
}
