/// What a person asked of an import, as far as the readers of sources go by it.
package struct ImportOptions: Sendable, Hashable {
  /// The kind of all sources; `nil` where it is told from the bytes.
  package var kind: SourceKind?
  /// WordPress's pages too.
  package var includesPages = false
  /// WordPress's drafts, pending and private posts too.
  package var includesDrafts = false
  /// Titles and links without the text.
  package var linksOnly = false

  package init() {}
}
