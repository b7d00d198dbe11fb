/// How much of a release a post has.
package enum Extent: String, Sendable, Hashable, CaseIterable {
  case full
  /// A summary, as feeds give it: the release itself is elsewhere, and quotes here are not to be taken for its own.
  case summary
  /// Title and link alone.
  case link
}
