/// What a source of posts is, as its bytes tell; the names are those of `--as`.
package enum SourceKind: String, Sendable, Hashable, CaseIterable {
  /// Plain text: one release, or several in a row.
  case text
  /// Markdown or HTML with front matter, as Hugo and Jekyll have it, and Markdown without.
  case markdown
  /// A page as a browser saved it.
  case page
  /// RSS, Atom or JSON Feed.
  case feed
  /// WordPress's export (WXR 1.0 to 1.2).
  case wordpress
  /// One message (RFC 5322): `.eml`, or a file of a Maildir.
  case mail
  /// Many messages, each behind a line that begins with `From ` (RFC 4155).
  case mbox
}
