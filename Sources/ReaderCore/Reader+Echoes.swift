package import PostModel

/// Quotes of the open post that other posts have, too.
extension Reader {
  mutating func lookForEchoes() -> [Effect] {
    guard let article, !article.isBeginning, !article.annotated.findings.quotes.isEmpty else { return [] }
    return [.echoes(of: article.annotated, known: article.echoes.values.sorted { $0.quote < $1.quote })]
  }

  /// Goes to the post that had the selected quote first; where the list does not have it, to that of all posts.
  mutating func goToFirstSaid() -> [Effect] {
    guard let first = article?.selectedEcho?.first else { return [] }
    awaitedPlace = EntryPlace(first.post, .quote(first.quote))
    return goTo(first.post)
  }

  /// Selects a post in the list; where the list does not have it, or is none of posts, in that of all posts.
  mutating func goTo(_ id: PostID) -> [Effect] {
    let left = forgetViews()
    if let row = posts.row(of: id) { return left + movePosts { $0.select(row) } }
    return left + list(.everything, selecting: id)
  }
}

extension Article {
  /// What is known of the selected quote in other posts.
  package var selectedEcho: QuoteEcho? { quotes.selection.flatMap { echoes[$0] } }
}

extension Command {
  /// Why there is no earlier post with the selected quote; `nil` where there is one.
  static func noFirstSaid(in article: Article) -> SafeText? {
    guard let echo = article.selectedEcho else {
      return article.selectedQuote == nil ? "No quotes in this post" : "No other post has this quote"
    }
    return echo.first == nil ? "No earlier post has this quote; compare shows the other one" : nil
  }
}
