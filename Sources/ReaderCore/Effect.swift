package import PostModel
package import TextLayout

/// What the reader asks of the world; the executable does it and answers with a ``Message``.
package enum Effect: Sendable, Hashable {
  /// Read this post and find its quotes and contacts.
  case open(PostID)
  case find(Find)
  /// Give up the search that is under way.
  case stopFinding
  case copy(Copy)
  /// Walk the store again.
  case reload
  /// Send every cell to the terminal anew.
  case redraw
  case suspend
  case quit
}

/// A walk through posts for the first that has something.
package struct Find: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// In the title or the body.
    case text(FoldedPattern)
    case quotes
    case contacts
  }

  package enum Direction: Sendable, Hashable {
    case forward, backward
  }

  package let target: Target
  /// Forward lands on the first such place of the post that is found, backward on the last.
  package let direction: Direction
  /// The posts to try, in this order.
  package let candidates: [PostID]

  package init(_ target: Target, _ direction: Direction, candidates: [PostID]) {
    self.target = target
    self.direction = direction
    self.candidates = candidates
  }
}

/// Text for the clipboard, and what the status line calls it.
package struct Copy: Sendable, Hashable {
  /// Such as `quote by Ann Lee`.
  package let what: SafeText
  package let text: SafeText
  /// Said after the report of a copy: that a speaker is inferred, say.
  package let remark: SafeText?

  package init(what: SafeText, text: SafeText, remark: SafeText? = nil) {
    self.what = what
    self.text = text
    self.remark = remark
  }
}
