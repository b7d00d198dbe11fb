package import ReaderCore

/// How far the store has been read, in one line.
package struct ProgressText {
  private let progress: RefreshProgress

  package init(_ progress: RefreshProgress) { self.progress = progress }

  /// From the longest, which tells all, to the shortest.
  package var variants: [String] {
    guard progress.phase == .reading else {
      return ["looking through the folder… " + progress.done.grouped, progress.done.grouped + " files…"]
    }
    let all = progress.total.map { " of " + $0.grouped } ?? ""
    let place = "reading " + progress.done.grouped + all
    let whole = [place, speed, timeLeft].compactMap { $0 }.joined(separator: " · ")
    let shorter = [place, timeLeft].compactMap { $0 }.joined(separator: " · ")
    return [whole, shorter, place, progress.done.grouped + all]
  }

  private var speed: String? {
    guard progress.perSecond >= 1 else { return nil }
    return Self.rounded(progress.perSecond).grouped + "/s"
  }

  /// Two digits are as much as is known.
  private static func rounded(_ value: Double) -> Int {
    let whole = Int(min(value, 1e9))
    var step = 1
    while whole / step >= 100 { step *= 10 }
    return (whole + step / 2) / step * step
  }

  private var timeLeft: String? {
    guard let left = progress.secondsLeft, left.isFinite, left >= 0 else { return nil }
    let seconds = Int(min(left.rounded(.up), 1e7))
    switch seconds {
    case ..<100: return "\(seconds) s left"
    case ..<5400: return "\((seconds + 30) / 60) min left"
    default: return "\((seconds + 1800) / 3600) h left"
    }
  }
}
