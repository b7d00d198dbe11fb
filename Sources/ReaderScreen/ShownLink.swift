import PostModel
import ReaderCore
import TextLayout

/// Where a link leads, as it is shown before it is opened.
struct ShownLink {
  private let target: Hints.Target

  init(_ target: Hints.Target) { self.target = target }

  /// The address, and before it what the link's words say where that is not true.
  var text: SafeText { warning + target.link.address }

  /// The same in so many columns: the end of the host is never cut off, for it says whose the place is.
  func text(columns: Int) -> SafeText {
    guard let host = target.link.host, text.columns > columns else { return text }
    let scheme = SafeText(target.link.address.string.prefix { $0 != ":" })
    let head = warning + scheme + "://" + SafeText(host)
    if head.columns <= columns { return text }
    let room = max(1, columns - warning.columns - 1)
    return warning + "…" + SafeText(host.suffix(room))
  }

  private var warning: SafeText {
    guard let place = target.otherPlace else { return "" }
    return "! not " + SafeText(place.fitted(to: Self.mostColumns).map(\.text).joined()) + ": "
  }

  /// Columns of what the words say.
  private static let mostColumns = 24
}
