import PostDirectory
import PostModel

/// What the list shows in the place of posts: quotes, speakers, contacts, clips; and the timeline at its head.
extension Reader {
  /// - Parameter invocation: what stands behind the command's name is a query for the posts.
  mutating func showView(_ invocation: Invocation) -> [Effect] {
    let left = forgetViews()
    if let view = ListView(invocation.command, quotes: grouping) { views = [EntryList(view)] }
    let focused = focus(on: .posts)
    if let query = invocation.argument {
      return left + focused + list(.query(query), selecting: posts.selected?.id)
    }
    return left + focused + (views.isEmpty ? openSelected() : askForEntries())
  }

  /// Shows a list over the one that is shown; leaving it brings that back.
  mutating func showAbove(_ view: ListView) -> [Effect] {
    views.append(EntryList(view))
    return focus(on: .posts) + askForEntries()
  }

  /// Shows what was there before: another list of entries, as it is now, or the posts.
  mutating func leaveView() -> [Effect] {
    guard !views.isEmpty else { return [] }
    views.removeLast()
    if views.isEmpty { return [.stopEntries] + openSelected() }
    views[views.count - 1].shownPlace = nil
    return openSelected() + askForEntries()
  }

  /// The posts are listed again.
  mutating func forgetViews() -> [Effect] {
    defer { views = [] }
    return views.isEmpty ? [] : [.stopEntries]
  }

  /// What Enter does with the selected entry.
  mutating func open(_ entries: EntryList) -> [Effect] {
    guard let entry = entries.selected else { return [] }
    switch entry {
    case .heading, .fact: return []
    case .quote, .contact, .clip: return focus(on: .body)
    case .speaker(let speaker): return showAbove(.speaker(speaker.entry.name))
    }
  }

  /// Lists the same entries in another order, the selection staying on its entry; from the posts, their quotes.
  ///
  /// - Parameter name: `nil` is the next one.
  mutating func changeGrouping(_ name: String?) -> [Effect] {
    guard let former = entries else {
      if let order = name.flatMap(ListView.QuoteGrouping.init) { grouping = order }
      return showView(Invocation(.quotes))
    }
    guard let view = former.view.ordered(name) else {
      say(SafeText(former.view.title) + " cannot be listed in that order", .warning)
      return []
    }
    if case .quotes(let order) = view { grouping = order }
    var list = EntryList(view, startingAt: former.selected?.key)
    list.marked = former.marked
    views[views.count - 1] = list
    resizePanes()
    return askForEntries()
  }
}

extension ListView {
  /// `nil` where the command lists posts.
  fileprivate init?(_ command: Command, quotes grouping: QuoteGrouping) {
    switch command {
    case .posts: return nil
    case .quotes: self = .quotes(grouping)
    case .speakers: self = .speakers(.count)
    case .contacts: self = .contacts(.name)
    case .clips: self = .clips
    default: preconditionFailure("\(command.rawValue) is no list.")
    }
  }
}
