/// A line of text that is being typed, with the keys that shells have for it.
package struct LineInput: Sendable, Hashable {
  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  package var beforeCursor: Substring { text.prefix(cursor) }

  /// Takes a key that edits; `false` where the key means nothing to a line of text.
  package mutating func apply(_ key: KeyPress) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): insert(String(character))
    case (.backspace, _), (.character("h"), .control): delete(from: cursor - 1, to: cursor)
    case (.delete, _), (.character("d"), .control): delete(from: cursor, to: cursor + 1)
    case (.left, _), (.character("b"), .control): move(to: cursor - 1)
    case (.right, _), (.character("f"), .control): move(to: cursor + 1)
    case (.home, _), (.character("a"), .control): move(to: 0)
    case (.end, _), (.character("e"), .control): move(to: text.count)
    case (.character("u"), .control): delete(from: 0, to: cursor)
    case (.character("k"), .control): delete(from: cursor, to: text.count)
    case (.character("w"), .control): delete(from: startOfWord, to: cursor)
    default: return false
    }
    return true
  }

  /// Puts text at the cursor, on one line.
  package mutating func insert(_ typed: String) {
    let line = typed.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    text.insert(contentsOf: line, at: text.index(text.startIndex, offsetBy: cursor))
    cursor = min(text.count, cursor + line.count)
  }

  private var startOfWord: Int {
    let before = Array(beforeCursor)
    let end = before.lastIndex { $0 != " " } ?? 0
    return (before[..<end].lastIndex(of: " ") ?? -1) + 1
  }

  private mutating func move(to position: Int) {
    cursor = min(max(0, position), text.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let lower = max(0, start)
    let upper = min(text.count, end)
    guard lower < upper else { return }
    let first = text.index(text.startIndex, offsetBy: lower)
    text.removeSubrange(first..<text.index(first, offsetBy: upper - lower))
    cursor = lower
  }
}
