import PostModel

/// How the screen is divided.
extension Reader {
  mutating func changeShares(_ command: Command) -> [Effect] {
    var changed = shares
    switch command {
    case .wider: changed.listColumns += Self.columnStep
    case .narrower: changed.listColumns -= Self.columnStep
    case .taller: changed.move(1, to: focus, in: layout)
    case .shorter: changed.move(-1, to: focus, in: layout)
    case .evenPanes: changed = PaneShares()
    default: preconditionFailure("\(command.rawValue) does not divide the screen.")
    }
    take(changed)
    return []
  }

  /// Divides the screen so, as far as it has room.
  mutating func take(_ changed: PaneShares) {
    let former = (layout, shares)
    shares = changed
    if layout == former.0, changed != PaneShares() {
      shares = former.1
      say("There is no room for that", .warning)
    }
    resizePanes()
  }

  private static let columnStep = 2
}

extension PaneShares {
  /// Gives a pane a row of the one below it, or where it is the last one, of the one above; a negative number gives back.
  fileprivate mutating func move(_ rows: Int, to pane: Pane, in layout: PaneLayout) {
    let column = layout.column(of: pane)
    guard let place = column.firstIndex(of: pane), column.count > 1 else { return }
    let other = column[place + 1 < column.count ? place + 1 : place - 1]
    guard let giving = layout[rows > 0 ? other : pane], giving.rows > PaneColumn.least else { return }
    self[pane, layout.shape] += rows
    self[other, layout.shape] -= rows
  }
}

extension Command {
  /// Why the screen cannot be divided in another way now; `nil` where it can.
  func noSharing(in reader: Reader) -> SafeText? {
    let layout = reader.layout
    switch self {
    case .wider, .narrower: return layout.divider == nil ? "The lists do not stand beside the body now" : nil
    case .taller, .shorter:
      if layout.column(of: reader.focus).count > 1 { return nil }
      return layout.shape == .columns ? "The body has the whole height here" : "This pane has the whole screen"
    default: return nil
    }
  }
}
