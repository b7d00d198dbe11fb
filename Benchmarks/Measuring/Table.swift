/// The lines that a run prints, one a figure; it remembers the figures that growth is counted from.
package struct Table: Sendable {
  private var atBase: [String: Figure] = [:]
  /// How many figures are out of their limits.
  package private(set) var misses = 0

  package init() {}

  package enum Verdict: String, Sendable {
    case kept = "ok"
    case missed = "MISS"
    /// There is no limit, or nothing that growth could be counted from.
    case none = ""
  }

  private struct Column {
    let name: String
    let width: Int
    var isNumber = false
  }

  private static let columns = [
    Column(name: "figure", width: 42), Column(name: "posts", width: 9, isNumber: true),
    Column(name: "value", width: 14, isNumber: true), Column(name: "reference", width: 36),
    Column(name: "ratio", width: 7, isNumber: true), Column(name: "limit", width: 32), Column(name: "", width: 4),
  ]

  package static var heading: String {
    line(columns.map(\.name)) + "\n" + line(columns.map { String(repeating: "-", count: $0.width) })
  }

  /// The line of a figure; those of the base have to come before those of larger stores.
  package mutating func row(_ figure: Figure) -> String {
    if figure.posts == Limits.base { atBase[figure.name] = figure }
    let judged = judge(figure)
    if judged.verdict == .missed { misses += 1 }
    return Self.line([
      figure.name, NumberText.grouped(figure.posts), NumberText.value(figure.value, figure.unit),
      figure.reference.map { "\($0.name): \(NumberText.value($0.value, figure.unit))" } ?? "",
      figure.ratio.map { NumberText.rounded($0) } ?? "", judged.limit, judged.verdict.rawValue,
    ])
  }

  /// What the figure has to keep to, in words, and whether it does.
  package func judge(_ figure: Figure) -> (limit: String, verdict: Verdict) {
    guard figure.posts > Limits.base else { return judge(figure, figure.limits.upToBase) }
    if case .limits(let limits) = figure.limits.beyond { return judge(figure, limits) }
    guard let base = atBase[figure.name] else { return ("", .none) }
    let growth = figure.value / base.value
    switch figure.limits.beyond {
    case .unlimited, .limits: return ("", .none)
    case .atLeastTimes(let factor):
      return words(of: base, ">= \(NumberText.short(factor)) x", growth >= factor)
    case .times(let factor):
      return words(of: base, "<= \(NumberText.short(factor)) x", growth <= factor)
    case .linear(let factor):
      let postGrowth = Double(figure.posts) / Double(base.posts)
      return words(of: base, "<= \(NumberText.short(factor)) x posts x", growth <= factor * postGrowth)
    }
  }

  private func judge(_ figure: Figure, _ limits: [Limit]) -> (limit: String, verdict: Verdict) {
    guard !limits.isEmpty else { return ("", .none) }
    let text = limits.map { $0.text(figure.unit) }.joined(separator: ", ")
    return (text, limits.allSatisfy { $0.isKept(by: figure) } ? .kept : .missed)
  }

  private func words(of base: Figure, _ rule: String, _ isKept: Bool) -> (limit: String, verdict: Verdict) {
    ("\(rule) \(NumberText.value(base.value, base.unit))", isKept ? .kept : .missed)
  }

  private static func line(_ cells: [String]) -> String {
    let padded = zip(cells, columns).map { cell, column in
      let padding = String(repeating: " ", count: max(0, column.width - cell.count))
      return column.isNumber ? padding + cell : cell + padding
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
