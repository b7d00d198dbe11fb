package import PostModel

/// Links that are chosen by typing the letters that stand beside each.
package struct Hints: Sendable, Hashable {
  package enum Purpose: Sendable, Hashable {
    case opening, copying
  }

  package struct Target: Sendable, Hashable {
    package let letters: String
    package let link: Link
    /// The UTF-8 offset of its first word in the body; `nil` where it does not stand in the window.
    package let offset: Int?
    /// The place that the words of the link name, where it leads to another one.
    package let otherPlace: SafeText?
  }

  package let purpose: Purpose
  package let targets: [Target]
  package private(set) var typed = ""

  /// - Parameter places: each link once, in the order in which letters are given.
  init(_ purpose: Purpose, _ places: [Place]) {
    self.purpose = purpose
    let letters = Self.letters(places.count)
    targets = zip(places, letters).map {
      Target(letters: $1, link: $0.link, offset: $0.offset, otherPlace: $0.otherPlace)
    }
  }

  /// A link, and where it stands.
  struct Place: Sendable, Hashable {
    let link: Link
    var offset: Int?
    var otherPlace: SafeText?
  }

  /// Those that can still be meant.
  package var left: [Target] { targets.filter { $0.letters.hasPrefix(typed) } }

  /// Takes a letter; `false` where no link has it there.
  mutating func type(_ letter: Character) -> Bool {
    let longer = typed + String(letter).lowercased()
    guard targets.contains(where: { $0.letters.hasPrefix(longer) }) else { return false }
    typed = longer
    return true
  }

  mutating func takeBack() { typed = String(typed.dropLast()) }

  /// The link whose letters are typed.
  var chosen: Link? { targets.first { $0.letters == typed }?.link }

  /// One letter each where there are enough, else two; those under the fingers first.
  private static func letters(_ count: Int) -> [String] {
    let all = Array("asdfghjklqwertyuiopzxcvbnm")
    if count <= all.count { return all.prefix(count).map { String($0) } }
    return Array(all.lazy.flatMap { first in all.lazy.map { String([first, $0]) } }.prefix(count))
  }
}

extension Article {
  /// The post's own link, those in the window, and the addresses and numbers of its contacts; each once.
  var linkPlaces: [Hints.Place] {
    let own = [annotated.post.metadata.source].compactMap { $0.flatMap(Link.init) }.map { Hints.Place(link: $0) }
    let contacts = annotated.findings.contacts.flatMap { contact in
      contact.emails.compactMap { Link.email($0) } + contact.phones.compactMap { Link.phone($0) }
    }
    var seen = Set<Link>()
    return (linksInWindow + own + contacts.map { Hints.Place(link: $0) }).filter { seen.insert($0.link).inserted }
  }

  private var linksInWindow: [Hints.Place] {
    guard comparison == nil, let window = view.textInWindow else { return [] }
    let runs = body.runs.filter { $0.range.overlaps(window) && window.contains($0.range.lowerBound) }
    let marked = runs.compactMap { run in
      run.target.flatMap(Link.init).map { link in
        Hints.Place(
          link: link, offset: run.range.lowerBound, otherPlace: link.otherPlace(namedIn: body.slice(run.range)))
      }
    }
    let plain = TextLinks.find(in: body, window).filter { found in
      !runs.contains { $0.target != nil && $0.range.overlaps(found.range) }
    }
    return (marked + plain.map { Hints.Place(link: $0.link, offset: $0.range.lowerBound) })
      .sorted { ($0.offset ?? 0) < ($1.offset ?? 0) }
  }
}
