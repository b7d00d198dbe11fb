/// What the reading of a source comes to, item by item.
package enum ReadItem: Sendable, Hashable {
  case post(IncomingPost)
  case skipped(SkippedSource)
}
