package import PostCopying
package import PostMarks
package import PostModel
package import PostQuery

/// Everything that can happen to the reader.
package enum Message: Sendable {
  /// The first of all: the reader asks for its list.
  case started
  /// The time: before each key, and at each minute while an embargo is shown.
  case clock(PostDate)
  case key(KeyPress)
  /// Text pasted into the terminal; it is never run as keys.
  case pasted(String)
  /// Something was done with the mouse, over what the screen has at that place.
  case mouse(MouseEvent, on: MouseTarget?)
  /// A command by its name, with what stands behind it.
  case ordered(Invocation)
  /// A row of a pane by its number, counted from 0; it is opened too where that is wanted.
  case chosen(row: Int, in: Pane, opens: Bool)
  /// Reading goes on at a place of the open post: a UTF-8 offset into its body's text.
  case placed(Int)
  case resized(Size)
  /// The answer to ``Effect/list(_:)``, or more of it.
  case listed(PostListing)
  /// The other answer to ``Effect/list(_:)``: the query cannot be read. The list before it holds.
  case refused(number: Int, QueryError)
  /// The answer to ``Effect/rows(_:of:)``: posts of the list with that number, from a row on.
  case rows([PostSummary], from: Int, of: Int)
  /// The answer to ``Effect/entries(_:)``, or more of it.
  case entries(EntryListing)
  /// The answer to ``Effect/entryRows(_:of:)``: entries of the list with that number, from a row on.
  case entryRows([ListEntry], from: Int, of: Int)
  /// The catalog has other posts now than those that the list was made of.
  case changed
  /// The catalog is being built anew, or is so no more: until then, posts that it lacks may only not have been read yet.
  case rebuilding(Bool)
  /// How far the store has been read; `nil` when that is over.
  case progress(RefreshProgress?)
  /// The answer to ``Effect/count(_:)``, or a part of it: how many posts each query finds.
  case counted([String: Int])
  /// The answer to ``Effect/open(_:)``; also unasked, when the file of the open post has changed.
  case opened(AnnotatedPost)
  /// The first answer to ``Effect/open(_:)`` for a very long post: what a first screen needs of it; the whole follows.
  case openedBeginning(AnnotatedPost)
  /// The answer to ``Effect/echoes(of:)``.
  case echoed(PostID, [QuoteEcho])
  /// The answer to ``Effect/timeline(_:)``, by its number.
  case timeline(Timeline, of: Int)
  /// The answer to ``Effect/compare(old:new:)``.
  case compared(Comparison)
  /// The answer to ``Effect/find(_:)``: the post and its row; `nil` where no post has it.
  case found(AnnotatedPost?, row: Int?, by: Find)
  /// The answer to ``Effect/verify(_:)``: by the names of the clips.
  case verified([String: ClipCheck])
  /// What was said by ``Effect/mark(_:)``, with its moment; and what others have said.
  case marked([Mark])
  /// All marks that have been kept.
  case marksRead(MarkBook)
  /// The answer to ``Effect/countUnread(of:)``.
  case unread(UnreadCount)
  /// The answer to ``Effect/collectUnread(of:)``: posts of the list with that number.
  case unreadPosts([PostID], of: Int)
  /// The answer to ``Effect/pipe(_:to:)``.
  case programEnded(ProgramResult)
  /// Something to tell the user.
  case notice(Notice)
}

/// A sentence for the status line.
package struct Notice: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case information, warning, error
  }

  package let kind: Kind
  package let text: SafeText

  package init(_ kind: Kind = .information, _ text: SafeText) {
    self.kind = kind
    self.text = text
  }
}
