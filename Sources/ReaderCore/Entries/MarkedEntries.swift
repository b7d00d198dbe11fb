package import PostDirectory

/// The rows of a list that are marked, for copying several; they stay marked while the list is asked for anew.
package struct MarkedEntries: Sendable, Hashable {
  private var contacts: [String: DirectoryEntry] = [:]

  package init() {}

  package var count: Int { contacts.count }
  package var isEmpty: Bool { contacts.isEmpty }

  package func contains(_ key: EntryKey?) -> Bool {
    if case .contact(let id)? = key { contacts[id] != nil } else { false }
  }

  /// Marks a contact, or takes the mark away.
  mutating func toggle(_ entry: DirectoryEntry) {
    contacts[entry.id] = contacts[entry.id] == nil ? entry : nil
  }

  /// Takes marked rows as they are now.
  mutating func update(_ rows: [ListEntry]) {
    if isEmpty { return }
    for case .contact(let listed) in rows where contacts[listed.entry.id] != nil {
      contacts[listed.entry.id] = listed.entry
    }
  }

  /// By name.
  package var entries: [DirectoryEntry] { DirectoryEntry.sorted(Array(contacts.values), by: .name) }
}
