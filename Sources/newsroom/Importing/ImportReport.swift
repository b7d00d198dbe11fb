import PostMarks
import PostModel
import ReaderCore
import StoreImport

/// What an import has done: a record for each item, and a summary for people.
struct ImportReport {
  private let isDryRun: Bool
  private var counts: [String: Int] = [:]
  private var order: [String] = []
  private var reasons: [Reason: [String]] = [:]
  private var reasonOrder: [Reason] = []

  private struct Reason: Hashable {
    let isFailure: Bool
    let words: String
  }

  /// Items of one reason that are named; how many there are is always told.
  private static let named = 5

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  var hasFailures: Bool { counts["failed"] != nil }

  mutating func add(_ item: ImportedItem) {
    counts[item.outcome.name, default: 0] += 1
    guard let reason = item.outcome.reason else { return }
    let key = Reason(isFailure: item.outcome.name == "failed", words: reason)
    if reasons[key] == nil { reasonOrder.append(key) }
    reasons[key, default: []].append(item.source + (item.place.map { ", " + $0 } ?? ""))
  }

  /// `1,204 imported, 12 unchanged, 3 updated, 7 skipped, 1 failed in 4.2 s`, then the reasons.
  func text(seconds: Double) -> String {
    var parts = ["imported", "unchanged", "updated"].map { (counts[$0] ?? 0).grouped + " " + $0 }
    if let joined = counts["joined"] { parts.append(joined.grouped + " joined to a post") }
    parts.append((counts["skipped"] ?? 0).grouped + " skipped")
    if let failed = counts["failed"] { parts.append(failed.grouped + " failed") }
    let tenths = Int((seconds * 10).rounded())
    let what = (isDryRun ? "would be: " : "") + parts.joined(separator: ", ")
    return what + " in \(tenths / 10).\(tenths % 10) s\n" + reasonText(isFailure: false) + reasonText(isFailure: true)
  }

  private func reasonText(isFailure: Bool) -> String {
    let shown = reasonOrder.filter { $0.isFailure == isFailure }
    if shown.isEmpty { return "" }
    return (isFailure ? "failed:\n" : "skipped:\n")
      + shown.map { reason in
        let places = reasons[reason] ?? []
        let rest = places.count - Self.named
        let count = places.count > 1 ? "\(places.count.grouped) × " : ""
        let named = places.prefix(Self.named).map { "    " + SafeText(oneLine: $0).string + "\n" }.joined()
        return "  \(count)\(reason.words)\n" + named + (rest > 0 ? "    and \(rest.grouped) more\n" : "")
      }.joined()
  }
}

extension ImportOutcome {
  /// As in records.
  var name: String {
    switch self {
    case .imported: "imported"
    case .unchanged: "unchanged"
    case .updated: "updated"
    case .joined: "joined"
    case .skipped: "skipped"
    case .failed: "failed"
    }
  }

  var reason: String? {
    switch self {
    case .skipped(let reason), .failed(let reason): reason
    case .imported, .unchanged, .updated, .joined: nil
    }
  }
}

extension ImportedItem {
  static let columns = ["source", "place", "outcome", "id", "previous", "nearCopyOf", "reason"]

  var record: Record {
    var (id, previous, nearCopy): (String?, String?, String?) = (nil, nil, nil)
    switch outcome {
    case .imported(let post, let copy): (id, nearCopy) = (post.rawValue, copy?.rawValue)
    case .unchanged(let post), .joined(let post): id = post.rawValue
    case .updated(let post, let old): (id, previous) = (post.rawValue, old.rawValue)
    case .skipped, .failed: break
    }
    let values: [JSONValue] = [
      .text(source), .text(place), .text(outcome.name), .text(id), .text(previous), .text(nearCopy),
      .text(outcome.reason),
    ]
    let fields = zip(Self.columns, values).map { Record.Field($0, $1) }
    return Record(fields: fields, text: nil)
  }
}
