/// Something in a source that is not imported.
package struct SkippedSource: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable {
    /// It is no post, or none that was asked for.
    case skipped
    /// It should have become a post and cannot: the import ends with status 1.
    case failed
  }

  package let verdict: Verdict
  /// What it is inside its file (`item 12`, `message 3`); `nil` for the whole file.
  package let place: String?
  /// One sentence without a full stop: why, and where it helps, what to do.
  package let reason: String

  package init(_ verdict: Verdict, place: String? = nil, reason: String) {
    self.verdict = verdict
    self.place = place
    self.reason = reason
  }

  package static func skipped(_ reason: String, place: String? = nil) -> SkippedSource {
    SkippedSource(.skipped, place: place, reason: reason)
  }

  package static func failed(_ reason: String, place: String? = nil) -> SkippedSource {
    SkippedSource(.failed, place: place, reason: reason)
  }
}
