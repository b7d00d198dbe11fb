/// What a store has of the posts that a post belongs together with; empty where nobody has looked.
package struct RelatedPosts: Sendable, Hashable {
  /// Its older texts, the oldest first.
  package var olderTexts: [PostID] = []
  /// The day up to which the newest of them was its text, as far as is known: `2024-05-02`.
  package var changedSince: String?
  /// The post that it is an older text of.
  package var newer: Named?
  /// The post of another source that has nearly the same words.
  package var nearCopy: Named?

  package struct Named: Sendable, Hashable {
    package let id: PostID
    package let title: String

    package init(id: PostID, title: String) {
      self.id = id
      self.title = title
    }
  }

  package init() {}
}

extension PostID {
  /// Where the n-th text of this post is kept, from 1, when a newer one takes its name: `a.md` becomes `a.1.md`.
  package func olderText(_ number: Int) -> PostID {
    let dot = rawValue.lastIndex(of: ".") ?? rawValue.endIndex
    return PostID(rawValue: rawValue[..<dot] + ".\(number)" + rawValue[dot...])
  }

  /// The post whose older text this is, if it is one, by the name alone: of `a.1.md` it is `a.md`.
  package var newerText: PostID? {
    let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = Int(parts[parts.count - 2]), number > 0 else { return nil }
    return PostID(rawValue: (parts.dropLast(2) + parts.suffix(1)).joined(separator: "."))
  }
}

extension Metadata {
  /// The day of which a text is known to be the post's: of its last import, else of its last change, else its date.
  package var textDay: String? { imported.compactMap(\.date).max() ?? updated?.isoDay ?? date?.isoDay }
}
