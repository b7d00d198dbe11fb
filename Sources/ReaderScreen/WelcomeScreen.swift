import PostModel
package import ReaderCore
import TextLayout

/// A welcome on the screen: a pure function of what it says, the size, and how far it is scrolled.
package struct WelcomeScreen {
  private let size: Size
  private let canReadSamples: Bool
  private let lines: [[Span]]

  package init(_ welcome: Welcome, size: Size) {
    self.size = size
    canReadSamples = welcome.samples != nil
    lines = Self.lines(of: welcome, columns: size.columns - Self.margin)
  }

  /// The highest line that may be the first one below the header.
  package var lastTop: Int { max(0, lines.count - room) }

  /// Rows between the header and the keys.
  package var room: Int { max(1, size.rows - 2) }

  /// - Parameter top: The first line below the header, from 0 to ``lastTop``.
  package func frame(top: Int) -> Frame {
    var frame = Frame(size: size, title: "newsroom")
    frame.fill(row: 0, columns: 0..<size.columns, with: "─", style: CellStyle(.frame))
    frame.write([Span(" newsroom ", .focus, [.bold, .reverse])], row: 0, column: 0, columns: min(10, size.columns))
    for (row, line) in lines.dropFirst(top).prefix(room).enumerated() {
      frame.write(line, row: 1 + row, column: Self.margin / 2, columns: size.columns - Self.margin)
    }
    let room = size.columns - 1
    frame.write(FooterHints.fitted(hints(top: top), to: room), row: size.rows - 1, column: 1, columns: room)
    return frame
  }

  private func hints(top: Int) -> [[Span]] {
    let samples = canReadSamples ? [Self.hint("s", "read the samples")] : []
    let scrolling = lastTop == 0 ? [] : [top < lastTop ? Self.hint("j", "more") : Self.hint("k", "up")]
    return samples + scrolling + [Self.hint("q", "quit")]
  }

  private static func hint(_ key: SafeText, _ word: SafeText) -> [Span] {
    [Span(key, .focus, .bold), Span(" " + word)]
  }

  /// Columns that are left free, half of them at either side.
  private static let margin = 4
}

/// The words, set in lines.
extension WelcomeScreen {
  private static func lines(of welcome: Welcome, columns: Int) -> [[Span]] {
    let opening = set("There are no posts here yet. newsroom looked for a folder of them:", columns: columns)
    let ways = welcome.ways.map { way in
      [[]] + set(way.purpose, columns: columns)
        + set(way.command, CellStyle(.code, .bold), indent: 2, columns: columns)
        + (way.remark == "" ? [] : set(way.remark, indent: 2, columns: columns))
    }
    return [[]] + opening + places(welcome.places, columns: columns) + ways.flatMap(\.self)
  }

  /// Names and findings under each other where every row has room for both, else one after the other.
  private static func places(_ places: [Welcome.Place], columns: Int) -> [[Span]] {
    let widest = places.map(\.name.columns).max() ?? 0
    let hasRoom = places.allSatisfy { 2 + widest + 2 + $0.finding.columns <= columns }
    return places.flatMap { place -> [[Span]] in
      guard hasRoom else { return set(place.name + ": " + place.finding, indent: 2, columns: columns) }
      let gap = SafeText(String(repeating: " ", count: widest - place.name.columns + 2))
      return [[Span("  " + place.name, .code), Span(gap + place.finding)]]
    }
  }

  private static func set(
    _ text: SafeText, _ style: CellStyle = CellStyle(), indent: Int = 0, columns: Int
  ) -> [[Span]] {
    let margin = SafeText(String(repeating: " ", count: indent))
    return SetText(text, columns: max(1, columns - indent)).lines.map { [Span(margin + $0, style)] }
  }
}
