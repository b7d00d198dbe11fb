package import PostModel

/// A person or desk that posts offer to press or public, whatever number of posts it is in.
package struct DirectoryEntry: Sendable, Hashable {
  /// As the newest post writes it; `nil` for a desk.
  package let name: String?
  /// The newest that is stated.
  package let role: String?
  /// The newest that is stated with the contact itself.
  package let organization: String?
  /// Whose it is: stated with the contact, and of the posts that it stands in; newest first, each once.
  package let organizations: [String]
  /// Newest first.
  package let phones: [Reach]
  /// Newest first.
  package let emails: [Reach]
  package let span: DaySpan
  /// How many posts have it.
  package let posts: Int
  package let newest: ContactPlace
  /// The same as long as the archive gains nothing that makes it another: kind, name and least number or address.
  package let id: String

  package var lastSeen: PostDate? { span.last }

  /// The name, else what the desk is called, else its first number or address.
  package var title: String {
    name ?? organization ?? role ?? phones.first?.text ?? emails.first?.text ?? ""
  }

  /// Whose it is: what the contact itself states, else the newest post's.
  package var owner: String? { organization ?? organizations.first }
}

/// A phone number or an e-mail address as the newest post writes it.
package struct Reach: Sendable, Hashable {
  package let text: String
  package let lastSeen: PostDate?
}

/// Where a contact stands.
package struct ContactPlace: Sendable, Hashable {
  /// The post's number, as the one who made the directory has it.
  package let post: Int64
  /// The number of the contact in its post, counted from 0.
  package let contact: Int

  package init(post: Int64, contact: Int) {
    self.post = post
    self.contact = contact
  }
}

extension DirectoryEntry {
  package enum Order: String, Sendable, Hashable, CaseIterable {
    case name
    /// What was seen last, first.
    case last = "date"
    /// What is in the most posts, first.
    case count
  }

  /// Entries that are equal in what the order goes by are by name; those without a name come last.
  package static func sorted(_ entries: [DirectoryEntry], by order: Order) -> [DirectoryEntry] {
    let keyed = entries.map { (key: NameKey($0.title), entry: $0) }
    return keyed.sorted { left, right in
      let (first, second) = (left.entry, right.entry)
      switch order {
      case .count where first.posts != second.posts: return first.posts > second.posts
      case .last where first.lastSeen?.dayNumber != second.lastSeen?.dayNumber:
        return (first.lastSeen?.dayNumber ?? .min) > (second.lastSeen?.dayNumber ?? .min)
      default:
        if (first.name == nil) != (second.name == nil) { return second.name == nil }
        return (left.key, first.id) < (right.key, second.id)
      }
    }.map(\.entry)
  }
}
