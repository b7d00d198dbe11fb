import PostModel
import PostQuery

/// A name as far as two spellings of it are surely one: the same words without case, diacritics and punctuation.
package struct NameKey: Sendable, Hashable, Comparable {
  /// Folded words with a space between them; the name itself where it has no word.
  package let text: String

  package init(_ name: some StringProtocol) {
    let words = WordFold.words(of: name).map(\.text)
    text = words.isEmpty ? String(name) : words.joined(separator: " ")
  }

  package static func < (left: NameKey, right: NameKey) -> Bool { left.text < right.text }
}

/// A person's name as the two parts that decide whether another spelling contradicts it.
struct PersonName: Hashable {
  /// The folded words without the initials in the middle.
  let core: String
  /// The initials in the middle, folded; empty where none is stated.
  let initials: String

  init(_ name: String) {
    let words = NameKey(name).text.split(separator: " ")
    guard words.count > 2 else {
      (core, initials) = (words.joined(separator: " "), "")
      return
    }
    let middle = words.dropFirst().dropLast()
    let full = [words[0]] + middle.filter { $0.count > 1 } + [words[words.count - 1]]
    core = full.joined(separator: " ")
    initials = middle.filter { $0.count == 1 }.joined(separator: " ")
  }
}

/// The name of an organisation or desk.
struct OrganizationName: Hashable {
  let words: [String]

  init(_ name: String) { words = NameKey(name).text.split(separator: " ").map(String.init) }

  /// Whether the one may be the other's short form: some of its words, or its acronym.
  func agrees(with other: OrganizationName) -> Bool {
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    if short.words.allSatisfy(long.words.contains) { return true }
    guard let only = short.words.first, short.words.count == 1, only.count > 1 else { return false }
    let initials = long.words.filter { !Self.small.contains($0) }.compactMap(\.first)
    return only == String(initials) || only == String(long.words.compactMap(\.first))
  }

  /// Words that acronyms leave out.
  private static let small: Set<String> = ["of", "the", "and", "for", "in", "on", "a"]
}
