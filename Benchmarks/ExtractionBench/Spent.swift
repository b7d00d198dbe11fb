import Glibc

/// Time of the clock and of the processor, in milliseconds.
struct Spent {
  enum Spender { case thisProcess, children }

  let wall: Double
  let processor: Double

  /// What has been spent so far; of children, by those that have ended.
  static func now(_ spender: Spender) -> Spent {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    var usage = rusage()
    getrusage(spender == .thisProcess ? RUSAGE_SELF.rawValue : RUSAGE_CHILDREN.rawValue, &usage)
    let wall = Double(clock.tv_sec) * 1e3 + Double(clock.tv_nsec) / 1e6
    return Spent(wall: wall, processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime))
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
  }

  static func - (left: Spent, right: Spent) -> Spent {
    Spent(wall: left.wall - right.wall, processor: left.processor - right.processor)
  }
}

/// What rounds of the same work took.
struct Rounds {
  private(set) var wall = Milliseconds()
  private(set) var processor = Milliseconds()

  mutating func add(_ spent: Spent) {
    wall.add(spent.wall)
    processor.add(spent.processor)
  }
}

/// Measured times; at least one must have been added.
struct Milliseconds: CustomStringConvertible {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  var median: Double { values.sorted()[values.count / 2] }
  var best: Double { values.min() ?? 0 }

  var description: String { "\(rounded(median)) (\(rounded(best)))" }
}

/// One digit after the point.
func rounded(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// Takes a result, so that making it is not optimised away.
@inline(never)
func blackHole<Value>(_ value: Value) {}
