/// What the mouse did, as the terminal reports it.
package struct MouseEvent: Sendable, Hashable {
  package enum Action: Sendable, Hashable {
    /// The left button went down, moved while it was down, came up.
    case press, drag, release
    /// One notch of the wheel, away from the user and towards them.
    case wheelUp, wheelDown
  }

  package let action: Action
  package let point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What stands on the screen where the mouse is; the drawing of the screen says it.
package enum MouseTarget: Sendable, Hashable {
  /// An item of a pane's list, counted from 0, whatever its height in rows.
  case item(Pane, Int)
  /// A pane, where it has no item.
  case pane(Pane)
  /// The line between the lists and the body.
  case divider
  /// An item of what lies over the panes.
  case overlayItem(Int)
}

/// What the reader knows of the mouse.
package struct MouseState: Sendable, Hashable {
  /// Whether the terminal can report it.
  package let isAvailable: Bool
  /// Whether the terminal reports it now: then text is selected with Shift.
  package internal(set) var isOn: Bool
  /// What was pressed last, if nothing else has been done since.
  var lastPressed: MouseTarget?
  /// Whether the divider goes where the mouse goes.
  var isDragging = false

  /// - Parameter isOn: from the start.
  package init(isAvailable: Bool = true, isOn: Bool = false) {
    self.isAvailable = isAvailable
    self.isOn = isAvailable && isOn
  }
}
