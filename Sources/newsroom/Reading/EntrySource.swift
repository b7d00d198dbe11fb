import PostCatalog
import ReaderCore

/// A list of entries as it was found: what stands in its rows is read for those that are shown.
protocol EntrySource: Sendable {
  /// Rows, headings included.
  var count: Int { get }
  /// Entries that are no headings.
  var entries: Int { get }

  /// The row of an entry; `nil` where it is not in the list.
  mutating func row(of key: EntryKey, in catalog: Catalog) async throws(CatalogError) -> Int?

  /// What stands in these rows, one for each.
  mutating func read(
    _ rows: Range<Int>, in catalog: Catalog, _ archive: Archive
  ) async throws(CatalogError) -> [ListEntry]
}

/// A list whose rows are all in memory.
struct EntriesInMemory: EntrySource {
  let all: [ListEntry]

  var count: Int { all.count }
  var entries: Int { all.count { !$0.isHeading } }

  func row(of key: EntryKey, in _: Catalog) -> Int? { all.firstIndex { $0.key == key } }

  func read(_ rows: Range<Int>, in _: Catalog, _: Archive) -> [ListEntry] { Array(all[rows.clamped(to: all.indices)]) }
}
