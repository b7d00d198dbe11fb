/// A file that posts are to be read from.
package struct SourceFile: Sendable, Hashable {
  /// As it is opened.
  package let path: String
  /// As posts remember it: from the folder or file that was named on, so that it is the same wherever that lies.
  package let name: String
  /// What messages call it.
  package let label: String

  /// - Parameter label: The path, unless it means nothing to a person.
  package init(path: String, name: String, label: String? = nil) {
    self.path = path
    self.name = name
    self.label = label ?? path
  }
}

/// What reads sources, one after the other; several of them work side by side.
package protocol SourceChannel: AnyObject {
  /// Reads one source to its end, or until `take` says `false`. Whatever goes wrong is an item too.
  func read(_ file: SourceFile, _ take: (ReadItem) -> Bool)
}
