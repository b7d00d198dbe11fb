package import PostDirectory
import PostModel
package import ReaderCore
import TextLayout

/// A speaker of a list as a row or two: the name, at the right how many quotes in what years, then the newest role.
package struct SpeakerRow {
  private let entry: SpeakerEntry

  package init(_ entry: SpeakerEntry) { self.entry = entry }

  /// - Parameter limit: how many rows there are, at least 1.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    let name = Span(SafeText(oneLine: entry.name), .speaker, .bold)
    let years = entry.span.years ?? "no date"
    if limit == 1 {
      let short = SafeText(entry.quotes.grouped + " · " + years)
      return [SidedRow(name, Span(short, .date), columns: columns).spans]
    }
    let quotes = entry.quotes == 1 ? "1 quote" : entry.quotes.grouped + " quotes"
    let posts = entry.posts == 1 ? "1 post" : entry.posts.grouped + " posts"
    let long = SafeText(quotes + " in " + posts + " · " + years)
    let isWide = long.columns + name.text.columns + 2 <= columns
    let counts = isWide ? long : SafeText(entry.quotes.grouped + " · " + years)
    return [SidedRow(name, Span(counts, .date), columns: columns).spans, [Span("  "), Span(office, .plain)]]
  }

  /// What they were called last, and the other names that they were merged with.
  private var office: SafeText {
    let role = entry.tenures.first.map(\.text) ?? "no role is stated"
    let names = entry.otherNames.isEmpty ? "" : " · also " + entry.otherNames.joined(separator: ", ")
    return SafeText(oneLine: role + names)
  }
}

/// A line at the head of a list: years, words, and at the right a count.
package struct FactRow {
  private let fact: EntryFact

  package init(_ fact: EntryFact) { self.fact = fact }

  package func spans(columns: Int) -> [Span] {
    let label = Span(SafeText(oneLine: (fact.label ?? "").filled(to: Self.labelColumns)) + " ", .date)
    let count = fact.count.map { Span(SafeText($0.grouped), .date) } ?? Span("")
    let text = Span(SafeText(oneLine: fact.text), .heading)
    return [label] + SidedRow(text, count, columns: columns - label.text.columns).spans
  }

  /// Those of `2013–2024`.
  private static let labelColumns = 9
}

extension String {
  fileprivate func filled(to count: Int) -> String { self + String(repeating: " ", count: max(0, count - self.count)) }
}

/// Words at the left, and further ones at the right that are never cut; where there is no room for both, those at the left
/// end with an ellipsis.
struct SidedRow {
  let spans: [Span]

  /// - Parameter columns: the width of the row.
  init(_ left: Span, _ right: Span, columns: Int) {
    guard right.text.columns > 0, right.text.columns + 2 <= columns else {
      spans = [left]
      return
    }
    let room = columns - right.text.columns - 1
    let words = SafeText(left.text.padded(to: room).map(\.text).joined())
    spans = [Span(words, left.style.role, left.style.attributes), Span(" "), right]
  }
}
