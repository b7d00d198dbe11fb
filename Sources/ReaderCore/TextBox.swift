package import PostModel

/// A text in a box over the panes, to be read and put away.
package struct TextBox: Sendable, Hashable {
  package let title: SafeText
  /// Lines as they are meant; the screen breaks them where they are too long.
  package let lines: [SafeText]
  /// The row that is shown first; the screen shows the last ones where it is too far down.
  package private(set) var top = 0
  private var page: Int

  package init(title: SafeText, _ text: String, size: Size) {
    self.title = title
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(oneLine: $0) }
    page = max(1, size.rows - 5)
  }

  /// Scrolls; `false` where the key puts the box away.
  ///
  /// - Parameter rows: The rows that the text takes, as far as can be told without a screen: at least one a line.
  mutating func apply(_ key: KeyPress) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character("j"), []), (.down, _): top += 1
    case (.character("k"), []), (.up, _): top -= 1
    case (.character(" "), []), (.pageDown, _): top += page
    case (.character("b"), []), (.pageUp, _): top -= page
    case (.character("g"), []), (.home, _): top = 0
    default: return false
    }
    top = min(max(0, top), Self.mostRows)
    return true
  }

  private static let mostRows = 100_000
}

extension Reader {
  mutating func press(_ key: KeyPress, in box: TextBox) -> [Effect] {
    var box = box
    overlays.removeLast()
    if box.apply(key) { overlays.append(.text(box)) }
    return []
  }
}
