package import PostModel

/// A contact as it is copied and printed, whether it comes from one post or from the directory.
package struct ContactFacts: Sendable, Hashable {
  package let name: String?
  package let role: String?
  package let organization: String?
  /// The organisation as far as text says it: in a post, only where it is stated with the contact itself.
  private let told: String?
  package let phones: [String]
  package let emails: [String]
  package let lastSeen: PostDate?
  /// Where it was found, as one line.
  package let source: String
  /// A name by which address books know it again (`urn:uuid:…`); `nil` where it has none.
  package var uid: String?

  package init(_ contact: Contact, in post: PostSummary) {
    name = contact.name.map(Self.oneLine)
    role = contact.role.map(Self.oneLine)
    organization = (contact.organization ?? post.organization).map(Self.oneLine)
    told = contact.organization.map(Self.oneLine)
    phones = contact.phones.map(Self.oneLine)
    emails = contact.emails.map(Self.oneLine)
    lastSeen = post.date
    source = Self.source(["“" + Self.oneLine(post.title) + "”", post.date?.isoDay, post.source])
  }

  package init(_ entry: DirectoryEntry) {
    name = entry.name.map(Self.oneLine)
    role = entry.role.map(Self.oneLine)
    organization = entry.owner.map(Self.oneLine)
    told = organization
    phones = entry.phones.map { Self.oneLine($0.text) }
    emails = entry.emails.map { Self.oneLine($0.text) }
    lastSeen = entry.lastSeen
    let posts = entry.posts == 1 ? "1 post" : "\(entry.posts) posts"
    source = Self.source([posts, entry.lastSeen.map { "last seen " + $0.isoDay }])
  }

  private static func source(_ parts: [String?]) -> String {
    "Found in " + parts.compactMap { $0 }.map(oneLine).joined(separator: ", ")
  }

  /// Runs of white space as one space, none at the ends.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name, else what a desk is called, else its first number or address.
  package var title: String { name ?? organization ?? role ?? phones.first ?? emails.first ?? "" }
}

extension ContactFacts {
  /// One fact a line: who, then phones and e-mails.
  package var text: String {
    let who = [name, role, told].compactMap { $0 }.joined(separator: ", ")
    return ([who] + phones + emails).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
