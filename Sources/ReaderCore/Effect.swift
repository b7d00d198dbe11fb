package import PostMarks
package import PostModel

/// What the reader asks of the world; the executable does it and answers with a ``Message``.
package enum Effect: Sendable, Hashable {
  /// Find the posts of a list; gives up the request before it.
  case list(ListRequest)
  /// Give these rows of the list with this number, at once; those that it has not are left out.
  case rows(Range<Int>, of: Int)
  /// Find the entries of a list that is not one of posts; gives up the request before it.
  case entries(EntryRequest)
  /// Read these rows of the list of entries with this number.
  case entryRows(Range<Int>, of: Int)
  /// Give up finding entries, and forget those that were found.
  case stopEntries
  /// Count the posts that each of these queries finds, when there is time; an empty one finds all.
  case count([String])
  /// Read this post and find its quotes and contacts.
  case open(PostID)
  /// Read two texts, an older one first, and compare them.
  case compare(old: PostID, new: PostID)
  /// Look which quotes of this post others have, too; gives up the look before it. What is known already is not answered.
  case echoes(of: AnnotatedPost, known: [QuoteEcho])
  /// Count posts and quotes by month; gives up the count before it.
  case timeline(TimelineRequest)
  /// Walk the list; gives up the walk before it.
  case find(Find)
  /// Give up the walk that is under way.
  case stopFinding
  case copy(Copy)
  /// Keep what is said, from this moment on; answered by ``Message/marked(_:)``.
  case mark([MarkChange])
  /// Write a text to a file that is not there yet.
  case write(FileWriting)
  /// Hold clips against their posts; answered by ``Message/verified(_:)``.
  case verify([Clip])
  /// Count the posts of the list with this number that are not read; answered by ``Message/unread(_:)``.
  case countUnread(of: Int)
  /// Name the posts of the list with this number that are not read.
  case collectUnread(of: Int)
  /// Open it in the browser, or whatever the system has for it.
  case openLink(Link)
  /// Open the file of this post in the editor, at the line that has a UTF-8 offset of the body.
  case edit(PostID, offset: Int)
  /// Run a program, as a shell reads it, and give it something of a post; answered by ``Message/programEnded(_:)``.
  case pipe(PipedContent, to: String)
  /// Stop the program that runs.
  case stopProgram
  /// Compare the store with the catalog now.
  case reload
  /// Give up reading the store.
  case stopRefresh
  /// Send every cell to the terminal anew.
  case redraw
  /// Have the terminal report the mouse, or not any more.
  case mouse(Bool)
  case suspend
  case quit
}

/// A walk through the rows of the list for the first post that has something.
package struct Find: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    case quotes
    case contacts
    /// The words that the list's query looks for, in title or body.
    case match
    /// The post itself, where it has not been read.
    case unread
  }

  package enum Direction: Sendable, Hashable {
    case forward, backward
  }

  package let target: Target
  /// Forward lands on the first such place of the post that is found, backward on the last.
  package let direction: Direction
  /// The walk begins with the row after this one, or going backward before it: -1 up to the count of the list.
  package let row: Int
  /// The number of the list.
  package let list: Int
  /// Whether this is the second half of a walk round the list, from its other end.
  package let isComingRound: Bool

  package init(_ target: Target, _ direction: Direction, from row: Int, of list: Int, isComingRound: Bool = false) {
    self.target = target
    self.direction = direction
    self.row = row
    self.list = list
    self.isComingRound = isComingRound
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
