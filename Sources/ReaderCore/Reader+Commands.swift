import PostModel

extension Reader {
  /// Runs a command, or says why it cannot run now.
  package mutating func run(_ invocation: Invocation) -> [Effect] {
    let command = invocation.command
    if let refusal = command.refusal(in: self) {
      say(refusal, .warning)
      return []
    }
    let stopped = command == .cancel ? [] : abandonFind()
    if invocation.argument == nil, command.asksForArgument {
      return stopped + ask(for: command, text: beginning(of: command))
    }
    if let question = embargoQuestion(for: invocation) {
      overlays.append(.question(question))
      return stopped
    }
    if command.canBeRepeated { lastRepeatable = invocation }
    return stopped + dispatch(invocation)
  }

  package mutating func run(_ command: Command) -> [Effect] { run(Invocation(command)) }

  /// The one switch: it only dispatches, and what the groups have are switches that only dispatch, too.
  private mutating func dispatch(_ invocation: Invocation) -> [Effect] {
    switch invocation.command.group {
    case .moving: move(invocation.command)
    case .panes: arrangePanes(invocation.command)
    case .lists: list(invocation)
    case .post: handlePost(invocation)
    case .marks: mark(invocation)
    case .copying: copy(invocation)
    case .clips: handleClips(invocation)
    case .program: runProgram(invocation.command)
    }
  }

  private mutating func move(_ command: Command) -> [Effect] {
    switch command {
    case .lineDown: move(by: 1)
    case .lineUp: move(by: -1)
    case .halfPageDown: page(by: 1, of: 2)
    case .halfPageUp: page(by: -1, of: 2)
    case .pageDown: page(by: 1, of: 1)
    case .pageUp: page(by: -1, of: 1)
    case .top: move(by: -Self.farAway)
    case .bottom: focus == .posts ? moveToEndOfList() : move(by: Self.farAway)
    case .nextPost: moveList { $0.move(by: 1) }
    case .previousPost: moveList { $0.move(by: -1) }
    case .nextQuote: walk(to: .quotes, .forward)
    case .previousQuote: walk(to: .quotes, .backward)
    case .nextContact: walk(to: .contacts, .forward)
    case .previousContact: walk(to: .contacts, .backward)
    case .nextUnread: walkToUnread()
    default: preconditionFailure("\(command.rawValue) does not move.")
    }
  }

  private mutating func arrangePanes(_ command: Command) -> [Effect] {
    switch command {
    case .open: open()
    case .back: back()
    case .nextPane: focus(next: 1)
    case .previousPane: focus(next: -1)
    case .paneRight: focus(on: .body)
    case .paneLeft: focus(on: focus == .body ? .posts : focus)
    case .showPosts: focus(on: .posts)
    case .showBody: focus(on: .body)
    case .showQuotes: focus(on: .quotes)
    case .showContacts: focus(on: .contacts)
    case .showSearches: focus(on: .searches)
    case .zoom: toggleZoom()
    case .taller, .shorter, .wider, .narrower, .evenPanes: changeShares(command)
    case .mouse: toggleMouse()
    default: preconditionFailure("\(command.rawValue) is about no panes.")
    }
  }

  private mutating func list(_ invocation: Invocation) -> [Effect] {
    switch invocation.command {
    case .search: invocation.argument.map { list(.query($0), selecting: posts.selected?.id) } ?? ask(.search)
    case .nextMatch: walk(to: .match, .forward)
    case .previousMatch: walk(to: .match, .backward)
    case .filter: invocation.argument.map { list(.fuzzyTitle($0), selecting: posts.selected?.id) } ?? ask(.filter)
    case .posts, .quotes, .speakers, .contacts, .clips: showView(invocation)
    case .grouping: changeGrouping(invocation.argument)
    case .timeline: toggleTimeline()
    default: preconditionFailure("\(invocation.command.rawValue) is about no lists.")
    }
  }

  private mutating func handlePost(_ invocation: Invocation) -> [Effect] {
    switch invocation.command {
    case .boilerplate: toggleBoilerplate()
    case .compare: compare()
    case .related: goToRelated()
    case .firstSaid: goToFirstSaid()
    case .openLink: openLink()
    case .openLinkByLetters: showHints(for: .opening)
    case .edit: edit()
    case .pipe, .pipeQuotes, .pipeContacts: pipe(invocation)
    default: preconditionFailure("\(invocation.command.rawValue) is about no post.")
    }
  }

  private mutating func runProgram(_ command: Command) -> [Effect] {
    switch command {
    case .commands: askForCommand()
    case .help: showHelp()
    case .cancel: cancel()
    case .redraw: [.redraw]
    case .reload: [.reload]
    case .suspend: [.suspend]
    case .quit: [.quit]
    default: preconditionFailure("\(command.rawValue) is not about the program.")
    }
  }

  /// Further than any list is long.
  private static let farAway = 1 << 40
}

/// The program.
extension Reader {
  private mutating func showHelp() -> [Effect] {
    let title = "Keys in " + focus.title
    overlays.append(.palette(Palette(title: title, keymap: keymap, pane: focus, height: paletteHeight)))
    return []
  }

  /// Ends the walk that is under way; else the comparison; else takes the mark off a quote or contact; else leaves the
  /// list of entries; else the search; else stops reading.
  private mutating func cancel() -> [Effect] {
    if find != nil {
      say("Stopped")
      return abandonFind()
    }
    if article?.endComparing() == true { return [] }
    if focus == .posts, !views.isEmpty { return leaveView() }
    switch article?.highlight {
    case .quote, .contact:
      article?.clearHighlight()
      return []
    case .match, nil: break
    }
    if let program = running {
      running = nil
      say(SafeText(oneLine: program) + " was stopped")
      return [.stopProgram]
    }
    if !views.isEmpty { return leaveView() }
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
