import PostCopying
package import PostModel

extension Command {
  /// Why the command cannot work now; `nil` where it can.
  package func refusal(in reader: Reader) -> SafeText? {
    switch self {
    case .nextMatch, .previousMatch:
      let canMove = reader.article?.comparison != nil || reader.posts.highlighter != nil
      return canMove ? nil : Self.noWords(in: reader.posts)
    case .compare: return reader.article.map(Self.nothingToCompare) ?? "No post is open"
    case .firstSaid: return reader.article.map(Self.noFirstSaid) ?? "No post is open"
    case .openLink, .openLinkByLetters, .copyLinkByLetters, .edit, .pipe, .pipeQuotes, .pipeContacts:
      return reader.article.map(noOpening) ?? "No post is open"
    case .boilerplate: return Self.noFolds(in: reader)
    case .related: return reader.article.map(Self.noRelated) ?? "No post is open"
    case .wider, .narrower, .taller, .shorter: return noSharing(in: reader)
    case .mouse: return reader.mouse.refusal
    case .showSearches: return reader.searches.isEmpty ? Self.noSearches : nil
    case .copyContact, .copyPhone, .copyEmail, .copyAddress, .copyCard, .copyRow: return contactRefusal(in: reader)
    case .mark, .merge, .unmerge: return peopleRefusal(in: reader)
    case .copyQuote, .copyQuoteAlone, .copyQuoteAs, .copyQuoteLink, .copyLink, .copyText:
      if copiesClips, let clip = reader.selectedClip { return missing(in: clip) }
      return reader.noEntry ?? reader.article.map(missing) ?? "No post is open"
    default: return markRefusal(in: reader) ?? clipRefusal(in: reader)
    }
  }

  private static func noWords(in posts: PostList) -> SafeText {
    posts.kind.isEverything ? "Nothing is searched for: / begins" : "This search has no words to be found in a text"
  }

  private static let noSearches: SafeText =
    "No saved searches: a line name = \"query\" below [searches] in config.toml makes one"

  /// What a copy command would take and the post has not.
  private func missing(in article: Article) -> SafeText? {
    switch self {
    case .copyQuote, .copyQuoteAlone, .copyQuoteAs: article.selectedQuote == nil ? "No quotes in this post" : nil
    case .copyQuoteLink: Self.missingLink(in: article)
    case .copyLink: article.annotated.post.metadata.source == nil ? "This post names no link" : nil
    case .copyText: article.isBeginning ? "The rest of this post is still being read" : nil
    default: nil
    }
  }

  private static func missingLink(in article: Article) -> SafeText? {
    if article.selectedQuote == nil { return "No quotes in this post" }
    guard let source = article.summary.source else { return "This post names no link" }
    return TextFragment.isOfWeb(source) ? nil : "This post's link is no address of a web page"
  }
}
