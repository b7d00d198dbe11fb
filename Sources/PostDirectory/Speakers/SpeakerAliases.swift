package import PostModel

/// Which names a person has said to be one speaker: from a name to the one that it is said to be.
///
/// Names are taken as ``NameKey`` has them. Two machines' merges can make a ring; then all of it is the name that comes
/// first in it.
package struct SpeakerAliases: Sendable, Hashable {
  private var targets: [NameKey: String] = [:]

  package init() {}

  /// - Parameter names: From the name to the one that it is said to be.
  package init(_ names: some Sequence<(String, String)>) {
    for (name, target) in names where NameKey(name) != NameKey(target) { targets[NameKey(name)] = target }
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
