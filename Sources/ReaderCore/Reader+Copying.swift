import PostCopying
import PostModel

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
