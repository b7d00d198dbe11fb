import GRDB
package import PostModel
import PostQuery

/// The words that a person has put on posts: tags and notes, which are in no full text.
struct OwnWords {
  private let marks: Question.Marks
  private let forms: WordForms

  init(_ marks: Question.Marks, forms: WordForms) {
    self.marks = marks
    self.forms = forms
  }

  /// Whether a person has put a tag with this term on any post.
  func hasTag(_ term: Term) -> Bool {
    if marks.tags.isEmpty { return false }
    let highlighter = highlighter(term, .tag)
    return marks.tags.contains { !highlighter.ranges(in: $0.key, as: .tag).isEmpty }
  }

  /// The posts on which a person has put a tag with this term.
  func tagged(_ term: Term) -> Set<PostID> {
    let highlighter = highlighter(term, .tag)
    return marks.tags.reduce(into: []) { posts, tag in
      if !highlighter.ranges(in: tag.key, as: .tag).isEmpty { posts.formUnion(tag.value) }
    }
  }

  /// The posts whose note has this term.
  func noted(_ term: Term) -> [PostID] {
    let highlighter = highlighter(term, .note)
    return marks.notes.filter { !highlighter.ranges(in: $0.value, as: .note).isEmpty }.map(\.key)
  }

  private func highlighter(_ term: Term, _ field: Condition.Field) -> Highlighter {
    Highlighter(Query(typed: "", condition: .text(term, in: field)), forms: forms.stems)
  }
}

/// Posts that are not read.
extension PostSequence {
  /// How many of these posts are not read.
  package func countUnread(_ marks: Question.Marks, in catalog: Catalog) async throws(CatalogError) -> Int {
    let read = try await readNumbers(marks, in: catalog)
    return numbers.count { !read.contains($0) }
  }

  /// The posts that are not read.
  package func unread(_ marks: Question.Marks, in catalog: Catalog) async throws(CatalogError) -> [PostID] {
    let read = try await readNumbers(marks, in: catalog)
    let unread = numbers.filter { !read.contains($0) }
    return try await catalog.read { db in
      try unread.compactMap { try PostRows.head(of: $0, in: db)?.id }
    }
  }

  /// The first row after another one, or going backward before it, whose post is not read; `nil` where all are.
  ///
  /// - Parameter row: -1 up to the count.
  package func row(
    after row: Int, isBackward: Bool, unreadBy marks: Question.Marks, in catalog: Catalog
  ) async throws(CatalogError) -> Int? {
    let rows = isBackward ? stride(from: min(row, count) - 1, to: -1, by: -1) : stride(from: row + 1, to: count, by: 1)
    let read = try await readNumbers(marks, in: catalog)
    let sequence = self
    return try await catalog.read { db in
      var sequence = sequence
      for (looked, row) in rows.enumerated() {
        if looked % 1024 == 0 { try Task.checkCancellation() }
        try sequence.putDaysInOrder(around: row..<row + 1, in: db)
        if !read.contains(sequence.numbers[row]) { return row }
      }
      return nil
    }
  }

  private func readNumbers(_ marks: Question.Marks, in catalog: Catalog) async throws(CatalogError) -> Set<Int64> {
    try await catalog.read { db in Set(try marks.numbers(of: marks.read, in: db)) }
  }
}
