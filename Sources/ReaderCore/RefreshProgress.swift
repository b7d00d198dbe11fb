import PostModel

/// How far the store has been compared with the catalog.
package struct RefreshProgress: Sendable, Hashable {
  package enum Phase: Sendable, Hashable {
    /// Looking for files in the folder.
    case walking
    /// Reading those that are new or have changed.
    case reading
  }

  package let phase: Phase
  /// Files found, or posts read.
  package let done: Int
  /// Posts to read; `nil` while that is not known.
  package let total: Int?
  /// Posts a second, lately; 0 where it is not known.
  package let perSecond: Double
  package let secondsLeft: Double?

  package init(_ phase: Phase, done: Int, total: Int? = nil, perSecond: Double = 0, secondsLeft: Double? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
    self.perSecond = perSecond
    self.secondsLeft = secondsLeft
  }

  /// Said when it is given up.
  var stopped: SafeText {
    guard phase == .reading else { return "Stopped looking through the folder; R begins again" }
    let all = total.map { " of " + $0.grouped } ?? ""
    return SafeText("Stopped reading at " + done.grouped + all + "; R goes on")
  }
}

extension Int {
  /// With commas between groups of three digits.
  package var grouped: String {
    let digits = String(magnitude)
    let first = digits.count % 3
    var groups = first > 0 ? [digits.prefix(first)] : []
    var rest = digits.dropFirst(first)
    while !rest.isEmpty {
      groups.append(rest.prefix(3))
      rest = rest.dropFirst(3)
    }
    return (self < 0 ? "-" : "") + groups.joined(separator: ",")
  }
}
