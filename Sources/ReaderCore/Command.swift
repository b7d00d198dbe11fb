/// Everything that the reader can be told to do; the raw value is its name in the `keys` file and at `:`.
///
/// The keymap's parser, help, the `:` line and docs/keys.md all walk this list.
package enum Command: String, Sendable, CaseIterable {
  // Moving in the pane that has the focus.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom

  // From any pane.
  case nextPost = "next-post"
  case previousPost = "previous-post"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextContact = "next-contact"
  case previousContact = "previous-contact"

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

  // Finding.
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter

  // Other texts of a post.
  case compare
  case related

  // Copying.
  case copyQuote = "copy-quote"
  case copyQuoteAlone = "copy-quote-alone"
  case copyContact = "copy-contact"
  case copyPhone = "copy-phone"
  case copyEmail = "copy-email"
  case copyLink = "copy-link"
  case copyText = "copy-text"

  // The program.
  case commands
  case help
  case cancel
  case redraw
  case reload
  case suspend
  case quit

  /// At most 38 columns without a full stop, so that help shows it whole at 80 columns; docs/keys.md has it too.
  package var summary: String {
    switch self {
    case .lineDown: "Line down"
    case .lineUp: "Line up"
    case .halfPageDown: "Half a page down"
    case .halfPageUp: "Half a page up"
    case .pageDown: "Page down"
    case .pageUp: "Page up"
    case .top: "To the first line"
    case .bottom: "To the last line"
    case .nextPost: "Next post, from any pane"
    case .previousPost: "Previous post, from any pane"
    case .nextQuote: "Next quote, here or in a later post"
    case .previousQuote: "Previous quote, here or before"
    case .nextContact: "Next contact, here or in a later post"
    case .previousContact: "Previous contact, here or before"
    case .open: "Open the post, the quote, the contact"
    case .back: "Back to the list; from there, quit"
    case .nextPane: "Next pane"
    case .previousPane: "Previous pane"
    case .paneLeft: "Pane to the left"
    case .paneRight: "Pane to the right"
    case .showPosts: "Focus on the posts"
    case .showBody: "Focus on the body"
    case .showQuotes: "Focus on the quotes"
    case .showContacts: "Focus on the contacts"
    case .showSearches: "Focus on the saved searches"
    case .zoom: "This pane alone, and back"
    case .search: "Search all of the text, as you type"
    case .nextMatch: "Next match, or change when comparing"
    case .previousMatch: "Previous match, or change"
    case .filter: "Show only titles with these letters"
    case .compare: "Compare with older texts, one by one"
    case .related: "To the newer text, or nearly same post"
    case .copyQuote: "Copy the quote with its attribution"
    case .copyQuoteAlone: "Copy the quote alone"
    case .copyContact: "Copy the contact"
    case .copyPhone: "Copy the contact's phone"
    case .copyEmail: "Copy the contact's e-mail"
    case .copyLink: "Copy the post's link"
    case .copyText: "Copy the whole text"
    case .commands: "Run a command by name"
    case .help: "Keys and commands"
    case .cancel: "Cancel: what is typed, search, reading"
    case .redraw: "Draw the screen anew"
    case .reload: "Look for changes in the store"
    case .suspend: "Suspend the program"
    case .quit: "Quit"
    }
  }
}
