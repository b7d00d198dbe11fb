import Foundation

/// What the threads of a process have done until now, and whether they all wait for something.
///
/// Source: proc(5), `/proc/[pid]/task/[tid]/stat` and `status`.
struct ProcessActivity: Hashable {
  let isAsleep: Bool
  /// By thread: the ticks of the clock that it ran for, and how often it went to sleep.
  private let spent: [String: [Substring]]

  init(of process: Int32) {
    let tasks = "/proc/\(process)/task"
    var spent: [String: [Substring]] = [:]
    var isAsleep = true
    for thread in (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? [] {
      guard let line = try? String(contentsOfFile: "\(tasks)/\(thread)/stat", encoding: .utf8),
        let status = try? String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8)
      else { continue }
      // The name of the program, in brackets, may hold anything.
      let fields = line.suffix(from: line.lastIndex(of: ")") ?? line.startIndex).split(separator: " ")
      guard fields.count > 13 else { continue }
      if fields[1] != "S" { isAsleep = false }
      spent[thread] = [fields[12], fields[13]] + status.split(separator: "\n").filter { $0.contains("ctxt_switches") }
    }
    self.isAsleep = isAsleep
    self.spent = spent
  }
}
