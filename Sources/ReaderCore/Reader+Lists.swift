import PostModel
import PostQuery

/// The list that was asked for last.
struct AskedList: Sendable {
  let request: ListRequest
  /// Whether it is the list that is shown, as it is now: then the old rows stay until the new ones are there.
  let isRefresh: Bool
}

/// Asking for lists and taking them in.
extension Reader {
  /// What the list shows, or will show when the answer has come.
  var wantedKind: ListRequest.Kind { asked?.request.kind ?? posts.kind }

  /// Asks for a list, the selection staying on a post where the list has it, else on a row.
  mutating func list(
    _ kind: ListRequest.Kind, selecting id: PostID?, row: Int = 0, isRefresh: Bool = false
  ) -> [Effect] {
    if posts.kind == .everything, kind != .everything { home = posts }
    requests += 1
    let request = ListRequest(number: requests, kind, selecting: id, row: row, height: posts.cursor.height)
    asked = AskedList(request: request, isRefresh: isRefresh)
    posts.expectAnswer()
    return [.list(request)] + askForEntries() + askForTimeline()
  }

  /// The catalog has changed.
  mutating func noteChange() -> [Effect] {
    searches.makeStale()
    lastOutdated = requests
    return refreshList() + lookForEchoes()
  }

  /// Asks for the same list as it is now.
  private mutating func refreshList() -> [Effect] {
    if let place = returning { return list(place.list, selecting: place.post) }
    guard wantedKind == posts.kind else { return list(wantedKind, selecting: posts.selected?.id) }
    let selected = posts.isUntouched ? nil : posts.selected?.id
    let row = posts.isUntouched ? 0 : posts.cursor.selection ?? 0
    return list(wantedKind, selecting: selected, row: row, isRefresh: true)
  }

  /// Back to every post, the selection staying on its post.
  mutating func showAllPosts() -> [Effect] {
    let selected = posts.selected?.id
    guard var former = home, let id = selected, let row = former.row(of: id) else {
      return list(.everything, selecting: selected)
    }
    former.select(row)
    return goBack(to: former)
  }

  /// Shows a list that was there before, and asks for it as it is now.
  mutating func goBack(to former: PostList) -> [Effect] {
    posts = former
    posts.touch()
    resizePanes()
    article?.findMatches(of: posts.highlighter)
    let row = posts.cursor.selection ?? 0
    return openSelected() + list(posts.kind, selecting: posts.selected?.id, row: row, isRefresh: true)
  }

  mutating func take(_ listing: PostListing) -> [Effect] {
    guard let asked, listing.number == asked.request.number else { return [] }
    if listing.number == posts.number {
      posts.extend(by: listing)
    } else {
      if let beginnings = queryForBeginnings(insteadOf: listing, asked) {
        say(SafeText(oneLine: "No post has “\(asked.request.kind.text)”: these have words that begin so"))
        return list(beginnings, selecting: posts.selected?.id)
      }
      let isLost = asked.request.selecting != nil && listing.selected == nil
      // The post may come with more of the list: the one that is shown holds as long as nobody wants to go elsewhere.
      if asked.isRefresh, isLost, !listing.isComplete || isRebuilding && !posts.hasMoved { return [] }
      replaceList(by: listing, asked)
      if asked.isRefresh, isLost, !posts.hasMoved { say(posts.loss, .warning) }
    }
    return openSelected() + goOnFinding() + countSearches() + countUnread()
  }

  /// Where words were entered before they were written to the end, the posts that were found while typing are kept.
  private func queryForBeginnings(insteadOf listing: PostListing, _ asked: AskedList) -> ListRequest.Kind? {
    guard case .query(let text) = asked.request.kind, posts.kind == .typing(text), posts.count > 0,
      listing.isComplete, listing.count == 0, text.last?.isLetter == true || text.last?.isNumber == true,
      let today = now ?? PostDate(year: 2000, month: 1, day: 1), (try? Query(text + "*", today: today)) != nil
    else { return nil }
    return .query(text + "*")
  }

  private mutating func replaceList(by listing: PostListing, _ asked: AskedList) {
    posts.replace(by: listing, of: asked.request)
    if prompt == nil { beforePrompt = nil }
    article?.findMatches(of: posts.highlighter)
    if !asked.isRefresh, entries == nil { article?.showFirstMatch() }
  }

  mutating func take(_ rows: [PostSummary], from first: Int, of number: Int) -> [Effect] {
    guard number == posts.number else { return [] }
    posts.add(rows, from: first)
    return openSelected()
  }

  /// Asks for the rows that the window lacks.
  func missingRows() -> [Effect] {
    let rows: [Effect] = posts.missing.map { [.rows($0, of: posts.number)] } ?? []
    guard let entries, let missing = entries.missing else { return rows }
    return rows + [.entryRows(missing, of: entries.number)]
  }

  /// What cannot be read stays in the prompt, or comes back there; the list before it holds.
  mutating func refuse(_ number: Int, _ error: QueryError) -> [Effect] {
    guard let asked, number == asked.request.number else { return [] }
    self.asked = posts.request.map { AskedList(request: $0, isRefresh: false) }
    if var prompt {
      prompt.error = error
      overlays[overlays.count - 1] = .prompt(prompt)
    } else if beforePrompt != nil, case .query(let text) = asked.request.kind {
      let input = LineInput(text)
      overlays.append(.prompt(Prompt(purpose: .search, input: input, error: error, wasEntered: true)))
    } else {
      let name = searches.entry(of: asked.request.kind).map { searches.entries[$0].name } ?? asked.request.kind.text
      say(SafeText(oneLine: "“\(name)” cannot be read: column \(error.column): \(error.reason)"), .error)
    }
    return posts.number <= lastOutdated ? refreshList() : askForEntries() + askForTimeline()
  }

  mutating func countSearches() -> [Effect] {
    posts.isComplete ? searches.toCount(whileReading: progress != nil) : []
  }
}
