import CNcursesw
import PostModel
import ReaderCore
import ReaderScreen

/// Writes the words of links once more, as links: ncurses knows nothing of OSC 8.
///
/// What it writes follows what ncurses has written, looks the same, and leaves cursor and attributes as they were
/// (DECSC, DECRC). ncurses must not shift cells in a row (`idcok`): their links would go with them.
struct LinkWriter {
  private let palette: Palette
  private let size: (columns: Int, rows: Int)

  init(palette: Palette, columns: Int, rows: Int) {
    self.palette = palette
    size = (columns, rows)
  }

  /// The links that are new, or whose cells ncurses has written, and the words that are no links any more.
  ///
  /// - Parameter previous: what the terminal shows; `nil` where it was cleared.
  func bytes(for frame: Frame, after previous: Frame?) -> [UInt8] {
    if frame.links.isEmpty, previous?.links.isEmpty ?? true { return [] }
    let addresses = frame.links.map(LinkAddress.init)
    var bytes: [UInt8] = []
    for row in 0..<min(frame.size.rows, size.rows) {
      for run in runs(in: row, of: frame, after: previous) { write(run, row, frame, addresses, to: &bytes) }
    }
    return bytes.isEmpty ? [] : Array("\u{1B}7".utf8) + bytes + Array("\u{1B}8".utf8)
  }

  /// Columns with one link, or with none where there was one.
  private func runs(in row: Int, of frame: Frame, after previous: Frame?) -> [Range<Int>] {
    let columns = min(frame.size.columns, size.columns)
    let written = Self.written(row, of: frame, after: previous, columns: columns)
    var runs: [Range<Int>] = []
    var column = 0
    while column < columns {
      let link = frame[row, column].link
      let start = column
      let wasLinked = (previous?[row, column].link ?? 0) != 0
      column += 1
      guard link != 0 || wasLinked else { continue }
      while column < columns, frame[row, column].link == link,
        link != 0 || (previous?[row, column].link ?? 0) != 0
      { column += 1 }
      let whole = Self.whole(start..<column, of: row, in: frame, columns: columns)
      if let written, written.overlaps(whole) { runs.append(whole) }
    }
    return runs
  }

  /// The same columns with both halves of the wide characters at the ends.
  private static func whole(_ run: Range<Int>, of row: Int, in frame: Frame, columns: Int) -> Range<Int> {
    let start = frame[row, run.lowerBound].isContinuation ? run.lowerBound - 1 : run.lowerBound
    let isCut = run.upperBound < columns && frame[row, run.upperBound].isContinuation
    return start..<run.upperBound + (isCut ? 1 : 0)
  }

  /// What of a row may have been written: from the first cell that differs to the last, and one more on either side for
  /// the halves of wide characters; `nil` is nothing.
  private static func written(
    _ row: Int, of frame: Frame, after previous: Frame?, columns: Int
  ) -> Range<Int>? {
    guard let previous else { return 0..<columns }
    let haveSameAddresses = previous.links == frame.links
    func differs(_ column: Int) -> Bool {
      let (old, new) = (previous[row, column], frame[row, column])
      return old != new || (!haveSameAddresses && (new.link != 0 || old.link != 0))
    }
    guard let first = (0..<columns).first(where: differs), let last = (0..<columns).last(where: differs) else {
      return nil
    }
    return max(0, first - 1)..<min(columns, last + 2)
  }

  private func write(
    _ run: Range<Int>, _ row: Int, _ frame: Frame, _ addresses: [LinkAddress?], to bytes: inout [UInt8]
  ) {
    let link = Int(frame[row, run.lowerBound].link)
    let address = link == 0 ? nil : addresses[link - 1]
    bytes += "\u{1B}[\(row + 1);\(run.lowerBound + 1)H".utf8
    if let address { bytes += Array("\u{1B}]8;id=n\(link);".utf8) + address.bytes + Array("\u{1B}\\".utf8) }
    var style: CellStyle?
    for column in run {
      let cell = frame[row, column]
      if cell.isContinuation { continue }
      if cell.style != style { bytes += palette.sequence(for: cell.style) }
      style = cell.style
      bytes += CellRow.text(of: cell).utf8
    }
    if address != nil { bytes += "\u{1B}]8;;\u{1B}\\".utf8 }
  }
}
