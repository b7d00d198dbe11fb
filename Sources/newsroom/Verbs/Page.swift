import PostModel

/// A piece of an answer: so many items behind so many others.
struct Page: Sendable, Hashable {
  /// Items that are left out first.
  let offset: Int
  /// Items at most; `nil` is all.
  let limit: Int?

  static let whole = Page(offset: 0, limit: nil)

  /// How many items of the whole answer must be known; `nil` is all.
  var end: Int? {
    guard let limit else { return nil }
    let (end, isTooLarge) = offset.addingReportingOverflow(limit)
    return isTooLarge ? nil : end
  }

  func cut<Item>(_ items: [Item]) -> ArraySlice<Item> {
    let rest = items.dropFirst(offset)
    return limit.map { rest.prefix($0) } ?? rest
  }
}

/// Things that were found in one post and follow each other there.
struct FoundInPost<Item: Sendable>: Sendable {
  let summary: PostSummary
  let items: [Item]
  /// Each one's number in its post, counted from 0.
  let numbers: [Int]

  /// All that were found.
  init(summary: PostSummary, items: [Item]) {
    (self.summary, self.items, numbers) = (summary, items, Array(items.indices))
  }

  private init(summary: PostSummary, numbered: some Sequence<(number: Int, item: Item)>) {
    self.summary = summary
    (items, numbers) = (numbered.map(\.item), numbered.map(\.number))
  }

  /// Those of some places in ``items``.
  func part(_ places: Range<Int>) -> FoundInPost {
    FoundInPost(summary: summary, numbered: places.map { (numbers[$0], items[$0]) })
  }

  /// Those that are meant.
  func filter(_ isMeant: (Item) -> Bool) -> FoundInPost {
    FoundInPost(summary: summary, numbered: zip(numbers, items).filter { isMeant($0.1) }.map { ($0.0, $0.1) })
  }
}

extension Page {
  /// The items of this page out of those of posts in their order; posts of which none is left are left out.
  func cut<Item>(_ posts: [FoundInPost<Item>]) -> [FoundInPost<Item>] {
    var (toSkip, toTake) = (offset, limit ?? .max)
    return posts.compactMap { post in
      let skipped = min(toSkip, post.items.count)
      let taken = min(toTake, post.items.count - skipped)
      toSkip -= skipped
      toTake -= taken
      return taken == 0 ? nil : post.part(skipped..<skipped + taken)
    }
  }
}
