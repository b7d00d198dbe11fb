/// How much of a release an imported post has.
package enum Extent: String, Sendable, Hashable, Codable {
  case full
  /// A feed's summary: the release itself is elsewhere.
  case summary
  /// Title and link alone.
  case link
}
