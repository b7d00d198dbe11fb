import PostDirectory
import PostModel
import PostQuery
import ReaderCore

/// Entries of posts in memory, listed as a catalog would.
struct MemoryEntries {
  private(set) var number = 0
  private var all: [ListEntry] = []

  mutating func answer(_ request: EntryRequest, posts: [AnnotatedPost], _ highlighter: Highlighter?) -> Message {
    number = request.number
    switch request.view {
    case .quotes(.date): all = Self.byDate(posts)
    case .quotes(.speaker): all = Self.bySpeaker(posts)
    case .speakers, .speaker, .contacts: all = MemoryPeople(posts, request.aliases).list(request.view, request.height)
    default: all = []
    }
    let selected = request.selecting.flatMap { key in all.firstIndex { $0.key == key } }
    let page = request.page(around: selected, of: all.count)
    return .entries(
      EntryListing(
        number: number, count: all.count, entries: all.count { !$0.isHeading }, first: page.lowerBound,
        rows: Array(all[page]), selected: selected, highlighter: highlighter,
        names: all.compactMap { if case .speaker(let speaker) = $0 { speaker.entry.name } else { nil } }))
  }

  func rows(_ rows: Range<Int>, of number: Int) -> Message? {
    guard number == self.number else { return nil }
    let known = rows.clamped(to: all.indices)
    return .entryRows(Array(all[known]), from: known.lowerBound, of: number)
  }

  private static func byDate(_ posts: [AnnotatedPost]) -> [ListEntry] {
    var (list, number) = ([ListEntry](), 0)
    for post in posts where !post.findings.quotes.isEmpty {
      list.append(.heading(EntryHeading(date: post.summary.date?.isoDay, post.summary.title)))
      for (index, quote) in post.findings.quotes.enumerated() {
        number += 1
        list.append(.quote(QuoteEntry(post.post.id, index, quote, number: number)))
      }
    }
    return list
  }

  private static func bySpeaker(_ posts: [AnnotatedPost]) -> [ListEntry] {
    var groups: [String: [(AnnotatedPost, Int, Quote)]] = [:]
    for post in posts {
      for (index, quote) in post.findings.quotes.enumerated() {
        groups[quote.speaker?.name ?? "", default: []].append((post, index, quote))
      }
    }
    var (list, number) = ([ListEntry](), 0)
    for (name, quotes) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      list.append(.heading(EntryHeading(name.isEmpty ? "speaker not named" : name, count: quotes.count)))
      for (post, index, quote) in quotes {
        number += 1
        list.append(
          .quote(QuoteEntry(post.post.id, index, quote, date: post.summary.date?.isoDay, number: number)))
      }
    }
    return list
  }
}
