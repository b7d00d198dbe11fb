import GRDB
package import PostDirectory
import PostModel

/// The quotes of one speaker.
extension QuoteSequence {
  /// What was said in posts under one of some names, below the posts, in the order of these.
  ///
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package static func all(
    of posts: PostSequence, by names: Set<NameKey>, in catalog: Catalog
  ) async throws(CatalogError) -> QuoteSequence {
    return try await catalog.read { db in
      var found = QuoteSequence(isComplete: posts.isComplete, isByDay: posts.isByDay)
      var rows = QuoteRows(db)
      var isMeant: [Int64: Bool] = [0: false]
      for (done, post) in posts.numbers.enumerated() {
        if done % 1024 == 0 { try Task.checkCancellation() }
        let quotes = try rows.speakerNumbers(in: post).prefix(QuotePosition.mostOfAPost).filter { _, speaker in
          if let known = isMeant[speaker] { return known }
          let isNew = try rows.speaker(speaker).map { names.contains(NameKey($0.name)) } ?? false
          isMeant[speaker] = isNew
          return isNew
        }
        found.append(quotes.map { QuotePosition(post: post, quote: $0.quote) })
      }
      return found
    }
  }
}
