import PostModel

extension Reader {
  /// Runs a command, or says why it cannot run now.
  package mutating func run(_ command: Command) -> [Effect] {
    if let refusal = command.refusal(in: self) {
      say(refusal, .warning)
      return []
    }
    let stopped = command == .cancel ? [] : abandonFind()
    return stopped + dispatch(command)
  }

  /// The one switch over commands: it only dispatches.
  private mutating func dispatch(_ command: Command) -> [Effect] {
    switch command {
    case .lineDown: return move(by: 1)
    case .lineUp: return move(by: -1)
    case .halfPageDown: return page(by: 1, of: 2)
    case .halfPageUp: return page(by: -1, of: 2)
    case .pageDown: return page(by: 1, of: 1)
    case .pageUp: return page(by: -1, of: 1)
    case .top: return move(by: -Self.farAway)
    case .bottom: return focus == .posts ? moveToLastPost() : move(by: Self.farAway)
    case .nextPost: return movePosts { $0.move(by: 1) }
    case .previousPost: return movePosts { $0.move(by: -1) }
    case .nextQuote: return walk(to: .quotes, .forward)
    case .previousQuote: return walk(to: .quotes, .backward)
    case .nextContact: return walk(to: .contacts, .forward)
    case .previousContact: return walk(to: .contacts, .backward)
    case .open: return open()
    case .back: return back()
    case .nextPane: return focus(next: 1)
    case .previousPane: return focus(next: -1)
    case .paneRight: return focus(on: .body)
    case .paneLeft: return focus(on: focus == .body ? .posts : focus)
    case .showPosts: return focus(on: .posts)
    case .showBody: return focus(on: .body)
    case .showQuotes: return focus(on: .quotes)
    case .showContacts: return focus(on: .contacts)
    case .showSearches: return focus(on: .searches)
    case .zoom: return toggleZoom()
    case .search: return ask(.search)
    case .nextMatch: return walk(to: .match, .forward)
    case .previousMatch: return walk(to: .match, .backward)
    case .filter: return ask(.filter)
    case .compare: return compare()
    case .related: return goToRelated()
    case .copyQuote, .copyQuoteAlone, .copyContact, .copyPhone, .copyEmail, .copyLink, .copyText: return copy(command)
    case .commands: return showPalette("Commands")
    case .help: return showPalette("Keys and commands")
    case .cancel: return cancel()
    case .redraw: return [.redraw]
    case .reload: return [.reload]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
  }

  /// Further than any list is long.
  private static let farAway = 1 << 40
}

/// The program.
extension Reader {
  private mutating func showPalette(_ title: String) -> [Effect] {
    overlays.append(.palette(Palette(title: title, keymap: keymap, pane: focus, height: paletteHeight)))
    return []
  }

  /// Ends the walk that is under way; else the comparison; else takes the mark off a quote or contact; else the search;
  /// else stops reading.
  private mutating func cancel() -> [Effect] {
    if find != nil {
      say("Stopped")
      return abandonFind()
    }
    if article?.endComparing() == true { return [] }
    switch article?.highlight {
    case .quote, .contact:
      article?.clearHighlight()
      return []
    case .match, nil: break
    }
    if !wantedKind.isEverything { return showAllPosts() }
    return stopRefresh()
  }

  private mutating func stopRefresh() -> [Effect] {
    guard let progress else { return [] }
    say(progress.stopped)
    self.progress = nil
    return [.stopRefresh]
  }
}
