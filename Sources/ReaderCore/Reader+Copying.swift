package import PostModel

/// What each copy command takes from the open post.
extension Reader {
  /// Traps where the command copies nothing.
  mutating func copy(_ command: Command) -> [Effect] {
    guard let article else { return [] }
    let text = CopyText(of: article.annotated)
    let copy: Copy? =
      switch command {
      case .copyQuote: article.selectedQuote.map(text.withAttribution)
      case .copyQuoteAlone: article.selectedQuote.map(text.alone)
      case .copyContact: article.selectedContact.map(text.contact)
      case .copyPhone: article.selectedContact.flatMap { text.first(of: $0.phones, called: "phone") }
      case .copyEmail: article.selectedContact.flatMap { text.first(of: $0.emails, called: "e-mail") }
      case .copyLink: text.link()
      case .copyText: text.wholeText()
      default: preconditionFailure("\(command.rawValue) is no copy command.")
      }
    return copy.map { [.copy($0)] } ?? []
  }
}

extension Command {
  /// Why the command cannot work now; `nil` where it can.
  package func refusal(in reader: Reader) -> SafeText? {
    switch self {
    case .copyText: reader.article == nil ? "No post is open" : nil
    case .copyQuote, .copyQuoteAlone: reader.article?.selectedQuote == nil ? "No quotes in this post" : nil
    case .copyContact: reader.article?.selectedContact == nil ? "No contact in this post" : nil
    case .copyPhone: Self.missing(\.phones, "phone", in: reader)
    case .copyEmail: Self.missing(\.emails, "e-mail address", in: reader)
    case .copyLink: reader.article?.annotated.post.metadata.source == nil ? "This post names no link" : nil
    case .nextMatch, .previousMatch: reader.pattern == nil ? "Nothing is searched for: / begins" : nil
    default: nil
    }
  }

  private static func missing(
    _ values: KeyPath<Contact, [String]>, _ kind: SafeText, in reader: Reader
  ) -> SafeText? {
    guard let contact = reader.article?.selectedContact else { return "No contact in this post" }
    return contact[keyPath: values].isEmpty ? "No " + kind + " with this contact" : nil
  }
}
