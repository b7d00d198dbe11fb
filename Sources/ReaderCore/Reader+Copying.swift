import PostCopying
package import PostModel

/// What each copy command takes from the open post.
extension Reader {
  /// Traps where the command copies nothing.
  mutating func copy(_ invocation: Invocation) -> [Effect] {
    let command = invocation.command
    if command.copiesClips, let clip = selectedClip {
      let copy = ClipText(of: clip, templates: templates, now: now).copy(invocation)
      if copy == nil, command == .copyQuoteAs { say(noTemplate(invocation.argument ?? ""), .warning) }
      return copy.map { [.copy($0)] } ?? []
    }
    if command.copiesContacts {
      let isOfPost = selectedContact == nil
      return contactCopy(command).map { [.copy($0)] + (isOfPost ? noteReading(of: article?.id) : []) } ?? []
    }
    if command == .copyLinkByLetters { return showHints(for: .copying) }
    guard let article else { return [] }
    let text = CopyText(of: article.annotated, templates: templates, now: now)
    let copy: Copy? =
      switch command {
      case .copyQuote: article.selectedQuote.flatMap { text.withAttribution($0) }
      case .copyQuoteAlone: article.selectedQuote.map(text.alone)
      case .copyQuoteAs: article.selectedQuote.flatMap { text.withAttribution($0, by: invocation.argument) }
      case .copyQuoteLink: article.selectedQuote.flatMap(text.link)
      case .copyLink: text.link()
      case .copyText: text.wholeText()
      case .copyLinkByLetters: nil
      default: preconditionFailure("\(command.rawValue) is no copy command.")
      }
    if copy == nil, command == .copyQuoteAs { say(noTemplate(invocation.argument ?? ""), .warning) }
    return copy.map { [.copy($0)] + noteReading(of: article.id) } ?? []
  }

  func noTemplate(_ name: String) -> SafeText {
    let meant = NearestName.of(name, among: templates.names).map { "did you mean “\($0)”?" }
    let all = "there are " + templates.names.joined(separator: ", ")
    return SafeText(oneLine: "There is no template “\(name)”; " + (meant ?? all))
  }
}

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
