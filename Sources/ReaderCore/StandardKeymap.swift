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
    g u              = next-unread

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
    +                = taller
    -                = shorter
    >                = wider
    <                = narrower
    Equals           = even-panes
    M                = mouse

    # What the list shows
    /                = search
    n                = next-match
    N                = previous-match
    f                = filter
    g p              = posts
    g q              = quotes
    g s              = speakers
    g c              = contacts
    g t              = clips
    g b              = grouping
    T                = timeline

    # The open post
    B                = boilerplate
    D                = compare
    g r              = related
    g f              = first-said
    o                = open-link
    O                = open-link-by-letters
    e                = edit
    |                = pipe

    # Marks
    s                = star
    u                = read
    A                = read-all
    t                = tag
    a                = note
    v                = mark
    U                = undo
    .                = again

    # Copying
    y y              = copy-quote
    y q              = copy-quote-alone
    y t              = copy-quote-as
    y f              = copy-quote-link
    y c              = copy-contact
    y p              = copy-phone
    y e              = copy-email
    y n              = copy-address
    y v              = copy-card
    y r              = copy-row
    y u              = copy-link
    y l              = copy-link-by-letters
    y a              = copy-text

    # The tray of clips
    c                = clip
    C                = clip-contact
    x                = remove-clip
    A-j, A-Down      = clip-down
    A-k, A-Up        = clip-up
    V                = verify
    X                = export

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
