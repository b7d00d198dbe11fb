import Glibc

/// What a process held in memory at most.
///
/// Linux tells it as long as the process runs. What it tells of one that has ended (`ru_maxrss`) counts the program
/// that started it as well.
enum PeakMemory {
  /// In bytes, resident (`VmHWM`); `nil` when the process has ended.
  static func bytes(of process: Int32) -> Int? {
    let file = open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let text = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, initialized in
      initialized = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
    }
    return nil
  }
}
