/// Where a post came from: one entry of `imported` in its front matter, one for each source that had it.
package struct ImportRecord: Sendable, Hashable {
  /// The day of the import (ISO 8601).
  package var date: String?
  /// The name of the kind: `mail`, `feed`.
  package var kind: String?
  /// The file, as it was named or found, and what in it: `export.xml, item 12`.
  package var from: String?
  /// The key that the source gives the post for good: a GUID, a Message-ID.
  package var id: String?
  /// The canonical link, as this source states it.
  package var link: String?
  /// The domain that a mail was sent from.
  package var sender: String?
  /// SHA-256 of the bytes that the post was made from, in hexadecimal digits.
  package var sha256: String?
  /// SHA-256 of the body's words (see ``BodyWords``), in hexadecimal digits.
  package var body: String?
  package var extent = Extent.full

  package init() {}
}

extension ImportRecord {
  /// The kind, and the link without what all links have: `feed, example.org/budget`.
  package var shortForm: String {
    let kind = kind ?? from ?? "unknown"
    guard var link else { return kind }
    for beginning in ["https://", "http://", "www."] where link.hasPrefix(beginning) {
      link.removeFirst(beginning.count)
    }
    if link.hasSuffix("/") { link.removeLast() }
    return kind + ", " + (link.count <= 48 ? link : link.prefix(47) + "…")
  }
}
