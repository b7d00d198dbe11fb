/// What every command is said to do.
extension Command {
  static let movingTable: [Command: Described] = [
    .lineDown: "Line down",
    .lineUp: "Line up",
    .halfPageDown: "Half a page down",
    .halfPageUp: "Half a page up",
    .pageDown: "Page down",
    .pageUp: "Page up",
    .top: "To the first line",
    .bottom: "To the last line",
    .nextPost: "Next post, from any pane",
    .previousPost: "Previous post, from any pane",
    .nextQuote: "Next quote, here or in a later post",
    .previousQuote: "Previous quote, here or before",
    .nextContact: "Next contact, here or in a later post",
    .previousContact: "Previous contact, here or before",
    .nextUnread: "Next post that is not read",
  ]

  static let panesTable: [Command: Described] = [
    .open: "Open the post, the quote, the contact",
    .back: "Back to the list; from there, quit",
    .nextPane: "Next pane",
    .previousPane: "Previous pane",
    .paneLeft: "Pane to the left",
    .paneRight: "Pane to the right",
    .showPosts: "Focus on the posts",
    .showBody: "Focus on the body",
    .showQuotes: "Focus on the quotes",
    .showContacts: "Focus on the contacts",
    .showSearches: "Focus on the saved searches",
    .zoom: "This pane alone, and back",
    .taller: "This pane a row taller",
    .shorter: "This pane a row shorter",
    .wider: "The body narrower, the lists wider",
    .narrower: "The lists narrower, the body wider",
    .evenPanes: "The panes as they were at first",
    .mouse: "Mouse on, or off again",
  ]

  static let listsTable: [Command: Described] = [
    .search: .init("Search all of the text, as you type", .query),
    .nextMatch: "Next match, or change when comparing",
    .previousMatch: "Previous match, or change",
    .filter: .init("Show only titles with these letters", .letters),
    .posts: .init("List the posts again", .query),
    .quotes: .init("List all quotes of these posts", .query),
    .speakers: .init("List everyone quoted in these posts", .query),
    .contacts: .init("List the contacts of these posts", .query),
    .clips: "List the clips in the tray",
    .grouping: .init("In another order: by name, date, count", .choice(["speaker", "name", "date", "count"])),
    .timeline: "Posts and quotes per month, and off",
  ]

  static let postTable: [Command: Described] = [
    .boilerplate: "Open what is folded, or fold it again",
    .compare: "Compare with older or kindred texts",
    .related: "To the newer text, or nearly same post",
    .firstSaid: "To the post that had this quote first",
    .openLink: "Open the post's link in the browser",
    .openLinkByLetters: "Open a link in the text by letters",
    .edit: "Edit the post at this line",
    .pipe: .init("Give the text to a program", .program),
    .pipeQuotes: .init("Give the quotes as JSON to a program", .program),
    .pipeContacts: .init("Give contacts as JSON to a program", .program),
  ]

  static let marksTable: [Command: Described] = [
    .star: "Star, or take the star away",
    .read: "Read, or not read",
    .readAll: "All posts of the list are read",
    .tag: .init("Put a tag on, or take it off", .words("TAG")),
    .note: .init("Write a note on the post or clip", .words("TEXT")),
    .mark: "Mark this row, for copying several",
    .merge: .init("This speaker is the same as another", .words("NAME")),
    .unmerge: "This speaker is one alone again",
    .undo: "Undo the last mark",
    .again: "The last mark or copy once more",
  ]

  static let copyingTable: [Command: Described] = [
    .copyQuote: "Copy the quote with its attribution",
    .copyQuoteAlone: "Copy the quote alone",
    .copyQuoteAs: .init("Copy the quote by another template", .words("TEMPLATE")),
    .copyQuoteLink: "Copy a link that shows the quote",
    .copyContact: "Copy the contact",
    .copyPhone: "Copy the contact's phone",
    .copyEmail: "Copy the contact's e-mail",
    .copyAddress: "Copy the contact as Name <e-mail>",
    .copyCard: "Copy the contact as a vCard",
    .copyRow: "Copy the contact as a row of CSV",
    .copyLink: "Copy the post's link",
    .copyLinkByLetters: "Copy a link in the text by letters",
    .copyText: "Copy the whole text",
  ]

  static let clipsTable: [Command: Described] = [
    .clip: "Put the quote into the tray",
    .clipContact: "Put the contact into the tray",
    .removeClip: "Take this clip out of the tray",
    .clipDown: "This clip one down in the tray",
    .clipUp: "This clip one up in the tray",
    .verify: "Are the clips still word for word?",
    .export: .init("The tray to the clipboard or a file", .words("FORMAT FILE")),
  ]

  static let programTable: [Command: Described] = [
    .commands: "Run a command by name",
    .help: "Keys and commands",
    .cancel: "Cancel: what is typed, search, reading",
    .redraw: "Draw the screen anew",
    .reload: "Look for changes in the store",
    .suspend: "Suspend the program",
    .quit: "Quit",
  ]
}
