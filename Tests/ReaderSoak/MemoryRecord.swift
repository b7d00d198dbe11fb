/// How much memory the readers had over time, and whether that grows.
struct MemoryRecord {
  /// For each moment the reader that had most, in bytes.
  private var samples: [Int] = []
  private var due = ContinuousClock.now

  /// Whether it is time for the next sample.
  mutating func isDue(every interval: Duration) -> Bool {
    guard ContinuousClock.now >= due else { return false }
    due = ContinuousClock.now + interval
    return true
  }

  mutating func add(_ bytes: [Int]) { if let most = bytes.max() { samples.append(most) } }

  var latest: String { samples.last.map(Self.text) ?? "unknown" }

  /// What has grown, as a sentence; `nil` where nothing has, or the time was too short to tell.
  ///
  /// In the last sixth of the time the readers always need more than they ever did in the first sixth, by a tenth and by
  /// what a change of screen may take.
  var growth: String? {
    let part = samples.count / 6
    guard part >= 2, let before = samples.prefix(part).max(), let after = samples.suffix(part).min() else { return nil }
    guard after > before + before / 10 + 16 << 20 else { return nil }
    return "memory grows: at most \(Self.text(before)) at first, at least \(Self.text(after)) at the end"
  }

  private static func text(_ bytes: Int) -> String { "\(bytes >> 20) MiB" }
}
