import PostModel

/// Which names a person has said to be one speaker: from a name to the one that it is said to be.
///
/// Names are taken as ``NameKey`` has them. Two machines' merges can make a ring; then all of it is the name that comes
/// first in it.
package struct SpeakerAliases: Sendable, Hashable {
  private var targets: [NameKey: String] = [:]
  /// The names as they are written that were merged.
  private var written: [NameKey: [String]] = [:]

  package init() {}

  /// - Parameter names: From the name to the one that it is said to be; of two that are written differently and are one
  ///   name the one that comes last by its letters holds.
  package init(_ names: [String: String]) {
    for (name, target) in names.sorted(by: { $0.key < $1.key }) where NameKey(name) != NameKey(target) {
      targets[NameKey(name)] = target
      written[NameKey(name), default: []].append(name)
    }
  }

  package var isEmpty: Bool { targets.isEmpty }

  /// The name that one is said to be, through all merges; itself where it is in none.
  package func name(of name: String) -> String {
    var (chain, last) = ([NameKey(name)], name)
    while let next = targets[chain[chain.count - 1]] {
      let key = NameKey(next)
      if let start = chain.firstIndex(of: key) { return first(ofRing: chain[start...], else: last) }
      chain.append(key)
      last = next
    }
    return last
  }

  /// All names, as merges write them, that lead to the same one as this; itself is among them only where it is merged.
  package func merged(with name: String) -> [String] {
    let target = NameKey(self.name(of: name))
    return targets.keys.filter { NameKey(self.name(of: $0.text)) == target }.flatMap { written[$0] ?? [] }.sorted()
  }

  /// Every name that is the same one as this: what quotes may state.
  package func keys(of name: String) -> Set<NameKey> {
    let target = self.name(of: name)
    return Set(merged(with: name).map { NameKey($0) } + [NameKey(target)])
  }

  /// The names of everybody who was merged and has words, folded and next to each other, in one of the names, by name.
  package func keys(having words: [String]) -> [NameKey] {
    let wanted = " " + words.joined(separator: " ") + " "
    let names = Array(written.values.joined()) + Array(targets.values)
    let found = names.filter { (" " + NameKey($0).text + " ").contains(wanted) }
    return Set(found.flatMap { keys(of: $0) }).sorted()
  }

  /// The name that comes first in a ring, as the ring writes it.
  private func first(ofRing ring: ArraySlice<NameKey>, else name: String) -> String {
    let names = ring.compactMap { targets[$0] }
    return names.min { NameKey($0) < NameKey($1) } ?? name
  }

  package enum Refusal: Error, Sendable, Hashable {
    /// Both are the same name already, or are said to be.
    case isSame
    /// The other is already said to be this one, which it is shown as.
    case ring(String)
  }

  /// Why a speaker cannot be said to be another; `nil` where it can.
  package func refusal(merging name: String, into other: String) -> Refusal? {
    if NameKey(name) == NameKey(other) { return .isSame }
    let (left, right) = (self.name(of: name), self.name(of: other))
    guard NameKey(left) == NameKey(right) else { return nil }
    return NameKey(left) == NameKey(name) ? .ring(left) : .isSame
  }
}
