import PostModel

/// Links, the editor, and other programs.
extension Reader {
  mutating func openLink() -> [Effect] {
    guard let link = article?.link else { return [] }
    return [.openLink(link)]
  }

  mutating func showHints(for purpose: Hints.Purpose) -> [Effect] {
    guard let places = article?.linkPlaces, !places.isEmpty else { return [] }
    overlays.append(.hints(Hints(purpose, places)))
    return []
  }

  mutating func type(_ key: KeyPress, into hints: Hints) -> [Effect] {
    var hints = hints
    switch (key.code, key.modifiers) {
    case (.backspace, _) where !hints.typed.isEmpty: hints.takeBack()
    case (.character(let letter), []) where hints.type(letter): break
    default:
      overlays.removeLast()
      if key.code != .escape { say("No link has these letters", .warning) }
      return []
    }
    guard let link = hints.chosen else {
      overlays[overlays.count - 1] = .hints(hints)
      return []
    }
    overlays.removeLast()
    switch hints.purpose {
    case .opening: return [.openLink(link)]
    case .copying: return [.copy(Copy(what: "link", text: link.address))]
    }
  }

  /// Opens the editor where the shown place is, else at the first line of the window.
  mutating func edit() -> [Effect] {
    guard let article else { return [] }
    let shown = article.highlightedRanges.first?.lowerBound
    let isInWindow = shown.flatMap { article.view.textInWindow?.contains($0) } ?? false
    return [.edit(article.id, offset: isInWindow ? shown ?? 0 : article.view.topOffset)]
  }

  /// Gives something of the open post to a program.
  mutating func pipe(_ invocation: Invocation) -> [Effect] {
    guard let article, let program = invocation.argument else { return [] }
    let content: PipedContent =
      switch invocation.command {
      case .pipeQuotes: .quotes(article.annotated, speakerAliases)
      case .pipeContacts: .contacts(article.annotated)
      default: .text(CopyText(of: article.annotated).wholeText().text)
      }
    running = program
    say("Running " + SafeText(oneLine: program) + "; Esc stops it")
    return [.pipe(content, to: program)]
  }

  /// Shows what a program printed.
  mutating func take(_ result: ProgramResult) {
    guard running == result.program else { return }
    running = nil
    let ending: SafeText = result.remark.map { " " + $0 } ?? ""
    if result.output.string.allSatisfy(\.isWhitespace) {
      let sentence = SafeText(oneLine: result.program) + ending + ": it printed nothing"
      return say(sentence, result.isGood ? .information : .warning)
    }
    notice = nil
    overlays.append(.text(TextBox(title: SafeText(oneLine: result.program) + ending, text: result.output, size: size)))
  }

  mutating func type(_ key: KeyPress, into box: TextBox) -> [Effect] {
    var box = box
    let page = box.view.height
    switch (key.code, key.modifiers) {
    case (.down, _), (.character("j"), []): box.scroll(by: 1)
    case (.up, _), (.character("k"), []): box.scroll(by: -1)
    case (.pageDown, _), (.character(" "), []), (.character("f"), .control): box.scroll(by: page)
    case (.pageUp, _), (.character("b"), []), (.character("b"), .control): box.scroll(by: -page)
    case (.home, _), (.character("g"), []): box.scroll(by: -box.view.top)
    case (.end, _), (.character("G"), []): box.scroll(by: box.view.estimatedCount)
    case (.character("y"), []): return [.copy(Copy(what: "text", text: box.text))]
    case (.escape, _), (.enter, _), (.character("q"), []), (.character("c"), .control):
      overlays.removeLast()
      return []
    default: return []
    }
    overlays[overlays.count - 1] = .text(box)
    return []
  }
}

extension Article {
  /// The post's own link, where it is one that may be opened.
  var link: Link? { annotated.post.metadata.source.flatMap(Link.init) }
}

extension Command {
  /// Why nothing of the open post can be given away; `nil` where it can.
  func noOpening(of article: Article) -> SafeText? {
    switch self {
    case .openLink where article.link == nil:
      article.annotated.post.metadata.source == nil
        ? "This post names no link; O shows those in the text" : "This post's link is none that may be opened"
    case .openLinkByLetters, .copyLinkByLetters: article.linkPlaces.isEmpty ? "No link in the text on the screen" : nil
    case .pipeQuotes: article.annotated.findings.quotes.isEmpty ? "No quotes in this post" : nil
    case .pipeContacts: article.annotated.findings.contacts.isEmpty ? "No contact in this post" : nil
    case .pipe: article.isBeginning ? "The rest of this post is still being read" : nil
    default: nil
    }
  }
}
