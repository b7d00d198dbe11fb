import Foundation
import Testing

/// The program that the build made, run without a terminal.
struct BuiltProgram {
  /// The working directory, and the home of everything that the program keeps.
  let folder: TemporaryFolder

  struct Run: Hashable {
    let status: Int32
    let output: Data
    let complaints: Data

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var complaintText: String { String(decoding: complaints, as: UTF8.self) }
  }

  /// Beside the test program.
  static var path: String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("newsroom").path
  }

  /// - Parameter environment: On top of a home in ``folder`` and a standard `PATH`; nothing of the caller's is taken over.
  ///   Output goes to the device named, if one is, and the run shows none. Without input there is the null device.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil, into device: FileHandle? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let standard = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.environment = standard.merging(environment) { $1 }
    if let input { try folder.write(input, to: ".run-input") }
    process.standardInput =
      try input.map { _ in try #require(FileHandle(forReadingAtPath: folder.path + "/.run-input")) }
      ?? FileHandle.nullDevice
    return try finish(process, into: device)
  }

  /// Both outputs go to files: however long they are, nobody waits for a full pipe.
  private func finish(_ process: Process, into device: FileHandle?) throws -> Run {
    let outputs = try ["output", "complaints"].map { name in
      try folder.write("", to: ".run-\(name)")
      return try #require(FileHandle(forWritingAtPath: folder.path + "/.run-\(name)"))
    }
    process.standardOutput = device ?? outputs[0]
    process.standardError = outputs[1]
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try contents(of: "output"), complaints: try contents(of: "complaints"))
  }

  private func contents(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/.run-\(name)"))
  }
}
