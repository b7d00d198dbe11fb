package import PostModel

/// Posts and quotes by month at the head of the list.
package struct TimelineHead: Sendable, Hashable {
  /// `nil` until they have been counted for the first time; then the last that were, until they are counted anew.
  package private(set) var counted: Timeline?
  /// The number of the last request.
  private var asked = 0

  package init() {}

  mutating func ask(_ number: Int) { asked = number }

  mutating func take(_ timeline: Timeline, of number: Int) {
    if number == asked { counted = timeline }
  }

  /// Rows that it takes from a pane of so many; 0 where the pane has no room for both.
  package static func rows(in pane: Int) -> Int { pane >= least ? min(most, pane / 2) : 0 }

  /// A line of words, one for the bars of each kind, one for the years.
  private static let fewest = 4
  private static let most = 6
  private static let least = 2 * fewest
}

/// Which posts are to be counted; answered by ``Message/timeline(_:of:)``.
package struct TimelineRequest: Sendable, Hashable {
  /// Counts up from 1; an answer to a former request is dropped.
  package let number: Int
  package let filter: ListRequest.Kind

  package init(number: Int, of filter: ListRequest.Kind) {
    self.number = number
    self.filter = filter
  }
}

extension Reader {
  /// Rows at the head of the list that are the timeline's.
  package var headRows: Int { timeline == nil ? 0 : TimelineHead.rows(in: PaneSizes(layout).posts) }

  mutating func toggleTimeline() -> [Effect] {
    timeline = timeline == nil ? TimelineHead() : nil
    if timeline != nil, layout[.posts] == nil { focus = .posts }
    resizePanes()
    if timeline != nil, headRows == 0 { say("The list has no room for the timeline: z gives it the screen", .warning) }
    return askForTimeline()
  }

  /// Asks for the timeline of the posts that are wanted, where it is shown.
  mutating func askForTimeline() -> [Effect] {
    guard timeline != nil else { return [] }
    timelineRequests += 1
    timeline?.ask(timelineRequests)
    return [.timeline(TimelineRequest(number: timelineRequests, of: wantedKind))]
  }
}
