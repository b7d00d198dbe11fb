import PostModel

/// Contacts that an editor states, each with its place in the text if it has one.
struct ContactCorrector {
  private let body: Body
  private let found: [Contact]
  private lazy var words = FoldedWords(body.text, ignoresCase: true)

  init(body: Body, found: [Contact]) {
    self.body = body
    self.found = found
  }

  mutating func contact(_ stated: ContactCorrection) -> Contact {
    Contact(
      name: stated.name, organization: stated.organization, role: stated.role, phones: stated.phones,
      emails: stated.emails, range: place(of: stated))
  }

  /// That of the contact that was found with one of these numbers, addresses or names; else where the first of them
  /// stands.
  private mutating func place(of stated: ContactCorrection) -> Range<Int> {
    let ways = stated.emails + stated.phones + [stated.name, stated.organization].compactMap { $0 }
    let keys = Set(ways.map(FoldedWords.key))
    let same = found.first { contact in
      (contact.emails + contact.phones + [contact.name].compactMap { $0 }).contains {
        keys.contains(FoldedWords.key($0))
      }
    }
    if let same { return same.range }
    for way in ways {
      let pattern = FoldedWords.Pattern(way, ignoresCase: true, keepsMarks: true)
      if let place = words.place(of: pattern) { return place }
    }
    return 0..<0
  }
}
