/// Everything that the reader can be told to do; the raw value is its name in the `keys` file and at `:`.
///
/// The keymap's parser, help, the `:` line, docs/keys.md and the manual page all walk this list. What each of them is
/// said to do, and what may stand behind its name, is in ``CommandDescription``.
package enum Command: String, Sendable, CaseIterable {
  // Moving in the pane that has the focus, and from any pane.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom
  case nextPost = "next-post"
  case previousPost = "previous-post"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextContact = "next-contact"
  case previousContact = "previous-contact"
  case nextUnread = "next-unread"

  // Panes.
  case open
  case back
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case paneLeft = "pane-left"
  case paneRight = "pane-right"
  case showPosts = "show-posts"
  case showBody = "show-body"
  case showQuotes = "show-quotes"
  case showContacts = "show-contacts"
  case showSearches = "show-searches"
  case zoom
  case taller
  case shorter
  case wider
  case narrower
  case evenPanes = "even-panes"
  case mouse

  // What the list shows.
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case posts
  case quotes
  case speakers
  case contacts
  case clips
  case grouping
  case timeline

  // The open post, and other texts of it.
  case boilerplate
  case compare
  case related
  case firstSaid = "first-said"
  case openLink = "open-link"
  case openLinkByLetters = "open-link-by-letters"
  case edit
  case pipe
  case pipeQuotes = "pipe-quotes"
  case pipeContacts = "pipe-contacts"

  // Marks.
  case star
  case read
  case readAll = "read-all"
  case tag
  case note
  case mark
  case merge
  case unmerge
  case undo
  case again

  // Copying.
  case copyQuote = "copy-quote"
  case copyQuoteAlone = "copy-quote-alone"
  case copyQuoteAs = "copy-quote-as"
  case copyQuoteLink = "copy-quote-link"
  case copyContact = "copy-contact"
  case copyPhone = "copy-phone"
  case copyEmail = "copy-email"
  case copyAddress = "copy-address"
  case copyCard = "copy-card"
  case copyRow = "copy-row"
  case copyLink = "copy-link"
  case copyLinkByLetters = "copy-link-by-letters"
  case copyText = "copy-text"

  // The tray of clips.
  case clip
  case clipContact = "clip-contact"
  case removeClip = "remove-clip"
  case clipDown = "clip-down"
  case clipUp = "clip-up"
  case verify
  case export

  // The program.
  case commands
  case help
  case cancel
  case redraw
  case reload
  case suspend
  case quit

  /// At most 38 columns without a full stop, so that help shows it whole at 80 columns; docs/keys.md has it too.
  package var summary: String { description.summary }
}

/// A command, with what stood behind its name where it takes something: `tag housing`.
package struct Invocation: Sendable, Hashable {
  package let command: Command
  /// Never empty.
  package let argument: String?

  package init(_ command: Command, _ argument: String? = nil) {
    self.command = command
    self.argument = argument.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// As it is written in the `keys` file and at `:`.
  package var text: String { command.rawValue + (argument.map { " " + $0 } ?? "") }
}
