import CatalogRefresh
import PostModel
import ReaderCore
import ReaderScreen
import TextLayout

/// How far the catalog has come, in one line of a terminal: a bar where there is room, and the words that fit behind it.
struct ProgressLine {
  private let progress: RefreshProgress

  init(_ progress: RefreshProgress) { self.progress = progress }

  /// No wider than so many columns.
  func text(columns: Int) -> SafeText {
    let bar = columns >= Self.narrowestWithBar ? bar(columns: Self.barColumns) : ""
    let room = columns - bar.columns
    let variants = ProgressText(progress).variants.map { SafeText(oneLine: $0) }
    if let longest = variants.first(where: { $0.columns <= room }) { return bar + longest }
    let shortest = variants.last ?? ""
    return bar + SafeText(shortest.fitted(to: room).map(\.text).joined())
  }

  /// `[#####     ] `, or nothing while the whole is not known.
  private func bar(columns: Int) -> SafeText {
    guard let total = progress.total, total > 0 else { return "" }
    let filled = min(columns, columns * progress.done / total)
    let cells = String(repeating: "#", count: filled) + String(repeating: " ", count: columns - filled)
    return SafeText("[" + cells + "] ")
  }

  /// Between the brackets.
  private static let barColumns = 20
  private static let narrowestWithBar = 60
}

extension RefreshProgress {
  /// `nil` for a step that says nothing of how far it has come.
  init?(_ step: StoreRefresh.Step) {
    switch step {
    case .waiting, .wrote: return nil
    case .walking(let seen): self.init(.walking, done: seen)
    case .reading(let progress):
      self.init(
        .reading, done: progress.done, total: progress.total, perSecond: progress.perSecond,
        secondsLeft: progress.secondsLeft)
    }
  }
}
