import PostExport
import PostModel

/// Posts as a folder of pages.
enum SiteExport {
  static func run(
    _ posts: consuming ExportSelection, title: String, to folder: consuming ExportFolder
  ) async throws(Failure) -> ExportOutcome {
    var index = SiteIndex(title: title)
    var outcome = ExportOutcome()
    try await posts.each({ (summary: $0.summary, page: SitePage($0).file) }) { made throws(Failure) in
      for (summary, page) in made {
        if let list = index.add(summary) { try folder.write(list) }
        try folder.write(page)
      }
      outcome.posts += made.count
    }
    try folder.write(index.finished())
    (outcome.files, outcome.removed) = (folder.written, try folder.finish())
    return outcome
  }
}

/// Posts as chapters of a file.
enum BookExport {
  static func run(
    _ posts: consuming ExportSelection, title: String, to target: consuming ExportTarget
  ) async throws(Failure) -> ExportOutcome {
    var outcome = ExportOutcome(files: 1)
    try target.write(MarkdownBook.opening(title: title))
    try await posts.each(MarkdownBook.chapter) { chapters throws(Failure) in
      for chapter in chapters { try target.write(chapter) }
      outcome.posts += chapters.count
    }
    try target.finish()
    return outcome
  }
}

/// Posts as entries of a feed.
enum FeedExport {
  /// What stands before the entries is known behind them: they wait in a file of their own.
  static func run(
    _ posts: consuming ExportSelection, title: String, query: String, to target: consuming ExportTarget
  ) async throws(Failure) -> ExportOutcome {
    var feed = AtomFeed(title: title, query: query)
    var outcome = ExportOutcome(files: 1)
    try await posts.each({ (post: $0.post, summary: $0.summary, entry: AtomFeed.entry($0)) }) { made throws(Failure) in
      for (post, summary, entry) in made {
        feed.add(post, summary)
        try target.write(entry)
      }
      outcome.posts += made.count
    }
    try target.finish(before: feed.opening, behind: AtomFeed.closing)
    return outcome
  }
}
