import PostModel
import ReaderCore
import TextLayout

/// The line that stands for folded blocks: `▸ About Housing Action, 112 words · B opens`.
struct FoldRow {
  private let fold: Fold
  private let matches: Int
  private let keymap: Keymap

  /// - Parameter matches: how many words that are searched for stand in it.
  init(_ fold: Fold, matches: Int, keymap: Keymap) {
    self.fold = fold
    self.matches = matches
    self.keymap = keymap
  }

  /// As much as there is room for, what matters least left out first; the name is cut at last.
  func spans(columns: Int) -> [Span] {
    let whole: [[SafeText?]] = [[extent, place, key], [extent, place], [extent, nil], [nil, nil]]
    let rows = whole.map(row)
    return rows.first { $0.reduce(0) { $0 + $1.text.columns } <= columns } ?? shortened(to: columns)
  }

  private func row(_ parts: [SafeText?]) -> [Span] {
    let details = parts.dropFirst().compactMap(\.self).map { " · " + $0 }.reduce("", +)
    return [Span(Self.sign + name + (parts[0] ?? ""), .plain, .dim)] + found + [Span(details, .plain, .dim)]
  }

  private func shortened(to columns: Int) -> [Span] {
    let sign = Self.sign
    let room = columns - found.reduce(0) { $0 + $1.text.columns } - sign.columns
    if room < Self.leastName { return [Span(Self.cut(sign + name, to: columns), .plain, .dim)] }
    return [Span(sign + Self.cut(name, to: room), .plain, .dim)] + found
  }

  /// Columns of a name that is worth being shown.
  private static let leastName = 8

  private static func cut(_ text: SafeText, to columns: Int) -> SafeText {
    SafeText(text.fitted(to: columns).map(\.text).joined())
  }

  private var name: SafeText { SafeText(oneLine: fold.content.name) }

  private var extent: SafeText? {
    guard case .boilerplate(_, let words) = fold.content else { return nil }
    return SafeText(", " + words.grouped + (words == 1 ? " word" : " words"))
  }

  private var place: SafeText? {
    guard case .contacts = fold.content else { return nil }
    return Self.key(of: .showContacts, keymap).map { "in Contacts (" + $0 + ")" }
  }

  private var key: SafeText? { Self.key(of: .boilerplate, keymap).map { $0 + " opens" } }

  private var found: [Span] {
    if matches == 0 { return [] }
    let count = SafeText(matches.grouped + (matches == 1 ? " match inside" : " matches inside"))
    return [Span(" · ", .plain, .dim), Span(count, .match, .bold)]
  }

  private static let sign: SafeText = "▸ "

  private static func key(of command: Command, _ keymap: Keymap) -> SafeText? {
    keymap.keys(for: command, in: .body).first.map { SafeText($0.filter { $0 != " " }) }
  }
}
