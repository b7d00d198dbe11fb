import PostModel

/// Entries in the place of posts: asking for them, taking them in, and what the panes show of the selected one.
extension Reader {
  /// The list that fills the Posts pane; `nil` where that is the posts.
  package var entries: EntryList? { views.last }

  /// What fills the Posts pane.
  package var view: ListView { entries?.view ?? .posts }

  /// Why nothing can be taken from the selected entry; `nil` where it can, or where posts are listed.
  var noEntry: SafeText? {
    guard let entries, focus == .posts, entries.view.hasQuotes else { return nil }
    if entries.selected == nil {
      return entries.isComplete ? "No quote is selected" : "The quotes are still on their way"
    }
    return isOpening ? "The quote's post is still being read" : nil
  }

  /// Asks for the entries that are shown, of the posts that are wanted, as they are now.
  ///
  /// - Parameter key: the entry that is to be selected; without it the selection stays where it is.
  mutating func askForEntries(selecting key: EntryKey? = nil) -> [Effect] {
    guard !views.isEmpty else { return [] }
    entryRequests += 1
    let request = views[views.count - 1].ask(
      number: entryRequests, of: wantedKind, aliases: speakerAliases, selecting: key)
    return request.view == .clips ? listClips(request) : [.entries(request)]
  }

  mutating func take(_ listing: EntryListing) -> [Effect] {
    guard !views.isEmpty, !(isRebuilding && views[views.count - 1].loses(listing)),
      views[views.count - 1].take(listing)
    else { return [] }
    return openSelected()
  }

  mutating func take(_ rows: [ListEntry], from first: Int, of number: Int) -> [Effect] {
    guard let entries, number == entries.number else { return [] }
    views[views.count - 1].add(rows, from: first)
    return openSelected()
  }

  /// Shows the place of the selected entry, or asks for its post; nothing where that has been done, or it has none.
  mutating func openSelectedEntry() -> [Effect] {
    guard let entries, let place = entries.selected?.place else { return [] }
    if place.post != article?.id { return [.open(place.post)] }
    showEntryPlace()
    return []
  }

  /// Shows the place of the selected entry in the post that is open, once; or one that was gone to.
  mutating func showEntryPlace() {
    if let place = awaitedPlace, article?.isBeginning == false {
      awaitedPlace = nil
      if place.post == article?.id { return article?.show(place.spot) ?? () }
    }
    guard let entries, let place = entries.selected?.place, place != entries.shownPlace, place.post == article?.id,
      article?.isBeginning == false
    else { return }
    views[views.count - 1].shownPlace = place
    article?.show(place.spot)
  }
}

extension Article {
  mutating func show(_ spot: EntryPlace.Spot) {
    switch spot {
    case .top: break
    case .quote(let index): showQuote(index)
    case .contact(let index): showContact(index)
    case .clip(let clip): show(clip)
    }
  }
}

/// Walking along the entries.
extension Reader {
  /// To the next quote of a list of quotes; to the next contact or match in the open post alone.
  ///
  /// - Returns: `nil` where posts are listed.
  mutating func walkEntries(to target: Find.Target, _ direction: Find.Direction) -> [Effect]? {
    guard let entries else { return nil }
    if target == .quotes, entries.view.hasQuotes { return walkQuotes(direction) }
    if article?.showNext(target, direction) == true { return [] }
    if target == .match, entries.view.hasQuotes { return walkQuotes(direction) }
    let place: SafeText = direction == .forward ? "No later " : "No earlier "
    say(place + target.noun + " in this post; posts lists the others", .warning)
    return []
  }

  private mutating func walkQuotes(_ direction: Find.Direction) -> [Effect] {
    let former = entries?.cursor.selection
    views[views.count - 1].move { $0.move(by: direction == .forward ? 1 : -1) }
    guard entries?.cursor.selection == former else { return openSelected() }
    say(direction == .forward ? "No later quote in the list" : "No earlier quote in the list", .warning)
    return []
  }
}

extension Find.Target {
  fileprivate var noun: SafeText {
    switch self {
    case .quotes: "quote"
    case .contacts: "contact"
    case .match: "match"
    case .unread: "post that is not read"
    }
  }
}
