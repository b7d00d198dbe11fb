package import PostModel
import TextLayout

/// A text in a box over the panes, such as what a program printed.
package struct TextBox: Sendable {
  package let title: SafeText
  package let text: SafeText
  package private(set) var view: BodyView

  /// - Parameter size: of the screen.
  package init(title: SafeText, text: SafeText, size: Size) {
    self.title = title
    self.text = text
    view = Self.view(of: text, in: size)
  }

  mutating func resize(to size: Size) {
    let offset = view.topOffset
    view = Self.view(of: text, in: size)
    view.scroll(toOffset: offset)
  }

  mutating func scroll(by lines: Int) { view.scroll(by: lines) }

  /// Lines are wrapped and never joined.
  private static func view(of text: SafeText, in size: Size) -> BodyView {
    let block = Block(.preformatted, range: 0..<text.string.utf8.count)
    let room = room(in: size)
    return BodyView(
      head: nil, body: Body(text: text.string, blocks: [block]), columns: room.columns, height: room.rows)
  }

  /// What the box has inside, on a screen of some size.
  package static func room(in size: Size) -> Size {
    Size(columns: max(1, min(size.columns, widest) - 4), rows: max(1, size.rows - 3))
  }

  package static let widest = 104
}
