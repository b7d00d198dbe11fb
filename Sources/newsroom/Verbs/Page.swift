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
  /// The first one's number in its post, counted from 0.
  var first = 0
  var items: [Item]
}

extension Page {
  /// The items of this page out of those of posts in their order; posts of which none is left are left out.
  func cut<Item>(_ posts: [FoundInPost<Item>]) -> [FoundInPost<Item>] {
    var (toSkip, toTake) = (offset, limit ?? .max)
    return posts.compactMap { post in
      let skipped = min(toSkip, post.items.count)
      let items = post.items.dropFirst(skipped).prefix(toTake)
      toSkip -= skipped
      toTake -= items.count
      return items.isEmpty
        ? nil : FoundInPost(summary: post.summary, first: post.first + skipped, items: Array(items))
    }
  }
}
