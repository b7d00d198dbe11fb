/// Which people a word names, by the word's hash; those of one word in the order in which they were added.
///
/// A table of chains: a post names few people, and a dictionary of arrays spends more on allocation than on the search.
struct PersonIndex {
  private struct Link {
    let word: UInt32
    let person: Int
    /// The next link of the same slot; -1 at the end.
    var next: Int32 = -1
  }

  /// The first link of each slot, -1 where it is empty; a power of two of them, and no fewer than there are links.
  private var slots = [Int32](repeating: -1, count: 32)
  private var links: [Link] = []

  mutating func add(_ person: Int, for word: UInt32) {
    if links.count == slots.count { grow() }
    append(Link(word: word, person: person))
  }

  subscript(word: UInt32) -> People { People(index: self, word: word, link: first(word)) }

  private func first(_ word: UInt32) -> Int32 { slots[Int(word) & (slots.count - 1)] }

  private mutating func append(_ link: Link) {
    let place = Int32(links.count)
    links.append(link)
    var last = first(link.word)
    guard last >= 0 else {
      slots[Int(link.word) & (slots.count - 1)] = place
      return
    }
    while links[Int(last)].next >= 0 { last = links[Int(last)].next }
    links[Int(last)].next = place
  }

  private mutating func grow() {
    let known = links
    slots = [Int32](repeating: -1, count: slots.count * 2)
    links.removeAll(keepingCapacity: true)
    for link in known { append(Link(word: link.word, person: link.person)) }
  }

  /// The people of one word.
  struct People: Sequence, IteratorProtocol {
    fileprivate let index: PersonIndex
    fileprivate let word: UInt32
    fileprivate var link: Int32

    mutating func next() -> Int? {
      while link >= 0 {
        let found = index.links[Int(link)]
        link = found.next
        if found.word == word { return found.person }
      }
      return nil
    }

    /// The one person, where there is no second.
    var only: Int? {
      var rest = self
      guard let person = rest.next(), rest.next() == nil else { return nil }
      return person
    }

    var count: Int { reduce(0) { count, _ in count + 1 } }
  }
}
