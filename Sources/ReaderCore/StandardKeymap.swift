/// The keys as they come: the text that a user would write, read by the same parser.
package enum StandardKeymap {
  package static let text = """
    # Moving
    j, Down          = line-down
    k, Up            = line-up
    C-d              = half-page-down
    C-u              = half-page-up
    Space, PgDn, C-f = page-down
    b, PgUp, C-b     = page-up
    g g, Home        = top
    G, End           = bottom
    J                = next-post
    K                = previous-post
    ]                = next-quote
    [                = previous-quote
    }                = next-contact
    {                = previous-contact

    # Panes
    Enter            = open
    q                = back
    Tab              = next-pane
    S-Tab            = previous-pane
    l, Right         = pane-right
    h, Left          = pane-left
    1                = show-posts
    2                = show-body
    3                = show-quotes
    4                = show-contacts
    5                = show-searches
    z                = zoom

    # Finding
    /                = search
    n                = next-match
    N                = previous-match
    f                = filter

    # Other texts of a post
    D                = compare
    g r              = related

    # Copying
    y y              = copy-quote
    y q              = copy-quote-alone
    y c              = copy-contact
    y p              = copy-phone
    y e              = copy-email
    y u              = copy-link
    y a              = copy-text

    # The program
    :                = commands
    ?, F1            = help
    Esc              = cancel
    C-l              = redraw
    R                = reload
    C-z              = suspend
    Q, C-c           = quit
    """

  package static let keymap: Keymap = {
    var parser = KeymapParser(path: "standard keys")
    parser.parse(text)
    precondition(parser.problems.isEmpty, "The standard keymap has a line that cannot be read: \(parser.problems).")
    return parser.keymap
  }()
}
