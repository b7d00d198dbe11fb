import Foundation
import Testing

/// What strace(1) tells of a program, its threads, and the programs that it starts: a line for each call.
struct Trace {
  let lines: [String]

  /// - Parameter file: as `strace -f -y -o` writes it.
  init(file: String) throws {
    lines = Self.joined(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self).split(separator: "\n"))
  }

  /// A call that another thread has interrupted is told in two lines, each behind the number of its thread.
  private static func joined(_ lines: [Substring]) -> [String] {
    var (whole, begun) = ([String](), [Substring: Substring]())
    for line in lines {
      let thread = line.prefix { $0 != " " }
      if let cut = line.firstRange(of: "<unfinished ...>") {
        begun[thread] = line[..<cut.lowerBound]
      } else if let rest = line.firstRange(of: " resumed>"), let start = begun.removeValue(forKey: thread) {
        whole.append(String(start) + String(line[rest.upperBound...]))
      } else {
        whole.append(String(line))
      }
    }
    return whole + begun.values.map { String($0) }
  }

  /// What stands before the program's own words.
  static func command(_ calls: String, to file: String) -> [String] {
    ["/usr/bin/strace", "-f", "-y", "-qq", "-s", "4096", "-e", "trace=" + calls, "-o", file]
  }

  /// Kinds of sockets that are spoken of.
  var families: Set<String> {
    Set(lines.flatMap { $0.matches(of: /\b(?:AF|PF)_[A-Z0-9]+/).map { String($0.output) } })
  }

  /// What was made, with the permissions that were asked for.
  var makings: [Making] { lines.compactMap(Making.init) }

  struct Making: Hashable, CustomStringConvertible {
    let path: String
    let flags: String
    /// Before the process's mask; `nil` for a name that a file got later.
    let mode: Int?

    var description: String { path + " " + flags + " " + (mode.map { String($0, radix: 8) } ?? "") }

    /// `nil` for a call that makes nothing, or that failed.
    init?(_ line: String) {
      guard !line.contains(" = -1 ") else { return nil }
      if let found = line.firstMatch(of: /\bopen(?:at)?\((?:\w+(?:<([^>]*)>)?, )?"([^"]*)", ([A-Z_|]+), 0?([0-7]+)/) {
        (path, flags) = (Self.joined(found.1, found.2), String(found.3))
        mode = Int(String(found.4), radix: 8)
      } else if let found = line.firstMatch(of: /\bmkdir(?:at)?\((?:\w+(?:<([^>]*)>)?, )?"([^"]*)", 0?([0-7]+)/) {
        (path, flags) = (Self.joined(found.1, found.2), "folder")
        mode = Int(String(found.3), radix: 8)
      } else if let found = line.firstMatch(
        of: /\b(?:rename|link|symlink)[a-z0-9]*\(.*, (?:\w+(?:<([^>]*)>)?, )?"([^"]*)"/)
      {
        (path, flags, mode) = (Self.joined(found.1, found.2), "name", nil)
      } else {
        return nil
      }
    }

    private static func joined(_ folder: Substring?, _ name: Substring) -> String {
      name.hasPrefix("/") || folder == nil ? String(name) : "\(folder ?? "")/\(name)"
    }
  }
}

/// What of the system these tests can be sure of here.
enum Confinement {
  /// Whether a program can be traced: strace is there, and ptrace(2) is not forbidden.
  static let canTrace = works(["/usr/bin/strace", "-f", "-o", "/dev/null", "/bin/true"])

  /// What runs a program without any network; `nil` where neither root nor user namespaces are to be had.
  static let withoutNetwork: [String]? = [["/usr/bin/unshare", "-n"], ["/usr/bin/unshare", "-Urn"]]
    .first { works($0 + ["/bin/true"]) }

  static let isRoot = geteuid() == 0

  private static func works(_ command: [String]) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: command[0]) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
