package import PostModel
package import PostQuery

/// Which posts the list shall show; answered by ``Message/listed(_:)`` or ``Message/refused(number:_:)``.
package struct ListRequest: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// In the language of docs/query.md, as it was typed; empty is every post.
    case query(String)
    /// The same while it is being typed: its last word may be the beginning of one.
    case typing(String)
    /// The posts whose title has these letters, best first.
    case fuzzyTitle(String)

    package static let everything = Kind.query("")

    /// Whether it is every post, in the order that posts have by themselves.
    package var isEverything: Bool { self == .everything }

    /// As it was typed.
    package var text: String {
      switch self {
      case .query(let text), .typing(let text), .fuzzyTitle(let text): text
      }
    }
  }

  /// Counts up from 1; an answer to a former request is dropped.
  package let number: Int
  package let kind: Kind
  /// The post whose row is wanted, so that the selection stays on it.
  package let selecting: PostID?
  /// The row that is wanted where that post is not in the list.
  package let row: Int
  /// How many rows the list shows at once.
  package let height: Int

  package init(number: Int, _ kind: Kind, selecting: PostID? = nil, row: Int = 0, height: Int) {
    self.number = number
    self.kind = kind
    self.selecting = selecting
    self.row = row
    self.height = height
  }

  /// The rows of the first answer, in a list of `count` posts.
  ///
  /// - Parameter selected: the row of ``selecting``.
  package func page(around selected: Int?, of count: Int) -> Range<Int> {
    FirstRows.page(around: selected ?? row, height: height, of: count)
  }
}

/// What the first answer to a request brings along, so that the screen is full at once.
enum FirstRows {
  /// A page before the row that will be selected, the page with it, and one after.
  static func page(around row: Int, height: Int, of count: Int) -> Range<Int> {
    let middle = min(max(0, row), max(0, count - 1))
    return max(0, middle - height)..<min(count, middle + 2 * height)
  }
}

/// What is known of the list that was asked for; there may be several for one request, each knowing more.
package struct PostListing: Sendable {
  /// The request's.
  package let number: Int
  /// How many posts the list has, or has at least.
  package let count: Int
  /// Whether ``count`` and ``selected`` are final.
  package let isComplete: Bool
  /// The row of the first of ``rows``, counted from 0.
  package let first: Int
  /// Some of the list's posts, side by side in its order; may be empty, and the reader asks for what it needs.
  package let rows: [PostSummary]
  /// The row of the post that the request selects; `nil` where it is not in the list, or not known to be yet.
  package let selected: Int?
  /// What marks the words of the query in a post; `nil` where it has none.
  package let highlighter: Highlighter?

  package init(
    number: Int, count: Int, isComplete: Bool = true, first: Int = 0, rows: [PostSummary], selected: Int? = nil,
    highlighter: Highlighter? = nil
  ) {
    self.number = number
    self.count = count
    self.isComplete = isComplete
    self.first = first
    self.rows = rows
    self.selected = selected
    self.highlighter = highlighter
  }
}
