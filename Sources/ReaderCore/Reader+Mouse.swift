import PostModel

/// The mouse.
extension MouseState {
  /// Why it cannot be turned on; `nil` where it can.
  var refusal: SafeText? { isAvailable ? nil : "This terminal reports no mouse" }
}

extension Reader {
  mutating func toggleMouse() -> [Effect] {
    mouse.isOn.toggle()
    mouse.isDragging = false
    say(mouse.isOn ? "Mouse on: click, double click, wheel, drag the line; Shift selects text" : "Mouse off")
    return [.mouse(mouse.isOn)]
  }

  /// - Parameter target: what stands at the place of the event; `nil` is nothing.
  mutating func take(_ event: MouseEvent, on target: MouseTarget?) -> [Effect] {
    guard mouse.isOn else { return [] }
    switch event.action {
    case .press: return pressed(target)
    case .drag: return dragged(to: event.point)
    case .release:
      mouse.isDragging = false
      return []
    case .wheelUp: return turned(by: -Self.linesPerNotch, over: target)
    case .wheelDown: return turned(by: Self.linesPerNotch, over: target)
    }
  }

  private static let linesPerNotch = 3

  /// A second press on what was pressed last opens it.
  private mutating func pressed(_ target: MouseTarget?) -> [Effect] {
    let isSecond = target != nil && target == mouse.lastPressed
    notice = nil
    pendingKeys = []
    returning = nil
    mouse.lastPressed = isSecond ? nil : target
    mouse.isDragging = target == .divider
    switch target {
    case .item(let pane, let index) where overlays.isEmpty:
      return isSecond ? open() : focus(on: pane) + select(index)
    case .pane(let pane) where overlays.isEmpty: return focus(on: pane)
    case .overlayItem(let index): return pressOverlay(index, isSecond: isSecond)
    default: return []
    }
  }

  /// Selects an item of the pane that has the focus.
  private mutating func select(_ index: Int) -> [Effect] {
    posts.touch()
    switch focus {
    case .posts: return moveList { $0.select(index) }
    case .quotes: article?.showQuote(index)
    case .contacts: article?.showContact(index)
    case .searches: searches.move { $0.select(index) }
    case .body: break
    }
    return []
  }

  /// Selects an item of a list that lies over the panes; the second press is its Enter.
  private mutating func pressOverlay(_ index: Int, isSecond: Bool) -> [Effect] {
    guard case .palette(var palette)? = overlays.last else { return [] }
    guard palette.select(row: index) else { return [] }
    if isSecond { return press(KeyPress(.enter)) }
    overlays[overlays.count - 1] = .palette(palette)
    return []
  }

  /// Puts the divider where the mouse is, as far as the panes allow it.
  private mutating func dragged(to point: Point) -> [Effect] {
    mouse.lastPressed = nil
    guard mouse.isDragging, overlays.isEmpty else { return [] }
    var even = shares
    even.listColumns = 0
    let layout = PaneLayout.arrange(
      size: size, focus: focus, isZoomed: isZoomed, searches: searches.entries.count, shares: even)
    guard let middle = layout.divider else { return [] }
    shares.listColumns = point.column - middle
    // No further than there is room: from there it goes back at once.
    shares.listColumns = (self.layout.divider ?? middle) - middle
    resizePanes()
    return []
  }

  private mutating func turned(by lines: Int, over target: MouseTarget?) -> [Effect] {
    mouse.lastPressed = nil
    guard overlays.isEmpty else { return scrollOverlay(by: lines) }
    switch target {
    case .item(let pane, _), .pane(let pane): return scroll(pane, by: lines)
    case .divider, .overlayItem, nil: return []
    }
  }

  /// Wherever the pointer is: what lies over the panes is all that can be reached.
  private mutating func scrollOverlay(by lines: Int) -> [Effect] {
    switch overlays.last {
    case .palette(var palette):
      palette.scroll(by: lines)
      overlays[overlays.count - 1] = .palette(palette)
    case .text(var box):
      box.scroll(by: lines)
      overlays[overlays.count - 1] = .text(box)
    default: break
    }
    return []
  }

  /// Moves a pane's window; the selection goes along only where it would leave the window.
  private mutating func scroll(_ pane: Pane, by lines: Int) -> [Effect] {
    posts.touch()
    switch pane {
    case .posts:
      let rows = entries?.rowsPerEntry ?? 1
      return moveList { $0.scroll(by: lines.signum() * max(1, abs(lines) / rows)) }
    case .body: article?.scroll { $0.scroll(by: lines) }
    case .quotes: article?.scrollQuotes(by: lines)
    case .contacts: article?.scrollContacts(by: lines)
    case .searches: searches.move { $0.scroll(by: lines) }
    }
    return []
  }
}
