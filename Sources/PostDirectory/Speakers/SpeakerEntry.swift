import PostModel

/// Somebody who is quoted: how often, when, and as what.
package struct SpeakerEntry: Sendable, Hashable {
  /// As it is written most often; of names that were merged by hand, the one that was chosen.
  package let name: String
  /// The other names that a person has said to be this one, each as it is written most often, by name.
  package let otherNames: [String]
  package let quotes: Int
  /// How many posts quote them.
  package let posts: Int
  package let span: DaySpan
  /// What they were called, newest first.
  package let tenures: [Tenure]
  package let newest: QuoteNumber
  /// The name's key.
  package let id: NameKey

  package var names: [String] { [name] + otherNames }

  /// Newest first, each once.
  package var roles: [String] { Self.unique(tenures.compactMap(\.role)) }
  /// Newest first, each once.
  package var organizations: [String] { Self.unique(tenures.compactMap(\.organization)) }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<NameKey> = []
    return names.filter { seen.insert(NameKey($0)).inserted }
  }
}

/// Where a quote stands.
package struct QuoteNumber: Sendable, Hashable {
  /// The post's number, as the one who made the directory has it.
  package let post: Int64
  /// The number of the quote in its post, counted from 0.
  package let quote: Int

  package init(post: Int64, quote: Int) {
    self.post = post
    self.quote = quote
  }
}

/// A role with an organisation, and from when to when somebody was called so.
package struct Tenure: Sendable, Hashable {
  package let role: String?
  package let organization: String?
  package let span: DaySpan
  /// How many quotes call them so.
  package let quotes: Int

  /// `director, Roads Office`; empty where neither is known.
  package var text: String { [role, organization].compactMap { $0 }.joined(separator: ", ") }
}

extension SpeakerEntry {
  package enum Order: String, Sendable, Hashable, CaseIterable {
    /// The most quoted first.
    case count
    case name
    /// Whoever spoke last, first.
    case last = "date"
  }

  /// Entries that are equal in what the order goes by are by name.
  package static func sorted(_ entries: [SpeakerEntry], by order: Order) -> [SpeakerEntry] {
    entries.sorted { left, right in
      switch order {
      case .count where left.quotes != right.quotes: left.quotes > right.quotes
      case .last where left.span.last?.dayNumber != right.span.last?.dayNumber:
        (left.span.last?.dayNumber ?? .min) > (right.span.last?.dayNumber ?? .min)
      default: left.id < right.id
      }
    }
  }
}
