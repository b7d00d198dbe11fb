import Glibc

/// What the process may take of the machine: a source must not bring down more than its own reading.
enum Limits {
  /// Memory that can be asked for, in bytes.
  private static let memory: rlim_t = 2 << 30

  static func set() {
    var room = rlimit(rlim_cur: memory, rlim_max: memory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &room)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
