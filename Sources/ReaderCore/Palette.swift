/// Every command with its keys; typing narrows the list, Enter runs the selected one.
package struct Palette: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let invocation: Invocation
    /// As they are written in the keymap; empty where no key runs it.
    package let keys: [String]
    /// What it stands below while nothing is typed.
    let heading: String
  }

  /// What stands in one row.
  package enum Row: Sendable, Hashable {
    case heading(String)
    /// The index of an entry.
    case entry(Int)
  }

  package let title: String
  package private(set) var input = LineInput()
  /// Those that have what is typed.
  package private(set) var entries: [Entry]
  /// Over ``entries``.
  package private(set) var cursor: ListCursor
  /// The entries, and while nothing is typed the headings that they stand below.
  package private(set) var rows: [Row] = []
  /// Over ``rows``; the selection is the entry's.
  package private(set) var rowCursor: ListCursor
  private let all: [Entry]

  /// - Parameter height: how many rows are shown at once.
  package init(title: String, keymap: Keymap, pane: Pane, height: Int) {
    self.title = title
    all = Self.entries(keymap, pane)
    entries = all
    cursor = ListCursor(count: all.count, height: height)
    rowCursor = ListCursor(height: height)
    arrange()
  }

  package var selected: Entry? { cursor.selection.map { entries[$0] } }

  /// What only this pane's keys do first; then every command by its name alone, and those that a key runs with something
  /// behind it.
  private static func entries(_ keymap: Keymap, _ pane: Pane) -> [Entry] {
    func entry(_ invocation: Invocation, below heading: String) -> Entry {
      Entry(invocation: invocation, keys: keymap.keys(for: invocation, in: pane), heading: heading)
    }
    let bindings = keymap.bindings(in: pane)
    let own = distinct(bindings.filter { $0.pane == pane }.map(\.invocation))
    let bound = distinct(bindings.map(\.invocation))
    let rest = CommandDescription.Group.allCases.flatMap { group in
      Command.allCases.filter { $0.group == group }.flatMap { command in
        distinct([Invocation(command)] + bound.filter { $0.command == command })
          .filter { !own.contains($0) }.map { entry($0, below: group.rawValue) }
      }
    }
    return own.map { entry($0, below: "Only in " + pane.title) } + rest
  }

  private static func distinct(_ invocations: [Invocation]) -> [Invocation] {
    var seen = Set<Invocation>()
    return invocations.filter { seen.insert($0).inserted }
  }

  package mutating func resize(height: Int) {
    cursor.resize(height: height)
    rowCursor.resize(height: height)
    follow()
  }

  /// Selects the entry that stands in a row; `false` where a heading does.
  package mutating func select(row: Int) -> Bool {
    guard rows.indices.contains(row), case .entry(let index) = rows[row] else { return false }
    cursor.select(index)
    follow()
    return true
  }

  package mutating func scroll(by rows: Int) { rowCursor.scroll(by: rows) }

  package mutating func insert(_ text: String) {
    input.insert(text)
    narrow()
  }

  package mutating func apply(_ key: KeyPress) {
    switch (key.code, key.modifiers) {
    case (.down, _), (.character("n"), .control), (.tab, _): cursor.move(by: 1)
    case (.up, _), (.character("p"), .control), (.backTab, _): cursor.move(by: -1)
    case (.pageDown, _): cursor.page(by: cursor.height)
    case (.pageUp, _): cursor.page(by: -cursor.height)
    default: if input.apply(key) { return narrow() }
    }
    follow()
  }

  /// Keeps the entries whose name, summary or keys have every word that is typed.
  private mutating func narrow() {
    let words = input.text.lowercased().split(separator: " ")
    entries = all.filter { entry in
      let haystack = entry.invocation.text.lowercased() + " " + entry.invocation.command.summary.lowercased()
      return words.allSatisfy { haystack.contains($0) || entry.keys.contains(String($0)) }
    }
    cursor.replace(count: entries.count, selecting: 0)
    arrange()
  }

  /// Puts the entries in rows.
  private mutating func arrange() {
    rows = []
    for (index, entry) in entries.enumerated() {
      let isFirst = index == 0 || entries[index - 1].heading != entry.heading
      if input.isBlank, isFirst { rows.append(.heading(entry.heading)) }
      rows.append(.entry(index))
    }
    rowCursor.replace(count: rows.count)
    follow()
  }

  /// Shows the selected entry, and the heading that it is the first below.
  private mutating func follow() {
    guard let selection = cursor.selection, let row = rows.firstIndex(of: .entry(selection)) else { return }
    if row > 0, case .heading = rows[row - 1] { rowCursor.select(row - 1) }
    rowCursor.select(row)
  }
}
