package import PostDirectory
package import PostQuery

/// Which entries the Posts pane shall show; answered by ``Message/entries(_:)``, perhaps several times.
package struct EntryRequest: Sendable, Hashable {
  /// Counts up from 1; an answer to a former request is dropped.
  package let number: Int
  package let view: ListView
  /// Of which posts.
  package let filter: ListRequest.Kind
  /// Which names are said to be one speaker.
  package let aliases: SpeakerAliases
  /// The entry whose row is wanted, so that the selection stays on it.
  package let selecting: EntryKey?
  /// The row that is wanted where that entry is not in the list.
  package let row: Int
  /// How many entries the list shows at once, at least.
  package let height: Int

  package init(
    number: Int, _ view: ListView, of filter: ListRequest.Kind = .everything,
    aliases: SpeakerAliases = SpeakerAliases(), selecting: EntryKey? = nil, row: Int = 0, height: Int
  ) {
    self.number = number
    self.view = view
    self.filter = filter
    self.aliases = aliases
    self.selecting = selecting
    self.row = row
    self.height = height
  }

  /// The rows of the first answer, in a list of `count`.
  ///
  /// - Parameter selected: the row of ``selecting``.
  package func page(around selected: Int?, of count: Int) -> Range<Int> {
    FirstRows.page(around: selected ?? row, height: height, of: count)
  }
}

/// What is known of the entries that were asked for.
package struct EntryListing: Sendable {
  /// The request's.
  package let number: Int
  /// Rows of the list, headings included; or at least so many.
  package let count: Int
  /// Entries that are no headings; or at least so many.
  package let entries: Int
  /// Whether both counts and ``selected`` are final.
  package let isComplete: Bool
  /// The row of the first of ``rows``, counted from 0.
  package let first: Int
  /// Some of the list's entries, side by side in its order; may be empty, and the reader asks for what it needs.
  package let rows: [ListEntry]
  /// The row of the entry that the request selects; `nil` where it is not in the list, or not known to be yet.
  package let selected: Int?
  /// What marks the words of the query; `nil` where it has none.
  package let highlighter: Highlighter?
  /// The names of all speakers, or of the most quoted of them; empty where no speakers are listed.
  package let names: [String]

  /// - Parameter entries: without it the list has no headings.
  package init(
    number: Int, count: Int, entries: Int? = nil, isComplete: Bool = true, first: Int = 0, rows: [ListEntry],
    selected: Int? = nil, highlighter: Highlighter? = nil, names: [String] = []
  ) {
    self.number = number
    self.count = count
    self.entries = entries ?? count
    self.isComplete = isComplete
    self.first = first
    self.rows = rows
    self.selected = selected
    self.highlighter = highlighter
    self.names = names
  }
}
