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
      return try posts.rowsNow(first..<max(first, min(page.end ?? posts.count, posts.count)), in: catalog)
    }
  }

  /// Who is quoted in the posts that a question asks for, the most quoted first.
  func speakers(of question: Question, _ aliases: SpeakerAliases = SpeakerAliases()) throws(Failure) -> [SpeakerEntry] {
    try answer { catalog throws(CatalogError) in
      try catalog.speakersNow(of: question.having(.quotes), aliases: aliases).entries()
    }
  }

  /// The people and desks that the posts offer that a question asks for, by name, and their newest posts by number.
  func directory(of question: Question) throws(Failure) -> (entries: [DirectoryEntry], posts: [Int64: PostSummary]) {
    try answer { catalog throws(CatalogError) in
      let directory = try catalog.contactsNow(of: question.having(.contacts))
      guard let entries = try? directory.entries() else { throw .cancelled }
      return (entries, try catalog.postsNow(numbered: Set(entries.map(\.newest.post))))
    }
  }

  /// The quotes of a page of the answer to a question, post by post, with their words as the files have them now.
  ///
  /// Where the question says something of single quotes, only those that it means.
  func quotes(of question: Question, _ page: Page) async throws(Failure) -> [FoundInPost<Quote>] {
    try await found(question.having(.quotes), page) { answer, catalog throws(CatalogError) in
      let test = QuoteTest(question.query, forms: answer.forms)
      return try answer.posts.quotedNow(0..<answer.posts.count, in: catalog).map { quoted in
        FindingSource(file: quoted.post.file, count: quoted.count(meaning: test)) { archive in
          let found = archive.quotes(of: quoted)
          guard let test else { return found }
          return found.filter { test.means(speaker: $0.speaker?.name, words: $0.segments.map(\.text)) }
        }
      }
    }
  }

  /// The contacts of a page of the answer to a question, post by post, as the files have them now.
  func contacts(of question: Question, _ page: Page) async throws(Failure) -> [FoundInPost<Contact>] {
    try await found(question.having(.contacts), page) { answer, catalog throws(CatalogError) in
      try answer.posts.contactedNow(0..<answer.posts.count, in: catalog).map { contacted in
        FindingSource(file: contacted.post.file, count: contacted.contacts) { $0.contacts(of: contacted) }
      }
    }
  }

  /// Asks for so many posts as the page can need, and only where files have lost what they had, for all.
  private func found<Item>(
    _ question: Question, _ page: Page,
    _ sources: (inout CatalogAnswer, Catalog) throws(CatalogError) -> [FindingSource<Item>]
  ) async throws(Failure) -> [FoundInPost<Item>] {
    var enough = page.end
    while true {
      let (listed, isComplete) = try answer { catalog throws(CatalogError) in
        var answer = try catalog.answerNow(question, enough: enough)
        return (try sources(&answer, catalog), answer.posts.isComplete)
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

extension QuotedPost {
  /// How many of the quotes are meant; `nil` where only their words tell.
  fileprivate func count(meaning test: QuoteTest?) -> Int? {
    guard let test else { return quotes.count }
    return test.readsWords ? nil : quotes.count { test.means(speaker: $0.speaker?.name, words: []) }
  }
}
