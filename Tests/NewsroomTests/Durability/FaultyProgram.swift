import Foundation
import TerminalHarness

/// What the preloaded library does at the n-th call that changes the file system: see Tests/CFaultShim.
struct Fault: Hashable, CustomStringConvertible {
  enum Kind: String, CaseIterable {
    /// Ends the program instead of the call.
    case kill
    /// Ends it after half of the bytes of a write.
    case half
    /// The disk is full from then on; the first write takes half of its bytes.
    case full = "enospc"
    /// The disk fails from then on.
    case broken = "eio"
    /// This call fails, and no other.
    case brokenOnce = "eio-once"

    var endsProgram: Bool { self == .kill || self == .half }
  }

  let kind: Kind
  /// From 1.
  let call: Int

  var description: String { "\(kind.rawValue) at \(call)" }
}

/// The built program with faults, in a home of its own.
struct FaultyProgram {
  let folder: TemporaryFolder
  /// From ``folder``: calls elsewhere are no matter.
  var counted = ["posts", ".local", ".cache", "out"]
  /// What the file systems lack: see FAULT_DENY.
  var denied: [String] = []

  static func library() throws -> String { try BuiltProducts.path(of: "libfault-shim.so") }

  /// A call that counted: `renameat`, and its path.
  struct Call: Hashable {
    let name: String
    let path: String

    var isWrite: Bool { name.contains("write") }
  }

  struct Outcome {
    let run: BuiltProgram.Run
    /// Those up to the end.
    let calls: [Call]
  }

  /// Runs until the end, or to the fault.
  func run(
    _ arguments: [String], _ fault: Fault? = nil, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let log = folder.path + "/.calls"
    try? FileManager.default.removeItem(atPath: log)
    let run = try BuiltProgram(folder: folder)
      .run(arguments, environment: try variables(fault, log: log).merging(environment) { $1 }, input: input)
    let lines = ((try? folder.text(of: ".calls")) ?? "").split(separator: "\n")
    let calls = lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      return Call(name: parts[1], path: parts[2])
    }
    return Outcome(run: run, calls: calls)
  }

  /// What makes a program one that fails.
  func variables(_ fault: Fault?, log: String? = nil) throws -> [String: String] {
    [
      "LD_PRELOAD": try Self.library(), "FAULT_PROGRAM": "newsroom", "FAULT_LOG": log ?? "",
      "FAULT_FOLDERS": counted.map { folder.path + "/" + $0 }.joined(separator: ":"),
      "FAULT_DO": fault?.kind.rawValue ?? "", "FAULT_AT": String(fault?.call ?? 0),
      "FAULT_DENY": denied.joined(separator: ","), "SOURCE_DATE_EPOCH": "1764115200",
    ]
  }
}
