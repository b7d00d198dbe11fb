import CatalogRefresh
import PostCatalog
import PostDirectory
import PostModel
import PostQuery

/// Answers from the catalog.
extension ArchiveCatalog {
  /// How many posts there are.
  func count() throws(Failure) -> Int { try answer { catalog throws(CatalogError) in try catalog.count() } }

  /// The posts of a page of the answer to a question; without one, of all posts, newest first.
  ///
  /// No more posts are looked at than the page needs.
  func posts(_ question: Question?, _ page: Page) throws(Failure) -> [PostSummary] {
    try answer { catalog throws(CatalogError) in
      guard let question else { return Array(page.cut(try catalog.newest(page.end))) }
      var posts = try catalog.answerNow(question, enough: page.end).posts
      let first = min(page.offset, posts.count)
      return try posts.rows(first..<max(first, min(page.end ?? posts.count, posts.count)), in: catalog)
    }
  }

  /// Who is quoted in the posts that a question asks for, the most quoted first.
  func speakers(of question: Question) throws(Failure) -> [SpeakerEntry] {
    try answer { catalog throws(CatalogError) in try catalog.speakersNow(of: question.having(.quotes)).entries() }
  }

  /// The people and desks that the posts offer that a question asks for, by name, and their newest posts by number.
  func directory(of question: Question) throws(Failure) -> (entries: [DirectoryEntry], posts: [Int64: PostSummary]) {
    try answer { catalog throws(CatalogError) in
      let directory = try catalog.contactsNow(of: question.having(.contacts))
      guard let entries = try? directory.entries() else { throw .cancelled }
      return (entries, try catalog.posts(numbered: Set(entries.map(\.newest.post))))
    }
  }

  /// The quotes of a page of the answer to a question, post by post, with their words as the files have them now.
  func quotes(of question: Question, _ page: Page) async throws(Failure) -> [FoundInPost<Quote>] {
    try await found(question.having(.quotes), page) { posts, catalog throws(CatalogError) in
      try posts.quoted(0..<posts.count, in: catalog).map { quoted in
        FindingSource(file: quoted.post.file, count: quoted.quotes.count) { $0.quotes(of: quoted) }
      }
    }
  }

  /// The contacts of a page of the answer to a question, post by post, as the files have them now.
  func contacts(of question: Question, _ page: Page) async throws(Failure) -> [FoundInPost<Contact>] {
    try await found(question.having(.contacts), page) { posts, catalog throws(CatalogError) in
      try posts.contacted(0..<posts.count, in: catalog).map { contacted in
        FindingSource(file: contacted.post.file, count: contacted.contacts) { $0.contacts(of: contacted) }
      }
    }
  }

  /// Asks for so many posts as the page can need, and only where files have lost what they had, for all.
  private func found<Item>(
    _ question: Question, _ page: Page,
    _ sources: (inout PostSequence, Catalog) throws(CatalogError) -> [FindingSource<Item>]
  ) async throws(Failure) -> [FoundInPost<Item>] {
    var enough = page.end
    while true {
      let (listed, isComplete) = try answer { catalog throws(CatalogError) in
        var posts = try catalog.answerNow(question, enough: enough).posts
        return (try sources(&posts, catalog), posts.isComplete)
      }
      let found = await FindingSource.read(listed, page, from: archive)
      if isComplete || found.reduce(0, { $0 + $1.items.count }) == page.limit { return found }
      enough = nil
    }
  }

  private func answer<Result>(_ ask: (Catalog) throws(CatalogError) -> Result) throws(Failure) -> Result {
    do throws(CatalogError) { return try ask(catalog) } catch { throw .catalog(error) }
  }
}
