import CatalogRefresh
import PostModel
import ReaderCore
import ReaderScreen
import TextLayout

/// How far something has come, in one line of a terminal: a bar where there is room, and the words that fit behind it.
struct ProgressLine {
  private let done: Int
  private let total: Int?
  /// From the longest to the shortest.
  private let variants: [SafeText]
  /// What is in hand, in the room that is left.
  private let current: SafeText

  init(_ progress: RefreshProgress, current: String = "") {
    (done, total) = (progress.done, progress.total)
    variants = ProgressText(progress).variants.map { SafeText(oneLine: $0) }
    self.current = SafeText(oneLine: current)
  }

  /// No wider than so many columns.
  func text(columns: Int) -> SafeText {
    let bar = columns >= Self.narrowestWithBar ? bar(columns: Self.barColumns) : ""
    let room = columns - bar.columns
    guard let longest = variants.first(where: { $0.columns <= room }) else {
      return bar + SafeText((variants.last ?? "").fitted(to: room).map(\.text).joined())
    }
    let rest = room - longest.columns - Self.gap.columns
    guard !current.string.isEmpty, rest >= Self.narrowestCurrent else { return bar + longest }
    return bar + longest + Self.gap + SafeText(current.fitted(to: rest).map(\.text).joined())
  }

  private static let gap: SafeText = " · "
  private static let narrowestCurrent = 12

  /// `[#####     ] `, or nothing while the whole is not known.
  private func bar(columns: Int) -> SafeText {
    guard let total, total > 0 else { return "" }
    let filled = min(columns, columns * done / total)
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
