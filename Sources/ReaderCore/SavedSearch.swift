/// A query with a name, from `[searches]` of the configuration.
package struct SavedSearch: Sendable, Hashable {
  package let name: String
  /// In the language of docs/query.md.
  package let query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}
